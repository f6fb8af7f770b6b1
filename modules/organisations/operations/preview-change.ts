import type { Work } from '#platform/work/index.ts';
import type { Change } from '../contract.ts';
import { countRecords } from '../store/records.ts';
import { changesBetween, countChanges } from './changes-between.ts';
import { markOf, tryChange } from './try-change.ts';

const mostListed = 60;

/**
 * What a change of the tree would do, unit by unit, with the numbers beneath each parent and the records that follow. The
 * change is carried out and taken back, so the preview cannot promise anything else.
 */
export const previewChange = async (work: Work, change: Change) => {
  const { before, after } = await tryChange(work, change);
  const changes = changesBetween(before, after);
  const along = changes.filter(({ what }) => what === 'along');
  const own = changes.filter(({ what }) => what !== 'along');
  const following = changes.filter(({ what }) => what !== 'begins' && what !== 'renamed').map(({ id }) => id);
  return {
    seen: markOf(changes),
    units: own.slice(0, mostListed),
    unitsInAll: own.length,
    along: along.length,
    counts: countChanges(before, after),
    follows: await countRecords(work.db, following),
  };
};
