import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { exportCourses, listCourses } from '#modules/training/contract/courses.ts';
import { permissions } from '#modules/training/permissions.ts';
import { subjects, tiers } from '#modules/training/rules.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { StretchText } from '../../parts/date-text.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, Filters, OrganisationFilter, SearchFilter, SpanFilter } from '../../parts/filters.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { AddCourse } from './course-forms.tsx';
import { TrainingTabs } from './training-tabs.tsx';

type Row = RowOf<typeof listCourses>;

const useColumns = (): Column<Row>[] => {
  const { t } = useWords();
  return [
    {
      key: 'title',
      title: t('training.courseTitle'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, title }) => <Link to={`/training/courses/${id}`}>{title}</Link>,
    },
    {
      key: 'organisationName',
      title: t('training.organiser'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'subject',
      title: t('training.subject'),
      render: ({ subject }) => t(`training.subjects.${subject}`),
    },
    { key: 'tier', title: t('training.tier'), render: ({ tier }) => t(`training.tiers.${tier}`) },
    {
      key: 'fromOn',
      title: t('training.stretch'),
      sorts: true,
      render: ({ fromOn, untilOn }) => <StretchText from={fromOn} until={untilOn} />,
    },
    {
      key: 'sessions',
      title: t('training.sessions'),
      align: 'right',
      render: ({ sessionCount }) => t('training.sessionCount', { n: sessionCount }),
    },
    {
      key: 'people',
      title: t('training.people'),
      align: 'right',
      render: ({ peopleCount }) => t('training.peopleCount', { n: peopleCount }),
    },
    {
      key: 'hours',
      title: t('training.hours'),
      sorts: true,
      align: 'right',
      render: ({ hours }) => t('training.hoursCount', { n: hours }),
    },
  ];
};

/** Courses by level and subject. */
export const CoursesPage = () => {
  const { t } = useWords();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  const columns = useColumns();
  const listing = useListing(listCourses, {
    filters: ['search', 'beneath', 'subject', 'tier', 'from', 'until'],
    sort: { by: 'fromOn', order: 'desc' },
  });
  return (
    <>
      <PageHeader
        title={t('training.title')}
        says={t('training.says')}
        actions={
          may(permissions.hold) && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('training.addCourse')}
            </Button>
          )
        }
      />
      <TrainingTabs />
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="search" label={t('training.find')} />}
          aside={<ExportButton route={exportCourses} sent={{ query: asExported(listing) }} />}
        >
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="subject"
            label={t('training.subject')}
            choices={subjects.map((value) => ({ value, label: t(`training.subjects.${value}`) }))}
          />
          <ChoiceFilter
            listing={listing}
            name="tier"
            label={t('training.tier')}
            choices={tiers.map((value) => ({ value, label: t(`training.tiers.${value}`) }))}
          />
          <SpanFilter
            listing={listing}
            from={{ name: 'from', label: t('training.from') }}
            until={{ name: 'until', label: t('training.until') }}
          />
        </Filters>
        <DataTable
          label={t('training.tabs.courses')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {adding && <AddCourse onClose={() => setAdding(false)} />}
    </>
  );
};
