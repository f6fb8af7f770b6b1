import { NumberOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { exportPeople, type listPeople } from '#modules/people/contract/people.ts';
import { postWords } from '#modules/people/rules/words.ts';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, DayFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { asExported, type Listing, type RowOf } from '../../parts/listing.ts';
import { MaskedNumber } from '../../parts/masked-number.tsx';
import { useOpened } from '../../parts/opened.ts';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import { FindByNumber } from './find-by-number.tsx';
import { PersonDrawer } from './person-drawer.tsx';

/** What says something about staff, and what about volunteers. */
const ofStaff = ['name', 'organisation', 'posts', 'phone', 'birthYear'];
const ofVolunteers = ['name', 'organisation', 'teams', 'phone', 'birthYear'];

export type PersonRow = RowOf<typeof listPeople>;

const useColumns = (open: (id: string) => void): Column<PersonRow>[] => {
  const { t } = useWords();
  const { say } = useClosedWords();
  return [
    {
      key: 'name',
      title: t('people.name'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, name }) => <LinkButton onClick={() => open(id)}>{name}</LinkButton>,
    },
    {
      key: 'organisation',
      title: t('people.belongs'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'posts',
      title: t('people.posts'),
      render: ({ posts }) =>
        posts.length === 0
          ? '—'
          : posts.map((held) => (
              <div key={held.id}>
                {say(postWords, held.post)} · {held.fullTime ? t('people.fullTime') : t('people.partTime')}
              </div>
            )),
    },
    {
      key: 'teams',
      title: t('people.teams'),
      render: ({ teams }) => (teams ? t('people.teamCount', { n: teams }) : '—'),
    },
    {
      key: 'phone',
      title: t('people.phone'),
      render: ({ phone }) => <MaskedNumber number={phone} />,
    },
    {
      key: 'birthYear',
      title: t('people.birthYear'),
      sorts: true,
      render: ({ birthYear }) => birthYear ?? '—',
    },
  ];
};

type Props = { label: string; listing: Listing<PersonRow>; choosesServing: boolean };

/** People by page with their posts; a name opens the record beside the list. */
export const PeopleTable = ({ label, listing, choosesServing }: Props) => {
  const { t, language } = useWords();
  const { choices } = useClosedWords();
  const [opened, setOpened] = useOpened('person');
  const [finding, setFinding] = useState(false);
  const shown = choosesServing ? ofStaff : ofVolunteers;
  const columns = useColumns(setOpened).filter(({ key }) => shown.includes(key));
  const servings = ['staff', 'full-time', 'part-time'] as const;
  return (
    <>
      <Filters
        search={<SearchFilter listing={listing} name="search" label={t('people.find')} />}
        aside={
          <>
            <Tooltip title={t('people.findByNumber')}>
              <Button
                icon={<NumberOutlined />}
                aria-label={t('people.findByNumber')}
                onClick={() => setFinding(true)}
              />
            </Tooltip>
            <ExportButton route={exportPeople} sent={{ query: { ...asExported(listing), language } }} />
          </>
        }
      >
        <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
        {choosesServing && (
          <>
            <ChoiceFilter
              listing={listing}
              name="serving"
              label={t('people.serving')}
              choices={servings.map((value) => ({ value, label: t(`people.servings.${value}`) }))}
            />
            <ChoiceFilter
              listing={listing}
              name="post"
              label={t('people.post')}
              choices={choices(postWords)}
            />
          </>
        )}
        <DayFilter listing={listing} name="on" label={t('parts.onDay')} />
      </Filters>
      <DataTable label={label} listing={listing} columns={columns} rowKey={({ id }) => id} />
      {finding && (
        <FindByNumber
          onClose={() => setFinding(false)}
          open={(id) => {
            setFinding(false);
            setOpened(id);
          }}
        />
      )}
      {opened && <PersonDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};
