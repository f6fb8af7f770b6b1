import { Dropdown, Form, Input } from 'antd';
import { useState } from 'react';
import { closeResident, correctResident } from '#modules/residents/contract/counter.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useSaidNumber } from '../../parts/masked-number.tsx';
import { useWords } from '../../words/index.ts';
import { RegisterResident } from './register-resident.tsx';
import type { Resident } from './shapes.ts';

type Corrected = { name: string; organisationId: string; phone?: string; birthMonth?: string };
type Props = { resident: Resident; onClose: () => void };

const Correct = ({ resident, onClose }: Props) => {
  const { t } = useWords();
  const say = useSaidNumber();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('residents.correct')} · ${resident.name}`}
      route={correctResident}
      initial={{ name: resident.name, organisationId: resident.organisationId }}
      sends={({ name, organisationId, phone, birthMonth }: Corrected) => ({
        params: { residentId: resident.id },
        body: {
          name,
          ...(organisationId !== resident.organisationId && { organisationId }),
          ...(phone && { phone }),
          ...(birthMonth && { birthMonth }),
        },
      })}
    >
      <Form.Item name="organisationId" label={t('residents.home')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <Form.Item name="name" label={t('residents.name')} rules={[{ required: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {!resident.child && (
        <Form.Item name="phone" label={t('residents.newPhone')} extra={t('residents.newPhoneSays')}>
          <Input inputMode="tel" maxLength={20} autoComplete="off" placeholder={say(resident.phone)} />
        </Form.Item>
      )}
      <Form.Item
        name="birthMonth"
        label={t('residents.newBirthMonth')}
        extra={t('residents.newPhoneSays')}
        rules={[{ pattern: /^\d{4}-\d{2}$/, message: t('residents.birthMonthForm') }]}
      >
        <Input placeholder="1962-05" maxLength={7} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
};

const Close = ({ resident, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('residents.close')} · ${resident.name}`}
      says={t('residents.closeSays')}
      route={closeResident}
      sends={() => ({ params: { residentId: resident.id } })}
      okText={t('residents.close')}
      danger
    />
  );
};

/** What the counter may do for somebody who has no account: correct, add a child, erase. */
export const ResidentActions = ({ resident }: { resident: Resident }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<string>();
  const close = () => setDoing(undefined);
  if (!resident.keptHere) return <span className="faint">{t('residents.keepsThemselves')}</span>;
  const items = [
    { key: 'correct', label: t('residents.correct') },
    ...(resident.child ? [] : [{ key: 'child', label: t('residents.addChild') }]),
    { key: 'close', label: t('residents.close'), danger: true },
  ];
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => setDoing(key) }} trigger={['click']}>
        <span>
          <LinkButton onClick={() => {}}>{t('residents.more')}</LinkButton>
        </span>
      </Dropdown>
      {doing === 'correct' && <Correct resident={resident} onClose={close} />}
      {doing === 'child' && <RegisterResident guardian={resident} onClose={close} />}
      {doing === 'close' && <Close resident={resident} onClose={close} />}
    </>
  );
};
