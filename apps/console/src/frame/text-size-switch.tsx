import { Button } from 'antd';
import { useTextSize } from '../look/look.tsx';
import { useWords } from '../words/index.ts';

/** Usual or large text, for everything on the screen. */
export const TextSizeSwitch = () => {
  const { t } = useWords();
  const { size, choose } = useTextSize();
  const large = size === 'large';
  return (
    <Button type="text" aria-pressed={large} onClick={() => choose(large ? 'usual' : 'large')}>
      {large ? t('frame.usualText') : t('frame.largeText')}
    </Button>
  );
};
