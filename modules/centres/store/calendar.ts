import { sql } from 'kysely';
import type { Work } from '#platform/work/index.ts';
import type { CalendarDay } from '../rules/calendar.ts';

/** Writes days into the calendar; answers how many were new or different. */
export const keepDays = async (work: Work, days: readonly CalendarDay[]): Promise<number> => {
  const { rows } = await sql`
    insert into centres.calendar_day as known (on_date, kind, name_zh, name_en, lunar)
    select (day ->> 'onDate')::date, day ->> 'kind', day ->> 'nameZh', day ->> 'nameEn', day ->> 'lunar'
    from jsonb_array_elements(${JSON.stringify(days)}::text::jsonb) day
    on conflict (on_date) do update
      set kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en, lunar = excluded.lunar
      where (known.kind, known.name_zh, known.name_en, known.lunar)
        is distinct from (excluded.kind, excluded.name_zh, excluded.name_en, excluded.lunar)
    returning 1`.execute(work.db);
  return rows.length;
};
