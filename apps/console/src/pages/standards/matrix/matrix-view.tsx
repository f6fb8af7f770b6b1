import { useDeferredValue, useMemo, useState } from 'react';
import { showMatrix } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../../api/ask.ts';
import { usePhone } from '../../../look/look.tsx';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { NothingHere } from '../../../parts/nothing-here.tsx';
import { usePinyin } from '../../../parts/pinyin.ts';
import { Sheet } from '../../../parts/sheet.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { EvidenceDrawer } from '../evidence/evidence-drawer.tsx';
import { Legend } from '../legend.tsx';
import type { Level } from '../shapes.ts';
import { UnitCards } from '../unit-cards.tsx';
import { useView } from '../view.ts';
import { type Column, filterRows, type Matrix, type Row, rowsOf, type Sorting, sortRows } from './matrix.ts';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixGrid } from './matrix-grid.tsx';

type Chosen = { row: Row; column: Column };

/** The matrix of one level with its filters; a cell opens the evidence beside it. */
export const MatrixView = ({ level, on }: { level: Level | undefined; on: string }) => {
  const asking = useAsk(showMatrix, { query: { level, on } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={12} />;
  return <Shown matrix={asking.data} />;
};

const useSorted = (matrix: Matrix) => {
  const { params, change } = useView();
  const wanted = {
    text: useDeferredValue(params.get('find') ?? ''),
    town: params.get('town') ?? undefined,
    kind: params.get('kind') ?? undefined,
    verdict: params.get('verdict') ?? undefined,
  };
  const sorting: Sorting = {
    by: params.get('sort') ?? '',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
  };
  const rows = useMemo(() => rowsOf(matrix), [matrix]);
  const { text, town, kind, verdict } = wanted;
  const sounds = usePinyin(text);
  const { by, order } = sorting;
  const shown = useMemo(
    () =>
      sortRows(filterRows(rows, matrix.columns, { text, town, kind, verdict, sounds }), matrix.columns, {
        by,
        order,
      }),
    [rows, matrix, text, town, kind, verdict, sounds, by, order],
  );
  const sortBy = (next: string) =>
    change({
      sort: next || undefined,
      order: next === sorting.by && sorting.order === 'asc' ? 'desc' : undefined,
    });
  return { rows, shown, sorting, sortBy };
};

const Shown = ({ matrix }: { matrix: Matrix }) => {
  const phone = usePhone();
  const { rows, shown, sorting, sortBy } = useSorted(matrix);
  const [chosen, setChosen] = useState<Chosen>();
  return (
    <Sheet flush>
      <MatrixFilters matrix={matrix} rows={rows} shown={shown.length} />
      {shown.length === 0 && <NothingHere />}
      {shown.length > 0 &&
        (phone ? (
          <UnitCards rows={shown} columns={matrix.columns} />
        ) : (
          <MatrixGrid
            rows={shown}
            columns={matrix.columns}
            sorting={sorting}
            sortBy={sortBy}
            open={(row, column) => setChosen({ row, column })}
          />
        ))}
      <Legend />
      {chosen && (
        <EvidenceDrawer
          organisationId={chosen.row.unit.id}
          requirement={chosen.column.requirement.code}
          periodFrom={chosen.column.shown.from}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Sheet>
  );
};
