import type { Verdict } from '#modules/standards/rules/vocabulary.ts';
import styles from './sparkline.module.css';

export type Point = { when: string; value: number | null; verdict: Verdict; says: string };

const [width, height, edge] = [168, 40, 6];

const scaleOf = (points: readonly Point[], target: number | null) => {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = Math.max(...values, target ?? 0, 0.0001);
  return (value: number) => height - edge - (value / most) * (height - 2 * edge);
};

const Mark = ({ x, y, point }: { x: number; y: number; point: Point }) => {
  if (point.verdict === 'met') return <circle cx={x} cy={y} r={3} className={styles.met} />;
  if (point.verdict === 'not met')
    return <path d={`M${x - 3} ${y - 3}l6 6m0-6l-6 6`} className={styles.notMet} />;
  return <circle cx={x} cy={y} r={2.6} className={styles.noEvidence} />;
};

/** The last periods in a line: dots where met, crosses where not, rings without evidence; the same in words. */
export const Sparkline = ({
  label,
  points,
  target,
}: {
  label: string;
  points: readonly Point[];
  target: number | null;
}) => {
  const y = scaleOf(points, target);
  const x = (index: number) => edge + (index * (width - 2 * edge)) / Math.max(1, points.length - 1);
  const line = points
    .flatMap(({ value }, index) => (value === null ? [] : [`${x(index)},${y(value)}`]))
    .join(' ');
  return (
    <span className={styles.spark}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {target !== null && target > 0 && (
          <line x1={0} x2={width} y1={y(target)} y2={y(target)} className={styles.target} />
        )}
        <polyline points={line} className={styles.line} />
        {points.map((point, index) => (
          <Mark key={point.when} x={x(index)} y={y(point.value ?? 0)} point={point} />
        ))}
      </svg>
      <span className="unseen">
        {label}: {points.map(({ says }) => says).join('; ')}
      </span>
    </span>
  );
};
