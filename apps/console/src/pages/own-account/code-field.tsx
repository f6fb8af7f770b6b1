import { Form, Input } from 'antd';

/** Six digits of the authenticator; phones show the digits and offer a code that came. */
export const CodeField = ({ label }: { label: string }) => (
  <Form.Item name="code" label={label} rules={[{ required: true }]}>
    <Input inputMode="numeric" autoComplete="one-time-code" maxLength={12} className="figure" autoFocus />
  </Form.Item>
);
