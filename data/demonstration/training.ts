import { momentOf } from './days.ts';
import type { Folk } from './people.ts';
import type { Place, Span } from './place.ts';
import { type Chance, chanceFrom, idsFrom } from './random.ts';
import type { Sink } from './tables.ts';
import { courses } from './words/teams.ts';

/** A day of a course that people of the district may attend. */
export type CourseDay = { id: string; on: string; noon: number; hours: number };

/** Puts on the courses of a district's institutions, each about three times a year; answers their days. */
export const makeCourses = (
  put: Sink,
  span: Span,
  seed: string,
  institutions: Record<string, string>,
): CourseDay[] => {
  const chance = chanceFrom(`${span.seed} ${seed} courses`);
  const idAt = idsFrom(chanceFrom(`${span.seed} ${seed} course ids`));
  const workdays = span.days.filter((day) => day.weekday < 6 && !day.holiday);
  const runs = Math.max(1, Math.round((span.days.length / 365) * 3));
  return courses.flatMap((course) =>
    chance.some(workdays, runs).flatMap((first) => {
      const organiser = institutions[course.organiser] ?? Object.values(institutions)[0] ?? '';
      const days = workdays.slice(workdays.indexOf(first), workdays.indexOf(first) + course.days);
      const id = idAt(first.noon);
      const last = days.at(-1)?.on ?? first.on;
      put('training.course', [
        id,
        organiser,
        course.title,
        course.subject,
        'district',
        '（演示）特邀讲师',
        '（演示）集中面授与现场教学。',
        first.on,
        last,
        true,
      ]);
      return days.map((day) => {
        const session = idAt(day.noon);
        put('training.course_session', [
          session,
          id,
          organiser,
          day.on,
          momentOf(day.on, 540),
          momentOf(day.on, 1050),
          '区文化馆培训厅',
          course.title,
          momentOf(day.on, 1080),
        ]);
        return { id: session, on: day.on, noon: day.noon, hours: 7 };
      });
    }),
  );
};

const daysAYear = (place: Place, chance: Chance) =>
  ({ model: chance.whole(6, 9), ordinary: chance.whole(4, 7), weak: chance.whole(0, 4), silent: 0 })[
    place.character.standing
  ];

/** Sends the staff of one place to course days, as many as its character has it, spread over each calendar year. */
export const attendCourses = (place: Place, folk: Folk, courseDays: readonly CourseDay[]) => {
  const chance = place.chance('training');
  const byYear = Map.groupBy(courseDays, ({ on }) => on.slice(0, 4));
  for (const { id } of folk.staff)
    for (const days of byYear.values())
      for (const day of chance.some(days, daysAYear(place, chance)))
        place.put('training.attendance', [
          place.newId(day.noon),
          day.id,
          id,
          place.id,
          day.on,
          day.hours,
          momentOf(day.on, 1080),
        ]);
};
