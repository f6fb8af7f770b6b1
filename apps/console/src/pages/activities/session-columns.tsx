import type { Session } from '#modules/activities/contract/shapes.ts';
import type { Column } from '../../parts/column.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { AnnouncedMark, StateMark } from './session-marks.tsx';

/** How a session stands in a list. */
export const useSessionColumns = (open: (id: string) => void): Column<Session>[] => {
  const { t } = useWords();
  const dates = useDates();
  return [
    {
      key: 'onDate',
      title: t('activities.when'),
      sorts: true,
      render: ({ onDate, startsAt, endsAt }) => (
        <span className="figure">
          {dates.day(onDate)} {dates.time(startsAt)}—{dates.time(endsAt)}
        </span>
      ),
    },
    {
      key: 'item',
      title: t('activities.item'),
      sorts: true,
      onPhone: 'heading',
      render: ({ id, item, struck }) => (
        <LinkButton onClick={() => open(id)}>{struck ? <s>{item}</s> : item}</LinkButton>
      ),
    },
    {
      key: 'organisationName',
      title: t('activities.organisation'),
      sorts: true,
      render: ({ organisationName }) => organisationName,
    },
    {
      key: 'category',
      title: t('activities.category'),
      render: ({ category }) => t(`activities.categories.${category}`),
    },
    { key: 'state', title: t('activities.state'), render: (session) => <StateMark session={session} /> },
    {
      key: 'announced',
      title: t('activities.announced'),
      render: (session) => <AnnouncedMark session={session} />,
    },
    {
      key: 'headCount',
      title: t('activities.headCount'),
      sorts: true,
      align: 'right',
      render: ({ headCount }) =>
        headCount === null ? '—' : <span className="figure">{t('activities.people', { n: headCount })}</span>,
    },
  ];
};
