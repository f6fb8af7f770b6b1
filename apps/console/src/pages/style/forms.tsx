import { Button, Checkbox, Form, Input, InputNumber, Modal, Radio, Segmented, Select, Switch } from 'antd';
import { useState } from 'react';
import { DayField } from '../../parts/fields/day-field.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './style.module.css';

/** Fields as they are filled, refused and locked; buttons; dialogs. */
export const Forms = () => {
  const { t } = useWords();
  return (
    <>
      <Sheet title={t('style.forms')}>
        <Form layout="vertical" className={styles.columns ?? ''}>
          <Form.Item label={t('organisations.name')} required extra={t('style.extra')}>
            <Input defaultValue="上河村" aria-label={t('organisations.name')} />
          </Form.Item>
          <Form.Item label={t('organisations.code')} validateStatus="error" help={t('style.refused')}>
            <Input defaultValue="##" aria-label={t('organisations.code')} status="error" />
          </Form.Item>
          <Form.Item label={t('organisations.kind')}>
            <Select
              aria-label={t('organisations.kind')}
              defaultValue="village"
              options={(['village', 'community'] as const).map((value) => ({
                value,
                label: t(`organisations.kinds.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item label={t('organisations.fromOn')}>
            <DayField value={today()} label={t('organisations.fromOn')} />
          </Form.Item>
          <Form.Item label={t('style.hours')}>
            <InputNumber defaultValue={42} aria-label={t('style.hours')} />
          </Form.Item>
          <Form.Item label={t('style.locked')}>
            <Input disabled defaultValue="500112" aria-label={t('style.locked')} />
          </Form.Item>
          <Form.Item label={t('parts.reason')}>
            <Input.TextArea
              aria-label={t('parts.reason')}
              defaultValue={t('style.sample')}
              showCount
              maxLength={200}
            />
          </Form.Item>
        </Form>
        <div className={styles.row}>
          <Segmented
            aria-label={t('standards.level')}
            options={[t('standards.levels.village'), t('standards.levels.town')]}
          />
          <Radio.Group
            defaultValue={1}
            options={[
              { value: 1, label: t('style.one') },
              { value: 2, label: t('style.other') },
            ]}
          />
          <Checkbox defaultChecked>{t('style.one')}</Checkbox>
          <Switch defaultChecked aria-label={t('style.one')} />
        </div>
        <div className={styles.row}>
          <Button type="primary">{t('parts.save')}</Button>
          <Button>{t('parts.more')}</Button>
          <Button type="text">{t('parts.more')}</Button>
          <Button danger>{t('organisations.close')}</Button>
          <Button disabled>{t('style.locked')}</Button>
          <Button type="primary" loading>
            {t('parts.save')}
          </Button>
          <LinkButton onClick={() => {}}>{t('style.link')}</LinkButton>
        </div>
      </Sheet>
      <Dialogs />
    </>
  );
};

const Dialogs = () => {
  const { t } = useWords();
  const [open, setOpen] = useState<'dialog' | 'drawer'>();
  const close = () => setOpen(undefined);
  return (
    <Sheet title={t('style.dialogs')}>
      <div className={styles.row}>
        <Button onClick={() => setOpen('dialog')}>{t('style.openDialog')}</Button>
        <Button onClick={() => setOpen('drawer')}>{t('style.openDrawer')}</Button>
      </div>
      <Modal open={open === 'dialog'} title={t('style.openDialog')} onCancel={close} onOk={close}>
        {t('style.sample')}
      </Modal>
      <RecordDrawer open={open === 'drawer'} title={t('style.openDrawer')} onClose={close}>
        {t('style.sample')}
      </RecordDrawer>
    </Sheet>
  );
};
