import { attachCentrePhoto, detachCentrePhoto } from '#modules/centres/contract/furnishing.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PhotoWall } from '../../parts/photos/photo-wall.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictSign } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import { useCentre } from './centre-page.tsx';
import { CentrePapers } from './centre-papers.tsx';
import { CentreSpaces } from './centre-spaces.tsx';
import { CentreWeek } from './centre-week.tsx';
import type { Centre } from './shapes.ts';

/** What the centre is: its week, spaces, papers and photos. */
export const CentreProfile = () => {
  const { t } = useWords();
  const centre = useCentre();
  return (
    <>
      <Sheet>
        <Facts
          facts={[
            { label: t('centres.kind'), value: t(`organisations.kinds.${centre.organisationKind}`) },
            { label: t('centres.town'), value: centre.townName },
            {
              label: t('centres.floorArea'),
              value: centre.floorAreaM2 !== null && t('centres.squareMetres', { n: centre.floorAreaM2 }),
            },
            {
              label: t('centres.validity'),
              value: <StretchText from={centre.fromOn} until={centre.untilOn} />,
            },
            {
              label: t('centres.position'),
              value: centre.longitude !== null && `${centre.longitude}, ${centre.latitude}`,
            },
            ...(centre.level === 'village'
              ? [{ label: t('centres.haves'), value: <Haves centre={centre} /> }]
              : []),
          ]}
        />
        {centre.summary && <p style={{ marginTop: 16, whiteSpace: 'pre-line' }}>{centre.summary}</p>}
      </Sheet>
      <CentreWeek centre={centre} />
      <CentreSpaces centre={centre} />
      <CentrePapers centre={centre} />
      <Sheet title={t('centres.photos')}>
        <PhotoWall
          name={centre.name}
          organisationId={centre.organisationId}
          photos={centre.photos}
          mayChange={centre.permittedActions.includes('furnish')}
          attach={attachCentrePhoto}
          detach={detachCentrePhoto}
          params={{ centreId: centre.id }}
        />
      </Sheet>
    </>
  );
};

/** Two of the four haves are proved by the centre itself; activities and team by their own records. */
const Haves = ({ centre }: { centre: Centre }) => {
  const { t } = useWords();
  const { place, mechanism } = centre.haves;
  const line = (name: string, n: number, says: string) => (
    <div style={{ display: 'flex', gap: 6, alignItems: 'center' }}>
      <VerdictSign verdict={n > 0 ? 'met' : 'no evidence'} /> {name} <span className="faint">{says}</span>
    </div>
  );
  return (
    <>
      {line(
        t('centres.hasPlace'),
        place.length,
        place.length > 0 ? t('centres.haveSpaces', { n: place.length }) : t('centres.haveNone'),
      )}
      {line(
        t('centres.hasMechanism'),
        mechanism.length,
        mechanism.length > 0 ? t('centres.havePapers', { n: mechanism.length }) : t('centres.haveNone'),
      )}
    </>
  );
};
