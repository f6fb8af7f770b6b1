import { Form, Select } from 'antd';
import { useState } from 'react';
import { grantRole } from '#modules/access/contract/index.ts';
import { needsSecondPerson } from '#modules/access/rules/grants.ts';
import type { Role } from '#modules/organisations/rules.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { levelsFor, rolesFor } from './roles-for.ts';
import type { Account } from './shapes.ts';

type Values = { role: Role; organisationId: string; fromOn: string; untilOn: string | null };
type Props = { open: boolean; onClose: () => void; account: Account };

/** A role at an organisation of the level where it can be held. */
export const GrantRole = ({ open, onClose, account }: Props) => {
  const { t } = useWords();
  const [role, setRole] = useState<Role>(account.kind === 'staff' ? 'village-officer' : 'observer');
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('access.accounts.grantTitle', { name: account.name })}
      route={grantRole}
      initial={{ role, fromOn: today(), untilOn: null }}
      sends={(body: Values) => ({ params: { accountId: account.id }, body })}
      doneSays={({ waits }) => t(waits ? 'access.proposed.waits' : 'parts.saved')}
      okText={t(needsSecondPerson(role) ? 'access.proposed.propose' : 'parts.save')}
      onValuesChange={(changed: Partial<Values>) => changed.role && setRole(changed.role)}
    >
      <Form.Item
        name="role"
        label={t('access.accounts.role')}
        extra={needsSecondPerson(role) && t('access.proposed.needsSecond')}
        rules={[{ required: true }]}
      >
        <Select
          options={rolesFor(account.kind).map((name) => ({ value: name, label: t(`roles.${name}`) }))}
        />
      </Form.Item>
      <Form.Item name="organisationId" label={t('access.accounts.at')} rules={[{ required: true }]}>
        <OrganisationField levels={levelsFor(account.kind, role)} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('parts.from')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="untilOn" label={t('parts.untilOpen')}>
        <DayField />
      </Form.Item>
    </FormDialog>
  );
};
