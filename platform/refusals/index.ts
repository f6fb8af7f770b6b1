/** The kinds of "no" the product knows; platform/http turns each into one HTTP status. */
export type RefusalKind =
  | 'invalid'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'too-many'
  | 'unavailable';

export type RefusalDetails = Record<string, string | number>;

/** One problem inside a refused form or file: where it is and what is wrong, in both languages. */
export type Problem = { at: string; code: string; zh: string; en: string };

/** A "no" that is part of the product: a stable code and one plain sentence in each language. */
export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly zh: string;
  readonly en: string;
  readonly details: RefusalDetails;
  readonly problems: readonly Problem[];

  constructor(
    code: string,
    said: { kind: RefusalKind; zh: string; en: string },
    details: RefusalDetails = {},
    problems: readonly Problem[] = [],
  ) {
    super(said.en);
    this.name = 'Refusal';
    this.code = code;
    this.kind = said.kind;
    this.zh = said.zh;
    this.en = said.en;
    this.details = details;
    this.problems = problems;
  }
}

type Sentences = { kind: RefusalKind; zh: string; en: string };
type RefusalMaker = ((details?: RefusalDetails, problems?: readonly Problem[]) => Refusal) & {
  readonly code: string;
  readonly said: Sentences;
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const fill = (sentence: string, details: RefusalDetails) =>
  sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(details[name] ?? hole));

/**
 * Declares every refusal of a module: `{count}` in a sentence is filled from the details.
 * `refusalsOf('people', { tooFewMembers: … }).tooFewMembers({ count: 3 })` has the code `people.too-few-members`.
 */
export const refusalsOf = <Table extends Record<string, Sentences>>(module: string, table: Table) =>
  Object.fromEntries(
    Object.entries(table).map(([name, said]) => {
      const code = `${module}.${kebab(name)}`;
      const make = (details: RefusalDetails = {}, problems: readonly Problem[] = []) =>
        new Refusal(
          code,
          { kind: said.kind, zh: fill(said.zh, details), en: fill(said.en, details) },
          details,
          problems,
        );
      return [name, Object.assign(make, { code, said })];
    }),
  ) as unknown as { [Name in keyof Table]: RefusalMaker };

/** Ends the operation with a "no"; the transaction around it leaves nothing behind. */
export const refuse = (refusal: Refusal): never => {
  throw refusal;
};

/** Ends the operation when a rule gave a reason, goes on when it gave none. */
export const refuseIf = (refusal: Refusal | undefined): void => {
  if (refusal) throw refusal;
};
