import type { previewChange } from '#modules/organisations/contract.ts';
import type { Kind } from '#modules/organisations/rules.ts';
import type { AnswerOf, BodyOf } from '#platform/http/route.ts';
import type { Shown } from './shapes.ts';

export const acts = ['rename', 'move', 'merge', 'split'] as const;
export type Act = (typeof acts)[number];

export type Preview = AnswerOf<typeof previewChange>;
export type Change = BodyOf<typeof previewChange>;

/** What stands in the form, whatever is being done. */
export type Values = {
  fromOn: string;
  name?: string;
  code?: string;
  kind?: Kind;
  parentId?: string;
  organisationIds?: string[];
  parts?: { name: string; code: string; kind: Kind; organisationIds?: string[] }[];
};

/** The acts a person may do to an organisation: renaming is for officers too, the rest is for those who arrange the tree. */
export const actsFor = ({ permittedActions, parentId, level }: Shown): Act[] =>
  acts.filter((act) => {
    if (act === 'rename') return permittedActions.includes('edit');
    if (!permittedActions.includes('arrange')) return false;
    return act === 'merge' ? level !== 'municipality' : parentId !== null;
  });

/** The form's values as the server wants them. */
export const changeOf = (act: Act, organisationId: string, values: Values): Change => {
  const {
    fromOn,
    name = '',
    code = '',
    kind = 'village',
    parentId = '',
    organisationIds = [],
    parts = [],
  } = values;
  if (act === 'rename') return { act, organisationId, name, code, fromOn };
  if (act === 'move') return { act, organisationId, parentId, fromOn };
  const called = { organisationId, name, code, kind, fromOn, seen: null };
  if (act === 'merge') return { act, ...called, organisationIds };
  return {
    act,
    ...called,
    parts: parts.map((part) => ({ ...part, organisationIds: part.organisationIds ?? [] })),
  };
};
