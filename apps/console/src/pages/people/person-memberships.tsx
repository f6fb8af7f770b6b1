import { Link } from 'react-router';
import {
  correctMembership,
  endMembership,
  strikeOutMembership,
} from '#modules/people/contract/memberships.ts';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { type Held, HeldList } from '../../parts/held-list.tsx';
import { EndDialog, StrikeDialog } from '../../parts/record-dialogs.tsx';
import { useWords } from '../../words/index.ts';
import { Part } from './part.tsx';
import type { Person } from './shapes.ts';

/** The teams a person belongs to. */
export const PersonMemberships = ({ person }: { person: Person }) => {
  const { t } = useWords();
  return (
    <Part title={t('people.memberships')}>
      <HeldList
        rows={person.teams}
        says={({ teamId, teamName, leads }) => (
          <>
            <Link to={`/people/teams/${teamId}`}>{teamName}</Link> {leads && `· ${t('people.leads')}`}
          </>
        )}
        dialog={(doing, row, close) => membershipDialog(doing, row, row.teamName, close)}
      />
    </Part>
  );
};

/** What can be done to a membership, from the side of the person and of the team alike. */
export const membershipDialog = (
  doing: 'correct' | 'end' | 'strike',
  row: Held,
  what: string,
  close: () => void,
) => {
  const common = { params: { membershipId: row.id }, what, onClose: close };
  if (doing === 'end') return <EndDialog route={endMembership} {...common} />;
  if (doing === 'strike') return <StrikeDialog route={strikeOutMembership} {...common} />;
  return (
    <FormDialog
      open
      onClose={close}
      title={what}
      route={correctMembership}
      initial={{ fromOn: row.fromOn, untilOn: row.untilOn }}
      sends={(body: { fromOn: string; untilOn: string | null }) => ({
        params: { membershipId: row.id },
        body,
      })}
    >
      <StretchFields />
    </FormDialog>
  );
};
