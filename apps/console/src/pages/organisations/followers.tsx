import { Link } from 'react-router';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './change.module.css';
import type { Shown } from './shapes.ts';

type Follower = Shown['successors'][number];

/** What a unit became, and what it came from: merged into, split off, taken in. */
export const Followers = ({ shown: { successors, predecessors } }: { shown: Shown }) => {
  const { t } = useWords();
  const dates = useDates();
  if (successors.length + predecessors.length === 0) return null;
  const lines = [
    ...successors.map((unit) => ({
      unit,
      says: t(`organisations.change.${unit.carries ? 'carriedBy' : 'splitInto'}`, {
        day: dates.day(unit.fromOn),
      }),
    })),
    ...predecessors.map((unit) => ({
      unit,
      says: t(`organisations.change.${unit.carries ? 'tookIn' : 'splitFrom'}`, {
        day: dates.day(unit.fromOn),
      }),
    })),
  ];
  return (
    <ul className={`plain-list ${styles.followers}`} style={{ marginBottom: 16 }}>
      {lines.map(({ unit, says }) => (
        <FollowerLine key={`${unit.id} ${says}`} unit={unit} says={says} />
      ))}
    </ul>
  );
};

const FollowerLine = ({ unit, says }: { unit: Follower; says: string }) => (
  <li>
    <span className="faint">{says}</span>{' '}
    <Link className="in-text" to={`/organisations/${unit.id}`}>
      {unit.name}
    </Link>
  </li>
);
