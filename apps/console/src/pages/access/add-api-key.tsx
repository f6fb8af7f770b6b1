import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { addApiKey } from '#modules/access/contract/index.ts';
import { lastKeyDay } from '#modules/access/rules/keys.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DayField } from '../../parts/fields/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { useAuditWords } from '../audit/audit-words.ts';
import type { Account } from './shapes.ts';

type Values = { name: string; scope: string[]; expiresOn: string };
type Told = { key: string | null };
type Props = {
  account: Account;
  choices: readonly string[];
  onClose: () => void;
  onTold: (told: Told) => void;
};

/** Makes a key with some of what the roles of its account carry. */
export const AddApiKey = ({ account, choices, onClose, onTold }: Props) => {
  const { t } = useWords();
  const words = useAuditWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.keys.add')}
      route={addApiKey}
      initial={{ scope: [] }}
      sends={(body: Values) => ({ params: { accountId: account.id }, body })}
      onDone={onTold}
    >
      <Form.Item
        name="name"
        label={t('access.keys.name')}
        extra={t('access.keys.nameLike')}
        rules={[{ required: true }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="scope"
        label={t('access.keys.scope')}
        rules={[{ required: true, type: 'array', min: 1, message: t('access.keys.scopeFirst') }]}
      >
        <Checkbox.Group options={choices.map((name) => ({ value: name, label: words.say(name) }))} />
      </Form.Item>
      <Form.Item name="expiresOn" label={t('access.keys.expiresOn')} rules={[{ required: true }]}>
        <DayField clear={false} least={today()} most={lastKeyDay(today())} />
      </Form.Item>
    </FormDialog>
  );
};

/** The new key, shown this once. */
export const ToldOnce = ({ told: { key }, onClose }: { told: Told; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <Modal
      open
      title={t('access.keys.told')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('access.keys.keptSafe')}
        </Button>
      }
    >
      <p>{key ? t('access.keys.toldSays') : t('access.keys.toldBefore')}</p>
      {key && (
        <>
          <Input.TextArea
            readOnly
            value={key}
            autoSize
            aria-label={t('access.keys.told')}
            style={{ fontFamily: 'monospace' }}
          />
          <div style={{ marginTop: 12 }}>
            <CopyButton text={() => key} />
          </div>
        </>
      )}
    </Modal>
  );
};
