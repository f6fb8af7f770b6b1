import type { Refusal, RefusalDetails } from '#platform/refusals/index.ts';

type Maker = (details?: RefusalDetails, problems?: Refusal['problems']) => Refusal;

/** A refusal that belongs to one field of a form, so that it stands there. */
export const atField = (field: string, refusal: Maker, details: RefusalDetails = {}): Refusal => {
  const { code, zh, en } = refusal(details);
  return refusal(details, [{ at: field, code, zh, en }]);
};
