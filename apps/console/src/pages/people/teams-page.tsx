import { Button } from 'antd';
import { Link } from 'react-router';
import { importTeams } from '#modules/people/contract/imports.ts';
import { exportTeams, listTeams } from '#modules/people/contract/teams.ts';
import { permissions } from '#modules/people/permissions.ts';
import { genreWords, teamKindWords } from '#modules/people/rules/words.ts';
import { useMay } from '../../frame/me.tsx';
import type { Column } from '../../parts/column.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { StretchText } from '../../parts/date-text.tsx';
import { ExportButton } from '../../parts/export-button.tsx';
import { ChoiceFilter, DayFilter, Filters, OrganisationFilter, SearchFilter } from '../../parts/filters.tsx';
import { asExported, type RowOf, useListing } from '../../parts/listing.ts';
import { useDoing } from '../../parts/opened.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import { AddTeam } from './add-team.tsx';
import { ImportPeople } from './import-people.tsx';

type TeamRow = RowOf<typeof listTeams>;

const useColumns = (): Column<TeamRow>[] => {
  const { t } = useWords();
  const { say } = useClosedWords();
  return [
    {
      key: 'name',
      title: t('people.teamName'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, name }) => <Link to={`/people/teams/${id}`}>{name}</Link>,
    },
    {
      key: 'organisation',
      title: t('people.belongs'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    { key: 'kind', title: t('people.kind'), render: ({ kind }) => say(teamKindWords, kind) },
    { key: 'genre', title: t('people.genre'), render: ({ genre }) => (genre ? say(genreWords, genre) : '—') },
    { key: 'leader', title: t('people.leader'), render: ({ leaderName }) => leaderName ?? '—' },
    {
      key: 'strength',
      title: t('people.strength'),
      sorts: true,
      align: 'right',
      render: ({ strength }) => <span className="figure">{t('people.people', { n: strength })}</span>,
    },
    {
      key: 'fromOn',
      title: t('people.since'),
      sorts: true,
      render: ({ fromOn, untilOn }) => <StretchText from={fromOn} until={untilOn} />,
    },
  ];
};

/** Art teams and volunteer teams with their strength on a day. */
export const TeamsPage = () => {
  const { t, language } = useWords();
  const { choices } = useClosedWords();
  const may = useMay();
  const [doing, setDoing] = useDoing('add', 'import');
  const listing = useListing(listTeams, {
    filters: ['search', 'beneath', 'kind', 'genre', 'on'],
    sort: { by: 'organisation', order: 'asc' },
  });
  const columns = useColumns();
  const close = () => setDoing(undefined);
  return (
    <>
      <PageHeader
        title={t('people.teamsTitle')}
        says={t('people.teamsSays')}
        actions={
          may(permissions.edit) && (
            <>
              <Button onClick={() => setDoing('import')}>{t('people.importTeams')}</Button>
              <Button type="primary" onClick={() => setDoing('add')}>
                {t('people.addTeam')}
              </Button>
            </>
          )
        }
      />
      <Sheet flush>
        <Filters
          search={<SearchFilter listing={listing} name="search" label={t('people.findTeam')} />}
          aside={<ExportButton route={exportTeams} sent={{ query: { ...asExported(listing), language } }} />}
        >
          <OrganisationFilter listing={listing} name="beneath" label={t('parts.beneath')} />
          <ChoiceFilter
            listing={listing}
            name="kind"
            label={t('people.kind')}
            choices={choices(teamKindWords)}
          />
          <ChoiceFilter
            listing={listing}
            name="genre"
            label={t('people.genre')}
            choices={choices(genreWords)}
          />
          <DayFilter listing={listing} name="on" label={t('parts.onDay')} />
        </Filters>
        <DataTable
          label={t('people.teamsTitle')}
          listing={listing}
          columns={columns}
          rowKey={({ id }) => id}
        />
      </Sheet>
      {doing === 'add' && <AddTeam onClose={close} />}
      <ImportPeople
        open={doing === 'import'}
        onClose={close}
        kind="teams"
        title={t('people.importTeams')}
        route={importTeams}
        tells={(told) => t('people.importedTeams', told)}
      />
    </>
  );
};
