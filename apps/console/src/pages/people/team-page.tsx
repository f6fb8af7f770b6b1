import { useParams } from 'react-router';
import { showTeam } from '#modules/people/contract/teams.ts';
import { genreWords, teamKindWords } from '#modules/people/rules/words.ts';
import { useAsk } from '../../api/ask.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { MonthBars } from '../../parts/month-bars.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Team } from './shapes.ts';
import { TeamActions } from './team-actions.tsx';
import { TeamMembers } from './team-members.tsx';

/** One team: who leads it, who belongs to it, and how strong it was month by month. */
export const TeamPage = () => {
  const { teamId = '' } = useParams();
  const asking = useAsk(showTeam, { params: { teamId }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={10} />;
  return <TeamRecord team={asking.data} />;
};

/** A month that has not begun has no strength yet. */
const isNotAhead = ({ month }: { month: string }) => month.slice(0, 7) <= today().slice(0, 7);

const TeamRecord = ({ team }: { team: Team }) => {
  const { t } = useWords();
  const { say } = useClosedWords();
  return (
    <>
      <PageHeader
        title={team.name}
        above={[{ title: t('people.teamsTitle'), path: '/people/teams' }]}
        actions={team.permittedActions.includes('edit') && !team.struckReason && <TeamActions team={team} />}
        says={team.struckReason !== null && t('parts.struck', { reason: team.struckReason })}
      />
      <Sheet>
        <Facts
          facts={[
            { label: t('people.belongs'), value: team.organisationName },
            { label: t('people.kind'), value: say(teamKindWords, team.kind) },
            ...(team.genre ? [{ label: t('people.genre'), value: say(genreWords, team.genre) }] : []),
            { label: t('people.leader'), value: team.leaderName },
            { label: t('people.strength'), value: t('people.people', { n: team.strength }) },
            { label: t('people.since'), value: <StretchText from={team.fromOn} until={team.untilOn} /> },
          ]}
        />
      </Sheet>
      <Sheet title={`${t('people.strengthByMonth')} · ${team.year}`}>
        <MonthBars
          title={t('people.strengthByMonth')}
          bars={team.strengthByMonth.filter(isNotAhead).map(({ month, strength }) => ({
            label: String(Number(month.slice(-2))),
            value: strength,
            says: t('people.strengthIn', { month: Number(month.slice(-2)), n: strength ?? '—' }),
          }))}
        />
      </Sheet>
      <TeamMembers team={team} />
    </>
  );
};
