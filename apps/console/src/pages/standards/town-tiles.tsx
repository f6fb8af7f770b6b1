import { Link } from 'react-router';
import { showMatrix } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { type Matrix, type Row, rowsOf } from './matrix/matrix.ts';
import { sayShare } from './names.ts';
import styles from './town-tiles.module.css';

type Tile = { town: Row; villages: Row[]; share: number };

const shareOf = (rows: readonly Row[]) => {
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  return all === 0 ? 0 : (100 * rows.reduce((sum, row) => sum + row.met, 0)) / all;
};

const tilesOf = (towns: Matrix, villages: Matrix): Tile[] => {
  const byTown = Map.groupBy(rowsOf(villages), ({ unit }) => unit.parentId);
  return rowsOf(towns).map((town) => {
    const own = byTown.get(town.unit.id) ?? [];
    return { town, villages: own, share: shareOf([town, ...own]) };
  });
};

/** Five steps of one hue, from pale to deep: the more is met, the deeper. */
const stepOf = (share: number) => Math.min(4, Math.max(0, Math.floor((share - 50) / 10)));

/** The towns of the district as tiles: there are no coordinates, so they stand in the order of the tree. */
export const TownTiles = ({ on }: { on: string }) => {
  const { t } = useWords();
  const towns = useAsk(showMatrix, { query: { level: 'town', on } });
  const villages = useAsk(showMatrix, { query: { level: 'village', on } });
  const trouble = towns.error ?? villages.error;
  if (trouble)
    return <ErrorNote trouble={trouble} again={() => Promise.all([towns.refetch(), villages.refetch()])} />;
  if (!towns.data || !villages.data) return <Waiting rows={10} />;
  return (
    <Sheet title={t('standards.mapTitle')} aside={<span className="faint">{t('standards.mapSays')}</span>}>
      <ul className={`plain-list ${styles.tiles}`}>
        {tilesOf(towns.data, villages.data).map((tile) => (
          <li key={tile.town.unit.id}>
            <TownTile tile={tile} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
};

const TownTile = ({ tile }: { tile: Tile }) => {
  const { t } = useWords();
  const { town, villages, share } = tile;
  const whole = villages.filter(({ met, all }) => met === all).length;
  return (
    <Link to={`/towns/${town.unit.id}`} className={styles.tile} data-step={stepOf(share)}>
      <span className={styles.name}>{town.unit.name}</span>
      <span className={styles.share} title={t('standards.mapShare', { share: sayShare(share) })}>
        <span className="unseen">{t('standards.mapShare', { share: sayShare(share) })}</span>
        <span aria-hidden="true">{sayShare(share)}</span>
      </span>
      <span className={styles.line}>
        {t('standards.levels.town')} {town.met}/{town.all}
      </span>
      <span className={styles.line}>
        {t('standards.levels.village')} {t('standards.allMet')} {whole}/{villages.length}
      </span>
    </Link>
  );
};
