import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { showMatrix } from '#modules/standards/contract/verdicts.ts';
import { type Verdict, verdicts } from '#modules/standards/rules/vocabulary.ts';
import { useAsk } from '../../api/ask.ts';
import { usePhone } from '../../look/look.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import {
  type Column,
  isBinding,
  type Matrix,
  missedBy,
  rowsOf,
  type Unit,
} from '../standards/matrix/matrix.ts';
import { shortName, useBoth } from '../standards/names.ts';
import styles from './villages-missing.module.css';

const chipsAtFirst = 6;
const linesOnPhone = 5;

/** What the villages of a town miss, by requirement or by village, whatever most miss first. */
export const VillagesMissing = ({ townId }: { townId: string }) => {
  const { t } = useWords();
  const [by, setBy] = useState<'requirement' | 'village'>('requirement');
  const asking = useAsk(showMatrix, { query: { level: 'village', beneath: townId } });
  return (
    <div id="villages">
      <Sheet
        title={t('today.town.villages')}
        aside={
          <Segmented
            aria-label={t('today.town.villages')}
            value={by}
            onChange={setBy}
            options={(['requirement', 'village'] as const).map((value) => ({
              value,
              label: t(`today.town.by.${value}`),
            }))}
          />
        }
      >
        <p className="faint">{t('today.town.villagesSays')}</p>
        {asking.error && !asking.data && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
        {asking.isPending && <Waiting rows={6} />}
        {asking.data &&
          (by === 'requirement' ? (
            <ByRequirement matrix={asking.data} />
          ) : (
            <ByVillage matrix={asking.data} />
          ))}
      </Sheet>
    </div>
  );
};

/** Lines of which a phone shows the first few until more are wanted. */
const Folded = ({ lines }: { lines: readonly ReactNode[] }) => {
  const { t } = useWords();
  const phone = usePhone();
  const [whole, setWhole] = useState(false);
  const shown = phone && !whole ? lines.slice(0, linesOnPhone) : lines;
  return (
    <>
      <ul className="plain-list">{shown}</ul>
      {shown.length < lines.length && (
        <LinkButton onClick={() => setWhole(true)}>
          {t('today.town.more', { n: lines.length - shown.length })}
        </LinkButton>
      )}
    </>
  );
};

type Missed = { column: Column; villages: { unit: Unit; at: number }[] };

const missedRequirements = ({ columns, units }: Matrix): Missed[] =>
  columns
    .filter(({ requirement }) => isBinding(requirement))
    .map((column) => ({
      column,
      villages: units
        .map((unit, at) => ({ unit, at }))
        .filter(({ at }) => column.shown.verdicts[at] === 1 || column.shown.verdicts[at] === 2),
    }))
    .filter(({ villages }) => villages.length > 0)
    .toSorted((one, other) => other.villages.length - one.villages.length);

/** A verdict out of the number it travels as. */
const verdictAt = ({ shown }: Column, at: number): Verdict | null =>
  verdicts[shown.verdicts[at] ?? -1] ?? null;

const evidenceOf = (unit: Unit, { requirement, shown }: Column) =>
  `/evidence?organisation=${unit.id}&requirement=${requirement.code}&period=${shown.from}`;

const ByRequirement = ({ matrix }: { matrix: Matrix }) => {
  const { t } = useWords();
  const missed = missedRequirements(matrix);
  if (missed.length === 0) return <p>{t('today.town.allWhole')}</p>;
  return (
    <Folded
      lines={missed.map((one) => (
        <RequirementLine key={one.column.requirement.code} missed={one} of={matrix.units.length} />
      ))}
    />
  );
};

const RequirementLine = ({ missed: { column, villages }, of }: { missed: Missed; of: number }) => {
  const { t } = useWords();
  const both = useBoth();
  const [whole, setWhole] = useState(false);
  const shown = whole ? villages : villages.slice(0, chipsAtFirst);
  const { requirement } = column;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <Link to={`/requirements/${requirement.code}`} className={styles.name}>
          {both(requirement.name)}
        </Link>
        <span className={`figure ${styles.count}`}>{t('today.town.missedBy', { n: villages.length })}</span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${(villages.length / of) * 100}%` }} />
      </div>
      <ul className={`plain-list ${styles.chips}`}>
        {shown.map(({ unit, at }) => (
          <li key={unit.id}>
            <Link to={evidenceOf(unit, column)}>
              <VerdictMark verdict={verdictAt(column, at)} bare /> {shortName(unit.name)}
            </Link>
          </li>
        ))}
        {villages.length > shown.length && (
          <li>
            <LinkButton onClick={() => setWhole(true)}>
              {t('today.town.more', { n: villages.length - shown.length })}
            </LinkButton>
          </li>
        )}
      </ul>
    </li>
  );
};

const ByVillage = ({ matrix }: { matrix: Matrix }) => {
  const { t } = useWords();
  const both = useBoth();
  const villages = rowsOf(matrix)
    .filter(({ met, all }) => met < all)
    .toSorted((one, other) => other.all - other.met - (one.all - one.met));
  if (villages.length === 0) return <p>{t('today.town.allWhole')}</p>;
  return (
    <Folded
      lines={villages.map(({ unit, at, met, all }) => (
        <li key={unit.id} className={styles.line}>
          <div className={styles.head}>
            <Link to={`/units/${unit.id}`} className={styles.name}>
              {shortName(unit.name)}
            </Link>
            <span className={`figure ${styles.count}`}>{t('today.town.misses', { n: all - met })}</span>
          </div>
          <ul className={`plain-list ${styles.chips}`}>
            {missedBy(matrix.columns, at).map((column) => (
              <li key={column.requirement.code}>
                <Link to={evidenceOf(unit, column)}>
                  <VerdictMark verdict={verdictAt(column, at)} bare /> {both(column.requirement.name)}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    />
  );
};
