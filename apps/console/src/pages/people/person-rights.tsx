import { useMutation } from '@tanstack/react-query';
import { Button, Dropdown, Form, Modal } from 'antd';
import { useState } from 'react';
import { anonymisePerson, takeOutPerson } from '#modules/people/contract/personal.ts';
import { download } from '../../api/client.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/index.ts';
import { ReasonField } from './number-line.tsx';
import type { Person } from './shapes.ts';

type Props = { person: Person; onClose: () => void };

/** Everything kept about somebody as a file for them; the reason goes with it. */
const TakeOut = ({ person, onClose }: Props) => {
  const { t } = useWords();
  const [form] = Form.useForm<{ reason: string }>();
  const fetching = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      download(takeOutPerson, { params: { personId: person.id }, body: { reason } }),
    onSuccess: onClose,
  });
  return (
    <Modal
      open
      title={`${t('people.takeOut')} · ${person.name}`}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('people.takeOut')}
      confirmLoading={fetching.isPending}
    >
      <p style={{ marginBottom: 12 }}>{t('people.takeOutSays')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => fetching.mutate(values)}>
        <ReasonField />
      </Form>
      <ErrorNote trouble={fetching.error} />
    </Modal>
  );
};

const Anonymise = ({ person, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={`${t('people.anonymise')} · ${person.name}`}
      says={t('people.anonymiseSays')}
      route={anonymisePerson}
      sends={(body: { reason: string }) => ({ params: { personId: person.id }, body })}
      okText={t('people.anonymise')}
      danger
    >
      <ReasonField />
    </FormDialog>
  );
};

/** What somebody may ask for about themselves: a copy of everything, and to be forgotten. */
export const PersonRights = ({ person }: { person: Person }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<string>();
  const items = (['takeOut', 'anonymise'] as const)
    .filter((action) => person.permittedActions.includes(action))
    .map((key) => ({ key, label: t(`people.${key}`), danger: key === 'anonymise' }));
  if (items.length === 0) return null;
  const close = () => setDoing(undefined);
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => setDoing(key) }} trigger={['click']}>
        <Button>{t('people.rights')}</Button>
      </Dropdown>
      {doing === 'takeOut' && <TakeOut person={person} onClose={close} />}
      {doing === 'anonymise' && <Anonymise person={person} onClose={close} />}
    </>
  );
};
