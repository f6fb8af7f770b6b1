import { Button } from 'antd';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { NothingHere } from '../parts/nothing-here.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useWords } from '../words/index.ts';

const reloadedShelf = 'wenmai.reloaded-for';

/** After an update the old pages' code is gone: one reload brings the new one. */
const isMissingCode = (trouble: unknown) =>
  trouble instanceof TypeError && /dynamically imported module|module script/i.test(trouble.message);

const useReloadOnce = (trouble: unknown) =>
  useEffect(() => {
    if (!isMissingCode(trouble) || sessionStorage.getItem(reloadedShelf) === location.href) return;
    sessionStorage.setItem(reloadedShelf, location.href);
    location.reload();
  }, [trouble]);

/** Stands in for a page whose code failed. */
export const BrokenPage = () => {
  const { t } = useWords();
  const trouble = useRouteError();
  useReloadOnce(trouble);
  return (
    <main style={{ maxWidth: 640, margin: '10vh auto', padding: 16 }}>
      <Sheet title={t('frame.broken')}>
        <NothingHere
          says={t('frame.brokenSays')}
          action={
            <Button type="primary" onClick={() => location.reload()}>
              {t('frame.refresh')}
            </Button>
          }
        />
      </Sheet>
    </main>
  );
};
