import type { Route } from '#platform/http/route.ts';
import { namesARecord } from './requests.ts';
import { undone } from './undo-commands.ts';

export type Asked = { route: Route; permitted: boolean; within: boolean };
export type Answer = { status: number; body: unknown };

const codeIn = (body: unknown) => (body as { code?: string } | null)?.code ?? '';

/** What is refused within reach too, because of what the record is and not of where it lies. */
const ruledOut: Record<string, string> = {
  'access.passkey-not-found': 'a passkey is its owner’s alone, however far a role reaches',
  'standards.own-organisation': 'nobody deducts the evidence of the own organisation',
  'standards.not-judged': 'the weekly hours are asked of towns and villages alone',
  'standards.unit-not-judged': 'institutions and social forces are not judged',
  'standards.not-for-all-districts': 'a standard holds for all districts, and nobody here has both',
  'standards.proposal-not-found': 'versions are proposed for all units, and none is here',
  'standards.version-not-found': 'no version has the name of the example',
  'standards.nothing-published': 'residents see nothing until the district chooses',
};

const whyNotWithin = ({ status, body }: Answer) => {
  if (codeIn(body) in ruledOut) return undefined;
  if (status === 403 || status === 404) return `refused with ${status} ${codeIn(body)} although within reach`;
  return undefined;
};

const whyNotOutside = (route: Route, { status, body }: Answer) => {
  if (!namesARecord(route) || status === 404) return undefined;
  if (codeIn(body) === undone) return 'worked although out of reach';
  return `answers ${status} ${codeIn(body)} instead of not found`;
};

/**
 * What is wrong with an answer, or nothing: without the permission 403; with it, within reach anything but a refusal of
 * access; out of reach not found; never a fault, never a record of a unit out of reach.
 */
export const whyWrong = (
  { route, permitted, within }: Asked,
  answer: Answer,
  outside: readonly string[],
): string | undefined => {
  const { status, body } = answer;
  if (status >= 500 || status === 401) return `answers ${status} ${codeIn(body)}`;
  if (!permitted)
    return status === 403 ? undefined : `answers ${status} ${codeIn(body)} without the permission`;
  if (codeIn(body) === 'http.invalid-request') return `was not understood: ${JSON.stringify(body)}`;
  if (outside.length > 0) return `shows records of ${outside.join(', ')}`;
  return within ? whyNotWithin(answer) : whyNotOutside(route, answer);
};
