import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from './permissions.ts';
import { kinds, levels } from './rules.ts';

export const Kind = z.enum(kinds);
export const Level = z.enum(levels);

export const Organisation = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  initials: z.string(),
  kind: Kind,
  level: Level,
  parentId: Id.nullable(),
  path: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  demonstration: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;

const Placed = z.object({
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  kind: Kind,
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

const ById = z.strictObject({ organisationId: Id });
const Code = z.string().regex(/^[0-9A-Za-z-]{2,32}$/);

const kindInChinese: Record<string, string> = {
  市: 'municipality',
  区: 'district',
  县: 'district',
  镇: 'town',
  乡: 'town',
  街道: 'subdistrict',
  村: 'village',
  社区: 'community',
  主管部门: 'authority',
  图书馆: 'library',
  文化馆: 'culture-hall',
  文保中心: 'heritage-centre',
  博物馆: 'museum',
  美术馆: 'gallery',
  社会力量: 'social-force',
};

const Renaming = z.strictObject({ code: Code, name: line(80), fromOn: Day });
const Moving = z.strictObject({ parentId: Id, fromOn: Day });
const Called = { code: Code, name: line(80), kind: Kind, fromOn: Day };
const Merging = z.strictObject({ ...Called, organisationIds: z.array(Id).min(1).max(20) });
const Part = z.strictObject({
  code: Code,
  name: line(80),
  kind: Kind,
  organisationIds: z.array(Id).max(500).default([]),
});
const Splitting = z.strictObject({ ...Called, parts: z.array(Part).min(1).max(20) });

/** The mark of the preview that was looked at: the change is refused when it would do something else. */
const Seen = { seen: z.string().max(64).nullable().default(null) };

/** A change of the tree to one organisation, as it is previewed. */
export const Change = z.discriminatedUnion('act', [
  Renaming.extend({ act: z.literal('rename'), organisationId: Id }),
  Moving.extend({ act: z.literal('move'), organisationId: Id }),
  Merging.extend({ act: z.literal('merge'), organisationId: Id, ...Seen }),
  Splitting.extend({ act: z.literal('split'), organisationId: Id, ...Seen }),
]);
export type Change = z.output<typeof Change>;

const Described = z.object({
  code: z.string(),
  name: z.string(),
  kind: Kind,
  parentName: z.string().nullable(),
});
const Follower = z.object({ id: Id, name: z.string(), fromOn: z.string(), carries: z.boolean() });

/** A line of an import file; the accepted headings stand in `importHeaders`. */
export const ImportedOrganisation = z.strictObject({
  code: Code,
  name: line(80),
  kind: z.preprocess((said) => kindInChinese[String(said)] ?? said, Kind),
  parentCode: z.union([Code, z.literal('')]).default(''),
  fromOn: z.union([Day, z.literal('')]).default(''),
  untilOn: z.union([Day, z.literal('')]).default(''),
});
export const importHeaders = {
  code: ['code', '代码', '单位代码'],
  name: ['name', '名称', '单位名称'],
  kind: ['kind', '类型', '单位类型'],
  parentCode: ['parent_code', '上级代码', '上级单位代码'],
  fromOn: ['from_on', '启用日期'],
  untilOn: ['until_on', '停用日期'],
};

export const listOrganisations = route({
  summary: 'The organisations one may see, by page',
  method: 'GET',
  path: '/organisations',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['code', 'name', 'kind']),
    beneath: Id.optional(),
    level: Level.optional(),
    search: z.string().trim().max(80).optional(),
    on: Day.optional(),
  }),
  answers: pageOf(Organisation),
});

export const showTree = route({
  summary: 'The whole tree one may see, as it stands today or stood on a day',
  method: 'GET',
  path: '/organisations/tree',
  allows: permissions.read,
  query: z.strictObject({ on: Day.optional() }),
  answers: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      initials: z.string(),
      kind: Kind,
      level: Level,
      parentId: Id.nullable(),
      path: z.string(),
    }),
  ),
});

export const showOrganisation = route({
  summary: 'One organisation with its history in the tree',
  method: 'GET',
  path: '/organisations/:organisationId',
  allows: permissions.read,
  params: ById,
  answers: Organisation.extend({
    parentName: z.string().nullable(),
    history: z.array(Placed),
    successors: z.array(Follower),
    predecessors: z.array(Follower),
    childCount: z.number().int(),
    permittedActions: z.array(z.enum(['edit', 'arrange'])),
  }),
  refuses: ['organisations.not-found'],
});

export const addOrganisation = route({
  summary: 'Add an organisation beneath a parent',
  method: 'POST',
  path: '/organisations',
  allows: permissions.arrange,
  body: z.strictObject({
    code: Code,
    name: line(80),
    kind: Kind,
    parentId: Id.nullable(),
    fromOn: Day,
    untilOn: Day.nullable().default(null),
  }),
  answers: Made,
  refuses: [
    'organisations.code-taken',
    'organisations.wrong-parent',
    'organisations.ends-before-start',
    'organisations.not-found',
  ],
});

export const editOrganisation = route({
  summary: 'Rename an organisation from a day, or correct its code',
  method: 'PUT',
  path: '/organisations/:organisationId',
  allows: permissions.edit,
  params: ById,
  body: Renaming,
  answers: Done,
  refuses: [
    'organisations.not-found',
    'organisations.code-taken',
    'organisations.changed-since',
    'organisations.move-ahead-of-time',
  ],
});

export const moveOrganisation = route({
  summary: 'Move an organisation with everything beneath it to another parent from a day',
  method: 'POST',
  path: '/organisations/:organisationId/move',
  allows: permissions.arrange,
  params: ById,
  body: Moving,
  answers: z.object({ moved: z.number().int() }),
  refuses: [
    'organisations.not-found',
    'organisations.beneath-itself',
    'organisations.wrong-parent',
    'organisations.move-ahead-of-time',
    'organisations.changed-since',
    'organisations.not-in-force',
  ],
});

export const closeOrganisation = route({
  summary: 'End an organisation on a day; its past stays',
  method: 'POST',
  path: '/organisations/:organisationId/closing',
  allows: permissions.arrange,
  params: ById,
  body: z.strictObject({ untilOn: Day }),
  answers: Done,
  refuses: ['organisations.not-found', 'organisations.still-has-units', 'organisations.ends-before-start'],
});

const changeRefusals = [
  'organisations.not-found',
  'organisations.other-level',
  'organisations.not-in-force',
  'organisations.move-ahead-of-time',
  'organisations.changed-since',
  'organisations.code-taken',
] as const;

export const previewChange = route({
  summary: 'What renaming, moving, merging or splitting would do: carried out and taken back',
  method: 'POST',
  path: '/organisations/changes/preview',
  allows: permissions.edit,
  body: Change,
  answers: z.object({
    seen: z.string(),
    units: z.array(
      z.object({
        id: Id,
        what: z.enum(['begins', 'ends', 'moves', 'along', 'renamed']),
        level: Level,
        before: Described.nullable(),
        after: Described.nullable(),
      }),
    ),
    unitsInAll: z.number().int(),
    along: z.number().int(),
    counts: z.array(
      z.object({ id: Id, name: z.string(), level: Level, before: z.number().int(), after: z.number().int() }),
    ),
    follows: z.array(z.object({ kind: z.string(), count: z.number().int() })),
  }),
  refuses: [
    ...changeRefusals,
    'organisations.beneath-itself',
    'organisations.wrong-parent',
    'organisations.merges-with-itself',
    'organisations.not-beneath-split',
    'organisations.split-from-above',
  ],
});

export const mergeOrganisations = route({
  summary: 'Merge organisations into one that stays and carries on, under its own or a new name, from a day',
  method: 'POST',
  path: '/organisations/:organisationId/merging',
  allows: permissions.arrange,
  params: ById,
  body: Merging.extend(Seen),
  answers: z.object({ merged: z.number().int() }),
  refuses: [
    ...changeRefusals,
    'organisations.merges-with-itself',
    'organisations.tree-changed-since-preview',
  ],
});

export const splitOrganisation = route({
  summary: 'Split new organisations off from one, each with what it takes over, from a day',
  method: 'POST',
  path: '/organisations/:organisationId/splitting',
  allows: permissions.arrange,
  params: ById,
  body: Splitting.extend(Seen),
  answers: z.object({ ids: z.array(Id) }),
  refuses: [
    ...changeRefusals,
    'organisations.not-beneath-split',
    'organisations.split-from-above',
    'organisations.tree-changed-since-preview',
  ],
});

export const importOrganisations = route({
  summary: 'Import organisations from CSV or XLSX: all lines or none',
  method: 'POST',
  path: '/organisations/import',
  allows: permissions.arrange,
  takes: 'upload',
  answers: z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  refuses: ['organisations.import-failed'],
});

const PublicUnit = z.object({ id: Id, code: z.string(), name: z.string(), kind: Kind });

export const showPublicDistrict = route({
  summary:
    'Whom this installation serves, as anybody may know: the district with its towns and institutions of today',
  method: 'GET',
  path: '/public/district',
  allows: 'anyone',
  answers: z.object({
    root: PublicUnit.extend({ demonstration: z.boolean() }).nullable(),
    towns: z.array(PublicUnit.extend({ districtName: z.string() })),
    institutions: z.array(PublicUnit),
  }),
});

export const showPublicOrganisation = route({
  summary: 'One organisation of today as anybody may know it, with what stands above and directly beneath it',
  method: 'GET',
  path: '/public/organisations/:organisationId',
  allows: 'anyone',
  params: ById,
  answers: PublicUnit.extend({
    level: Level,
    demonstration: z.boolean(),
    above: z.array(PublicUnit),
    beneath: z.array(PublicUnit),
  }),
  refuses: ['organisations.not-found'],
});
