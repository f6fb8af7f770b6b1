import type { z } from 'zod';
import type { Work } from '#platform/work/index.ts';

/** Something that happened, named in the past tense, with the shape of what is told about it. */
export type Fact<Shape extends z.ZodType = z.ZodType> = { readonly name: string; readonly shape: Shape };

/** Declares a fact that others may react to: `factOf('centres.opening-changed', z.object({ … }))`. */
export const factOf = <Shape extends z.ZodType>(name: string, shape: Shape): Fact<Shape> => ({ name, shape });

/** What others do about a fact. Reactions get facts in batches and must stand being told twice. */
export type Reaction = {
  readonly to: Fact;
  readonly name: string;
  readonly react: (work: Work, told: readonly unknown[]) => Promise<void>;
};

/** Ties one consequence to a fact; all ties stand on one page, apps/server/reactions.ts. */
export const when = <Shape extends z.ZodType>(
  to: Fact<Shape>,
  name: string,
  react: (work: Work, told: readonly z.output<Shape>[]) => Promise<void>,
): Reaction => ({ to, name, react: react as Reaction['react'] });

/** Tells a fact: it is written with the change itself, in the same transaction, or not at all. */
export const announce = <Shape extends z.ZodType>(
  work: Work,
  fact: Fact<Shape>,
  told: z.input<Shape>,
): void => {
  work.told.push({ name: fact.name, told: fact.shape.parse(told) });
};
