import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/index.ts';

const shelf = 'wenmai.both-languages';
const listeners = new Set<() => void>();
let on = localStorage.getItem(shelf) === 'on';

const watch = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const choose = (wanted: boolean) => {
  on = wanted;
  localStorage.setItem(shelf, wanted ? 'on' : 'off');
  for (const listener of listeners) listener();
};

/** Whether what comes in two languages is shown in both at once (中英对照). */
export const useBothLanguages = () => useSyncExternalStore(watch, () => on);

export const BothLanguagesSwitch = () => {
  const { t } = useWords();
  const both = useBothLanguages();
  return (
    <Button
      aria-pressed={both}
      type={both ? 'primary' : 'default'}
      ghost={both}
      onClick={() => choose(!both)}
    >
      {t('parts.bothLanguages')}
    </Button>
  );
};
