import { z } from 'zod';
import { Day, Id, Instant, line, text } from '#platform/http/shapes.ts';
import { actions, categories, elements, states, themes } from '../rules.ts';

export const Category = z.enum(categories);
export const Theme = z.enum(themes);
export const State = z.enum(states);
export const Element = z.enum(elements);

export const ProgrammeById = z.strictObject({ programmeId: Id });
export const SessionById = z.strictObject({ sessionId: Id });

/** What somebody says of a programme. */
export const saidOfProgramme = {
  item: line(80),
  category: Category,
  theme: Theme.default('other'),
  place: line(120, 0).default(''),
  organiser: line(80, 0).default(''),
  summary: text(2000).default(''),
  standing: z.boolean().default(false),
  free: z.boolean().default(true),
  usualTime: line(80, 0).default(''),
  centreId: Id.nullable().default(null),
  spaceId: Id.nullable().default(null),
  fromOn: Day,
  untilOn: Day.nullable().default(null),
};

/** Where a session is; whatever is not said is taken from the programme (or from the plan). */
export const saidOfPlace = {
  centreId: Id.nullable().optional(),
  place: line(120, 0).optional(),
  organiser: line(80, 0).optional(),
};

/** What is noted of a session that was held. */
export const saidOfHolding = {
  headCount: z.number().int().min(0).max(1_000_000),
  note: text(500).default(''),
  photoIds: z.array(Id).max(20).default([]),
  volunteers: z
    .array(z.strictObject({ personId: Id, minutes: z.number().int().min(1).max(1440) }))
    .max(200)
    .default([]),
};
export const Source = z.enum(['recorded', 'paper']);

export const Programme = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  item: z.string(),
  category: Category,
  theme: Theme,
  place: z.string(),
  organiser: z.string(),
  standing: z.boolean(),
  free: z.boolean(),
  usualTime: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  demonstration: z.boolean(),
});

export const Session = z.object({
  id: Id,
  programmeId: Id,
  item: z.string(),
  category: Category,
  theme: Theme,
  organisationId: Id,
  organisationName: z.string(),
  centreId: Id.nullable(),
  onDate: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  organiser: z.string(),
  announcedOn: z.string().nullable(),
  announcedInFull: z.boolean(),
  state: State,
  headCount: z.number().int().nullable(),
  source: Source,
  struck: z.boolean(),
  demonstration: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const permittedActions = z.array(z.enum(actions));

/** What somebody learns who announces: the elements (item, time, place, organiser) that are still missing. */
export const missing = z.array(Element);
