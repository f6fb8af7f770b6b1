import { Segmented } from 'antd';
import { useTextSize } from '../../look/look.tsx';
import { type Scheme, schemes, useScheme } from '../../look/scheme.ts';
import { PageHeader } from '../../parts/page-header.tsx';
import { useWords } from '../../words/index.ts';
import { Charts } from './charts.tsx';
import { ColoursAndType } from './colours-and-type.tsx';
import { Forms } from './forms.tsx';
import { States } from './states.tsx';
import { Tables } from './tables.tsx';
import { Verdicts } from './verdicts.tsx';

/** Every part of the console in every state, by day and by lamplight, in usual and in large type. */
export const StylePage = () => {
  const { t } = useWords();
  const { scheme, choose } = useScheme();
  const text = useTextSize();
  return (
    <>
      <PageHeader
        title={t('style.title')}
        says={t('style.says')}
        actions={
          <>
            <Segmented<Scheme>
              aria-label={t('style.scheme')}
              value={scheme}
              onChange={choose}
              options={schemes.map((value) => ({ value, label: t(`style.schemes.${value}`) }))}
            />
            <Segmented
              aria-label={t('style.textSize')}
              value={text.size}
              onChange={text.choose}
              options={[
                { value: 'usual' as const, label: t('frame.usualText') },
                { value: 'large' as const, label: t('frame.largeText') },
              ]}
            />
          </>
        }
      />
      <ColoursAndType />
      <Verdicts />
      <Tables />
      <Charts />
      <Forms />
      <States />
    </>
  );
};
