import { Table, Tag } from 'antd';
import { exportPersonalData, listPersonalData } from '#modules/people/contract/personal.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { basisWords, formWords, subjectWords } from '#platform/personal-data/index.ts';
import { useAsk } from '../../api/ask.ts';
import { usePhone } from '../../look/look.tsx';
import { CardList } from '../../parts/card-list.tsx';
import type { Column } from '../../parts/column.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';

type Row = AnswerOf<typeof listPersonalData>['rows'][number];

/** Two answers of one column, the second beneath the first. */
const Both = ({ one, other }: { one: string; other: string }) => (
  <>
    <div>{one}</div>
    <div className="faint">{other}</div>
  </>
);

const useColumns = (): Column<Row>[] => {
  const { t, language } = useWords();
  const { say } = useClosedWords();
  const named = (roles: Row['inFull']) =>
    roles.map((role) => t(`roles.${role}`)).join(language === 'zh' ? '、' : ', ') || '—';
  return [
    {
      key: 'what',
      title: t('people.register.what'),
      onPhone: 'heading',
      width: 190,
      render: ({ what, form }) => (
        <>
          <div>{what[language]}</div>
          {form !== 'plain' && <Tag>{say(formWords, form)}</Tag>}
        </>
      ),
    },
    {
      key: 'whose',
      title: t('people.register.whose'),
      width: 110,
      render: ({ whose }) => say(subjectWords, whose),
    },
    {
      key: 'purpose',
      title: `${t('people.register.purpose')} · ${t('people.register.basis')}`,
      render: ({ purpose, basis }) => <Both one={purpose[language]} other={say(basisWords, basis)} />,
    },
    {
      key: 'keptFor',
      title: `${t('people.register.keptFor')} · ${t('people.register.erasure')}`,
      render: ({ keptFor, erasure }) => <Both one={keptFor[language]} other={erasure[language]} />,
    },
    {
      key: 'inFull',
      title: `${t('people.register.inFull')} · ${t('people.register.masked')}`,
      render: ({ inFull, masked }) => <Both one={named(inFull)} other={named(masked)} />,
    },
    {
      key: 'place',
      title: t('people.register.place'),
      width: 180,
      render: ({ table, columns }) => (
        <code style={{ wordBreak: 'break-word' }}>{`${table}: ${columns.join(', ')}`}</code>
      ),
    },
  ];
};

/** What is kept about whom, why, how long, and who sees it: read from the declarations of the modules. */
export const PersonalDataPage = () => {
  const { t, language } = useWords();
  const phone = usePhone();
  const columns = useColumns();
  const asking = useAsk(listPersonalData, {});
  const rows = asking.data?.rows ?? [];
  return (
    <>
      <PageHeader
        title={t('people.register.title')}
        says={t('people.register.says')}
        actions={<ExportButton route={exportPersonalData} sent={{ query: { language } }} />}
      />
      <Sheet flush>
        {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
        {asking.isPending && <Waiting rows={8} />}
        {asking.data && phone && (
          <CardList
            label={t('people.register.title')}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
          />
        )}
        {asking.data && !phone && (
          <Table<Row>
            aria-label={t('people.register.title')}
            rowKey="id"
            columns={columns.map(({ key, title, width, render }) => ({
              key,
              title,
              ...(width && { width }),
              render: (_: unknown, row: Row) => render(row),
            }))}
            dataSource={rows}
            pagination={false}
            tableLayout="fixed"
          />
        )}
      </Sheet>
    </>
  );
};
