import { Alert, Button } from 'antd';
import { noConnection, Trouble } from '../../api/trouble.ts';
import offline from '../../frame/offline-note.module.css';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import styles from './style.module.css';

const refused = new Trouble(422, {
  code: 'organisations.import-failed',
  zh: '文件中有 1 行不符合要求，未导入任何内容。',
  en: '1 line of the file is not in order; nothing was imported.',
  problems: [{ at: '4', code: 'kind', zh: '没有“城堡”这种类型。', en: 'There is no kind “castle”.' }],
});
const fault = new Trouble(500, { code: 'fault', requestId: 'req-7f3a' });

/** What stands in the place of content: nothing there, still coming, refused, broken, no network. */
export const States = () => {
  const { t } = useWords();
  return (
    <>
      <Sheet title={t('style.empty')}>
        <NothingHere action={<Button>{t('parts.again')}</Button>} />
      </Sheet>
      <Sheet title={t('style.waiting')}>
        <Waiting rows={3} />
      </Sheet>
      <Sheet title={t('style.troubles')}>
        <div className={styles.scale}>
          <ErrorNote trouble={refused} />
          <ErrorNote trouble={fault} again={() => {}} />
          <ErrorNote trouble={noConnection()} again={() => {}} />
          <Alert type="success" showIcon title={t('parts.saved')} />
          <Alert type="info" showIcon title={t('style.sample')} />
          <Alert type="warning" showIcon title={t('style.sample')} />
        </div>
        <h3 className={styles.heading}>{t('style.offline')}</h3>
        <p className={offline.note}>{t('frame.offline')}</p>
      </Sheet>
    </>
  );
};
