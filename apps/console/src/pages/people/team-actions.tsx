import { Button } from 'antd';
import { useState } from 'react';
import { disbandTeam, editTeam, strikeOutTeam } from '#modules/people/contract/teams.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { EndDialog, StrikeDialog } from '../../parts/record-dialogs.tsx';
import { useWords } from '../../words/index.ts';
import type { Team } from './shapes.ts';
import { saidOfTeam, TeamFields, type TeamValues } from './team-fields.tsx';

/** Edit, disband or strike out a team. */
export const TeamActions = ({ team }: { team: Team }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'end' | 'strike'>();
  const common = { params: { teamId: team.id }, what: team.name, onClose: () => setDoing(undefined) };
  return (
    <>
      <Button onClick={() => setDoing('edit')}>{t('people.editTeam')}</Button>
      {team.untilOn === null && <Button onClick={() => setDoing('end')}>{t('people.disband')}</Button>}
      <Button danger onClick={() => setDoing('strike')}>
        {t('parts.strike')}
      </Button>
      {doing === 'edit' && <EditTeam team={team} onClose={common.onClose} />}
      {doing === 'end' && <EndDialog route={disbandTeam} {...common} />}
      {doing === 'strike' && <StrikeDialog route={strikeOutTeam} {...common} />}
    </>
  );
};

const EditTeam = ({ team, onClose }: { team: Team; onClose: () => void }) => {
  const { t } = useWords();
  const { name, genre, leaderId, leaderName, fromOn, untilOn } = team;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.editTeam')}
      route={editTeam}
      initial={{ name, genre, leaderId, fromOn, untilOn }}
      sends={(values: TeamValues) => ({ params: { teamId: team.id }, body: saidOfTeam(values) })}
    >
      <TeamFields
        art={team.kind === 'art'}
        {...(leaderId && { leader: { id: leaderId, name: leaderName ?? '' } })}
      />
    </FormDialog>
  );
};
