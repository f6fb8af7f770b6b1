import { Button } from 'antd';
import { Link } from 'react-router';
import { NothingHere } from '../parts/nothing-here.tsx';
import { PageHeader } from '../parts/page-header.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { useWords } from '../words/index.ts';

export const NoSuchPage = () => {
  const { t } = useWords();
  return (
    <>
      <PageHeader title={t('frame.notFound')} />
      <Sheet>
        <NothingHere
          says={t('frame.notFoundSays')}
          action={
            <Link to="/">
              <Button type="primary">{t('frame.toBeginning')}</Button>
            </Link>
          }
        />
      </Sheet>
    </>
  );
};
