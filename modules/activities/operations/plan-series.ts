import { instantAt } from '#modules/centres/rules/district-day.ts';
import { districtTimeZone } from '#platform/clock.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { planChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { missingElements, seriesDays, whyNotAhead, whyNotOn, whyNotSeries, whyNotTimes } from '../rules.ts';
import { insertSessions } from '../store.ts';
import { findProgramme } from './find-programme.ts';
import { settlePlace } from './settle-place.ts';

type Said = BodyOf<typeof contract.planSeries>;

const timesOn = (onDate: IsoDate, { begins, ends }: Said) => ({
  onDate,
  startsAt: instantAt(onDate, begins, districtTimeZone),
  endsAt: instantAt(onDate, ends, districtTimeZone),
});

/** The sessions of a series in order of their days; refused when there are none, too many, or any cannot stand. */
const settleTimes = (work: Work, said: Said, programme: { fromOn: IsoDate; untilOn: IsoDate | null }) => {
  const days = seriesDays(said.fromOn, said.untilOn, said.weekdays);
  refuseIf(whyNotSeries(days));
  const times = days.map((day) => timesOn(day, said));
  for (const { onDate, startsAt, endsAt } of times)
    refuseIf(whyNotTimes(startsAt, endsAt) ?? whyNotAhead(startsAt, work.now) ?? whyNotOn(onDate, programme));
  return times;
};

/** Plans a session on every chosen weekday between two days, 200 at most, all of them or none. */
export const planSeries = async (work: Work, programmeId: string, said: Said) => {
  const programme = await findProgramme(work, permissions.plan, programmeId);
  const times = settleTimes(work, said, programme);
  const { organisationId } = programme;
  const place = await settlePlace(work, organisationId, programme, { ...said, onDate: said.fromOn });

  const announcedOn = said.announce ? work.today : null;
  const planned = { programmeId, organisationId, ...place, announcedOn, state: 'planned' as const };
  const sessions = times.map((time) => ({ id: newId(), ...planned, ...time }));
  await insertSessions(work, sessions);
  noteChange(work, { subject: 'session-series', subjectId: programmeId, organisationId, after: said });
  announce(work, planChanged, { organisationId, fromOn: said.fromOn, untilOn: said.untilOn });
  return { ids: sessions.map(({ id }) => id), missing: missingElements({ ...programme, ...place }) };
};
