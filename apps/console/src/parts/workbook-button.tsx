import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { usePhone } from '../look/look.tsx';
import { useWords } from '../words/index.ts';

export type WorkbookCell = string | number | null;

type Props = {
  /** The name of the file, without its ending. */
  name: string;
  heads: readonly string[];
  /** The rows as they stand on the screen, made when they are asked for. */
  rows: () => readonly (readonly WorkbookCell[])[];
};

const cellOf = (value: WorkbookCell) =>
  value === null
    ? null
    : typeof value === 'number'
      ? { value, type: Number }
      : { value, type: String, wrap: true };

/** A table that the screen itself has put together, as a workbook; the writer is loaded when it is first wanted. */
export const WorkbookButton = ({ name, heads, rows }: Props) => {
  const { t } = useWords();
  const phone = usePhone();
  const { message } = App.useApp();
  const writing = useMutation({
    mutationFn: async () => {
      const { default: write } = await import('write-excel-file/browser');
      const head = heads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
      await write([head, ...rows().map((row) => row.map(cellOf))], {
        columns: heads.map((_, at) => ({ width: at === 0 ? 30 : 18 })),
        stickyRowsCount: 1,
      }).toFile(`${name}.xlsx`);
    },
    onError: () => void message.error(t('parts.unexpected')),
  });
  return (
    <Button
      icon={<DownloadOutlined />}
      aria-label={t('parts.export')}
      loading={writing.isPending}
      onClick={() => writing.mutate()}
    >
      {phone ? null : t('parts.export')}
    </Button>
  );
};
