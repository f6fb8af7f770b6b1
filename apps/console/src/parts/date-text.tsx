import { sayExactly, useDates } from '../words/dates.ts';

/** A day, as people say it, readable by machines too. */
export const DateText = ({ day }: { day: string | null }) => {
  const dates = useDates();
  if (!day) return <span className="faint">—</span>;
  return (
    <time dateTime={day} className="figure">
      {dates.day(day)}
    </time>
  );
};

/** A stretch of days; an open end is said as such. */
export const StretchText = ({ from, until }: { from: string; until: string | null }) => {
  const dates = useDates();
  return <span className="figure">{dates.stretch(from, until)}</span>;
};

/** An instant in the district's time. */
export const MomentText = ({ at }: { at: string | null }) => {
  const dates = useDates();
  if (!at) return <span className="faint">—</span>;
  return (
    <time dateTime={at} className="figure">
      {dates.moment(at)}
    </time>
  );
};

/** An instant in the district's time to the second, where the order within a minute matters. */
export const ExactMoment = ({ at }: { at: string }) => (
  <time dateTime={at} className="figure">
    {sayExactly(at)}
  </time>
);
