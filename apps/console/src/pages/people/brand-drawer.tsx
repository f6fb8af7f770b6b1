import { Button } from 'antd';
import { useState } from 'react';
import {
  attachPhoto,
  detachPhoto,
  endBrand,
  showBrand,
  strikeOutBrand,
} from '#modules/people/contract/brands.ts';
import { useAsk } from '../../api/ask.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PhotoWall } from '../../parts/photos/photo-wall.tsx';
import { EndDialog, StrikeDialog } from '../../parts/record-dialogs.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { EditBrand } from './brand-forms.tsx';
import { Part } from './part.tsx';
import type { Brand } from './shapes.ts';

/** One local brand: its story and its photos. */
export const BrandDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useWords();
  const asking = useAsk(showBrand, { params: { brandId: id } });
  const brand = asking.data;
  const mayEdit = brand?.struckReason === null && brand.permittedActions.includes('edit');
  return (
    <RecordDrawer
      open
      onClose={onClose}
      title={brand?.name ?? t('people.brandName')}
      size={640}
      actions={mayEdit && <BrandActions brand={brand} closeDrawer={onClose} />}
    >
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!brand && !asking.error && <Waiting rows={6} />}
      {brand && (
        <>
          <Facts
            facts={[
              { label: t('people.belongs'), value: brand.organisationName },
              { label: t('people.brandGenre'), value: brand.genre },
              { label: t('people.since'), value: <StretchText from={brand.fromOn} until={brand.untilOn} /> },
            ]}
          />
          {brand.struckReason !== null && (
            <p className="faint">{t('parts.struck', { reason: brand.struckReason })}</p>
          )}
          <Part title={t('people.story')}>
            <p style={{ whiteSpace: 'pre-line' }}>{brand.story || '—'}</p>
          </Part>
          <Part title={t('parts.photos')}>
            <PhotoWall
              name={brand.name}
              organisationId={brand.organisationId}
              photos={brand.photos}
              mayChange={mayEdit}
              attach={attachPhoto}
              detach={detachPhoto}
              params={{ brandId: id }}
            />
          </Part>
        </>
      )}
    </RecordDrawer>
  );
};

const BrandActions = ({ brand, closeDrawer }: { brand: Brand; closeDrawer: () => void }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'edit' | 'end' | 'strike'>();
  const common = { params: { brandId: brand.id }, what: brand.name, onClose: () => setDoing(undefined) };
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <Button onClick={() => setDoing('edit')}>{t('parts.edit')}</Button>
      {brand.untilOn === null && <Button onClick={() => setDoing('end')}>{t('parts.end')}</Button>}
      <Button danger onClick={() => setDoing('strike')}>
        {t('parts.strike')}
      </Button>
      {doing === 'edit' && <EditBrand brand={brand} onClose={common.onClose} />}
      {doing === 'end' && <EndDialog route={endBrand} {...common} />}
      {doing === 'strike' && <StrikeDialog route={strikeOutBrand} {...common} onDone={closeDrawer} />}
    </div>
  );
};
