import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { periodRunningOn } from '../rules/periods.ts';
import type { Requirement } from '../rules/standard.ts';
import { targetOn } from '../rules/thresholds.ts';
import { judgeAside } from '../store/judge-aside.ts';

type Asked = { requirement: Requirement; unitId: string; periodFrom: IsoDate; today: IsoDate };

/** What one unit would be judged by a requirement in the period that begins on a day; nothing is kept. */
export const judgeOneAside = async (db: Db, { requirement, unitId, periodFrom, today }: Asked) => {
  const asked = periodRunningOn(requirement, periodFrom, today);
  const [judged] = await judgeAside(db, {
    requirement,
    asked: [asked],
    targets: [targetOn(requirement, asked.until)],
    today,
    units: [unitId],
  });
  return { verdict: judged?.verdict ?? null, value: judged?.value ?? null };
};
