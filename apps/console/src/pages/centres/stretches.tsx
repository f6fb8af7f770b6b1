import { useWords } from '../../words/index.ts';

type Stretch = { opens: string; closes: string | null };

/** 08:30—12:00、14:00—17:30 */
export const useStretches = () => {
  const { t, language } = useWords();
  return (stretches: readonly Stretch[]) =>
    stretches
      .map(({ opens, closes }) => `${opens}—${closes ?? t('centres.opening.stillOpen')}`)
      .join(language === 'zh' ? '、' : ', ');
};
