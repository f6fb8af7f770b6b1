import { Button } from 'antd';
import { speak, useWords } from '../words/index.ts';

/** Chinese or English: the button names the other language in its own words. */
export const LanguageSwitch = () => {
  const { language } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => speak(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
};
