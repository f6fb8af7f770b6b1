import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useScheme } from '../look/scheme.ts';
import { useWords } from '../words/index.ts';

/** By day or by lamplight. */
export const SchemeSwitch = () => {
  const { t } = useWords();
  const { dark, choose } = useScheme();
  return (
    <Button
      type="text"
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      aria-label={t(dark ? 'frame.dayScheme' : 'frame.darkScheme')}
      title={t(dark ? 'frame.dayScheme' : 'frame.darkScheme')}
      onClick={() => choose(dark ? 'light' : 'dark')}
    />
  );
};
