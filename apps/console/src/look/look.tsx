import { App as Ant, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { type Say, useWords } from '../words/index.ts';
import { useScheme } from './scheme.ts';
import { themeFor } from './theme.ts';

export type TextSize = 'usual' | 'large';

const shelf = 'wenmai.text-size';

/** Asks a question of the device, and again whenever its answer changes. */
const asker = (question: string) => {
  const media = matchMedia(question);
  const watch = (tell: () => void) => {
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  };
  return () => useSyncExternalStore(watch, () => media.matches);
};

/** Whether the screen is a phone's: lists become cards, dialogs fill the width. */
export const usePhone = asker('(max-width: 767px)');

/** Whether the person asked the device for less movement: nothing slides or grows then. */
const useStill = asker('(prefers-reduced-motion: reduce)');

const TextSizeContext = createContext<{ size: TextSize; choose: (size: TextSize) => void }>({
  size: 'usual',
  choose: () => {},
});

export const useTextSize = () => use(TextSizeContext);

const useKeptTextSize = () => {
  const [size, setSize] = useState<TextSize>(() =>
    localStorage.getItem(shelf) === 'large' ? 'large' : 'usual',
  );
  useEffect(() => {
    document.documentElement.dataset.text = size;
    localStorage.setItem(shelf, size);
  }, [size]);
  return { size, choose: setSize };
};

/** A place that the ready-made forms fill in themselves. */
const filled = (name: string) => `$\{${name}}`;

/** What the ready-made forms say of a field; its label stands above it and is not said again. */
const fieldMessages = (t: Say) => {
  const [least, most] = [filled('min'), filled('max')];
  return {
    required: t('parts.fields.required'),
    whitespace: t('parts.fields.required'),
    types: { integer: t('parts.fields.integer'), number: t('parts.fields.number') },
    number: { range: t('parts.fields.range', { least, most }) },
    string: {
      min: t('parts.fields.atLeast', { least }),
      max: t('parts.fields.atMost', { most }),
      range: t('parts.fields.length', { least, most }),
    },
  };
};

/** Dresses everything inside: theme, size of text, and the language of the ready-made parts. */
export const Look = ({ children }: { children: ReactNode }) => {
  const { language, t } = useWords();
  const phone = usePhone();
  const still = useStill();
  const text = useKeptTextSize();
  const { dark } = useScheme();
  return (
    <TextSizeContext value={text}>
      <ConfigProvider
        locale={language === 'zh' ? zhCN : enUS}
        theme={themeFor({ large: text.size === 'large', phone, dark, still })}
        button={{ autoInsertSpace: false }}
        form={{ scrollToFirstError: true, requiredMark: true, validateMessages: fieldMessages(t) }}
      >
        <Ant message={{ maxCount: 2 }}>{children}</Ant>
      </ConfigProvider>
    </TextSizeContext>
  );
};
