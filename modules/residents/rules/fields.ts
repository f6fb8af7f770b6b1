import type { Refusal } from '#platform/refusals/index.ts';

type Maker = {
  (details: Record<string, string | number>, problems: Refusal['problems']): Refusal;
  readonly code: string;
  readonly said: { zh: string; en: string };
};

/** A refusal that belongs to one field of a form, so that it stands there. */
export const atField = (field: string, refusal: Maker): Refusal =>
  refusal({}, [{ at: field, code: refusal.code, zh: refusal.said.zh, en: refusal.said.en }]);
