import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

export const fileKinds = ['photo', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The largest document, in megabytes of 1,048,576 bytes; photos have limits of their own and are made smaller. */
export const mostDocumentMegabytes = 20;

/** Why nothing can be uploaded for an organisation: it has ended. */
export const whyNotFor = ({ untilOn }: { untilOn: IsoDate | null }, today: IsoDate): Refusal | undefined =>
  untilOn !== null && untilOn < today ? refusals.organisationEnded({ untilOn }) : undefined;
