import type { IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { brandChanged, postingChanged, teamChanged, volunteerChanged } from '../events.ts';
import { type Stretch, whyNotEnding } from '../rules/dates.ts';
import { endRecord, markStruck, type RecordKind } from '../store.ts';

const factOfKind = {
  posting: postingChanged,
  volunteer: volunteerChanged,
  team: teamChanged,
  membership: teamChanged,
  brand: brandChanged,
};

type Changed = { id: string; organisationId: string; before?: unknown; after?: unknown };

/** Notes a changed record for the audit and tells those who judge by it which days it may touch. */
export const tellChange = (work: Work, kind: RecordKind, changed: Changed, touched: Stretch): void => {
  const { id, organisationId, before, after } = changed;
  noteChange(work, { subject: kind, subjectId: id, organisationId, before, after });
  const { fromOn, untilOn } = touched;
  announce(work, factOfKind[kind], { organisationId, fromOn, untilOn });
};

type Ended = Stretch & { id: string; organisationId: string };

/** Ends a record on a day; refused before it began and after it ended. Told are all its days, old and new. */
export const endOn = async (work: Work, kind: RecordKind, record: Ended, untilOn: IsoDate): Promise<void> => {
  refuseIf(whyNotEnding(record, untilOn));
  await endRecord(work, kind, record.id, untilOn);
  const { id, organisationId } = record;
  const before = { untilOn: record.untilOn };
  tellChange(work, kind, { id, organisationId, before, after: { untilOn } }, record);
};

/** Strikes out a record entered by mistake: it no longer counts, and stays readable with its reason. */
export const strikeOut = async (
  work: Work,
  kind: RecordKind,
  record: Ended,
  reason: string,
): Promise<void> => {
  await markStruck(work, kind, record.id, reason);
  const { id, organisationId } = record;
  tellChange(work, kind, { id, organisationId, before: record, after: { struckReason: reason } }, record);
};
