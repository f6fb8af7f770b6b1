import { Alert, Table } from 'antd';
import type { Problem } from '#platform/refusals/index.ts';
import type { Trouble } from '../api/trouble.ts';
import { useWords } from '../words/index.ts';

/** A problem of an import points at a line and perhaps a column: '12 name'. */
const placeOf = ({ at }: Problem) => {
  const [line = '', ...column] = at.split(' ');
  return { line, column: column.join(' ') };
};

/** Every bad line of a refused file, with its number as the spreadsheet shows it. */
export const LineProblems = ({ trouble }: { trouble: Trouble }) => {
  const { t, language } = useWords();
  const rows = trouble.problems.map((problem, number) => ({
    ...placeOf(problem),
    said: problem[language],
    number,
  }));
  return (
    <div role="alert">
      <Alert type="error" showIcon title={trouble[language]} style={{ marginBottom: 8 }} />
      <Table
        size="small"
        rowKey="number"
        dataSource={rows}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ y: 280 }}
        columns={[
          { title: t('parts.line'), dataIndex: 'line', width: 72 },
          { title: t('parts.column'), dataIndex: 'column', width: 140 },
          { title: t('parts.problem'), dataIndex: 'said' },
        ]}
      />
    </div>
  );
};
