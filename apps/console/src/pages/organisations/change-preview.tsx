import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Sheet } from '../../parts/sheet.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Words } from '../../words/zh.ts';
import styles from './change.module.css';
import type { Change, Preview } from './change.ts';
import { type Reach, ReachPreview } from './reach-preview.tsx';

type UnitChange = Preview['units'][number];

const judgedLevels: readonly string[] = ['district', 'town', 'village'];
const colourOf = {
  begins: 'success',
  ends: 'error',
  moves: 'processing',
  along: 'default',
  renamed: 'warning',
};

/** Everything a change would do, before it is done. */
export const ChangePreview = ({
  change,
  preview,
  reach,
  children,
}: {
  change: Change;
  preview: Preview;
  reach: Reach;
  children: ReactNode;
}) => {
  const { t } = useWords();
  const { units, unitsInAll, along, counts, follows } = preview;
  return (
    <section aria-label={t('organisations.change.step2')}>
      <Sheet
        title={t('organisations.change.step2')}
        aside={<span className="faint">{t('organisations.change.nothingYet')}</span>}
      >
        {units.length === 0 && <p>{t('organisations.change.noChange')}</p>}
        <ul className={`plain-list ${styles.units}`}>
          {units.map((unit) => (
            <li key={unit.id}>
              <UnitLine unit={unit} change={change} />
            </li>
          ))}
        </ul>
        {unitsInAll > units.length && (
          <p className="faint">{t('organisations.change.moreUnits', { n: unitsInAll - units.length })}</p>
        )}
        {along > 0 && <p className="faint">{t('organisations.change.along', { n: along })}</p>}
        {counts.length > 0 && (
          <>
            <h3 className={styles.heading}>{t('organisations.change.counts')}</h3>
            <ul className={`plain-list ${styles.counts}`}>
              {counts.map(({ id, name, level, before, after }) => (
                <li key={`${id} ${level}`}>
                  {name} · {t(`organisations.levels.${level}`)}{' '}
                  <b className="figure">
                    {before} → {after}
                  </b>
                </li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
      <Sheet title={t('organisations.change.judged')}>
        <Judged change={change} units={units} along={along} />
      </Sheet>
      <Sheet title={t('organisations.change.follows')}>
        <p className="faint">{t(`organisations.change.followSays.${change.act}`)}</p>
        <Follows follows={follows} />
        <p className="faint">{t(`organisations.change.pages.${change.act}`)}</p>
      </Sheet>
      <ReachPreview reach={reach} />
      <Sheet>
        <div className={styles.confirm}>
          <p>{t('organisations.change.confirmSays')}</p>
          {children}
        </div>
      </Sheet>
    </section>
  );
};

/** One unit: what happens to it, and what it was and will be called where that differs. */
const UnitLine = ({ unit: { what, before, after }, change }: { unit: UnitChange; change: Change }) => {
  const { t } = useWords();
  const said = after ?? before;
  const differs = (key: 'name' | 'code' | 'parentName') => before && after && before[key] !== after[key];
  return (
    <div className={styles.unit}>
      <Tag color={colourOf[what]}>{t(`organisations.change.what.${what}`)}</Tag>
      <div>
        <b>{differs('name') ? `${before?.name} → ${after?.name}` : said?.name}</b>{' '}
        <span className="faint figure">
          {differs('code') ? `${before?.code} → ${after?.code}` : said?.code}
        </span>{' '}
        {said && (
          <span className="faint">
            {before && after && before.kind !== after.kind
              ? `${t(`organisations.kinds.${before.kind}`)} → ${t(`organisations.kinds.${after.kind}`)}`
              : t(`organisations.kinds.${said.kind}`)}
          </span>
        )}
        {what === 'ends' && change.act === 'merge' && (
          <div>{t('organisations.change.endsInto', { name: change.name })}</div>
        )}
        <div className="faint">
          {differs('parentName')
            ? t('organisations.change.parentChanges', {
                before: before?.parentName ?? '—',
                after: after?.parentName ?? '—',
              })
            : said?.parentName && t('organisations.historyUnder', { parent: said.parentName })}
        </div>
      </div>
    </div>
  );
};

type JudgedProps = { change: Change; units: readonly UnitChange[]; along: number };

/** Which units are judged where from the day on. */
const Judged = ({ change, units, along }: JudgedProps) => {
  const { t } = useWords();
  const dates = useDates();
  const judged = units.filter(({ level }) => judgedLevels.includes(level));
  const namesOf = (what: UnitChange['what']) =>
    judged
      .filter((unit) => unit.what === what)
      .map(({ before, after }) => (after ?? before)?.name)
      .join('、');
  const said = { ends: namesOf('ends'), begins: namesOf('begins'), moves: namesOf('moves') };
  const day = dates.day(change.fromOn);
  return (
    <ul className={styles.sentences}>
      {said.ends && <li>{t('organisations.change.judgedEnds', { names: said.ends, day })}</li>}
      {said.begins && <li>{t('organisations.change.judgedBegins', { names: said.begins, day })}</li>}
      {said.moves && (
        <li>
          {t('organisations.change.judgedMoves', { names: said.moves, day })}
          {along > 0 && t('organisations.change.judgedAlong', { n: along })}
        </li>
      )}
      <li>{t('organisations.change.judgedPast', { day })}</li>
    </ul>
  );
};

type Records = Words['organisations']['change']['records'];

const Follows = ({ follows }: { follows: Preview['follows'] }) => {
  const { t } = useWords();
  const known = follows.filter(({ kind }) => kind !== 'access.role_grant');
  if (known.length === 0) return <p>{t('organisations.change.noRecords')}</p>;
  return (
    <ul className={`plain-list ${styles.counts}`}>
      {known.map(({ kind, count }) => (
        <li key={kind}>
          {t(`organisations.change.records.${kind.replace('.', '-') as keyof Records}`, {
            defaultValue: kind,
          })}{' '}
          <b className="figure">{count.toLocaleString('en')}</b>
        </li>
      ))}
    </ul>
  );
};
