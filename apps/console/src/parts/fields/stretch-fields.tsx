import { Form } from 'antd';
import { useWords } from '../../words/index.ts';
import { DayField } from './day-field.tsx';

/** From a day, perhaps until one. */
export const StretchFields = () => {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="fromOn" label={t('parts.from')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="untilOn" label={t('parts.untilOpen')}>
        <DayField />
      </Form.Item>
    </>
  );
};
