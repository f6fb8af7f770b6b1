import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../../../parts/link-button.tsx';
import { useWords } from '../../../words/index.ts';
import type { Words } from '../../../words/zh.ts';
import type { Piece } from '../shapes.ts';

const SessionDrawer = lazy(async () => ({
  default: (await import('../../activities/session-drawer.tsx')).SessionDrawer,
}));
const OpeningDrawer = lazy(async () => ({
  default: (await import('../../centres/opening-drawer.tsx')).OpeningDrawer,
}));
const BrandDrawer = lazy(async () => ({
  default: (await import('../../people/brand-drawer.tsx')).BrandDrawer,
}));

type Source = keyof Words['standards']['sources'];
type Opened = { id: string; onClose: () => void };

/** Records that open beside the evidence. */
const drawers: Partial<Record<Source, (opened: Opened) => ReactNode>> = {
  'centres.opening_session': (opened) => <OpeningDrawer {...opened} />,
  'activities.session': (opened) => <SessionDrawer {...opened} />,
  'people.brand': (opened) => <BrandDrawer {...opened} />,
};

const centrePage = (centreId: string | null, unitId: string) =>
  centreId ? `/centres/${centreId}` : `/centres/of/${unitId}`;

/** Records that stand on a page of their own, or in a list where they can be found. */
const pages: Partial<Record<Source, (piece: Piece, unitId: string) => string>> = {
  'activities.programme': ({ sourceId }) => `/activities/programmes/${sourceId}`,
  'centres.centre': ({ sourceId }) => `/centres/${sourceId}`,
  'centres.space': ({ centreId }, unitId) => centrePage(centreId, unitId),
  'centres.paper': ({ centreId }, unitId) => centrePage(centreId, unitId),
  'centres.promised_hours': ({ centreId }, unitId) => `${centrePage(centreId, unitId)}/hours`,
  'centres.new_space': ({ label }, unitId) =>
    `/centres/new-spaces?beneath=${unitId}&search=${encodeURIComponent(label)}`,
  'people.posting': ({ personName }, unitId) =>
    `/people/staff?beneath=${unitId}&search=${encodeURIComponent(personName)}`,
  'people.membership': ({ teamId, label }, unitId) =>
    teamId
      ? `/people/teams/${teamId}`
      : `/people/teams?beneath=${unitId}&search=${encodeURIComponent(label)}`,
  'activities.service': ({ personName }, unitId) =>
    `/people/volunteers?beneath=${unitId}&search=${encodeURIComponent(personName)}`,
  'training.attendance': (_, unitId) => `/training/hours?beneath=${unitId}`,
  'standards.judgement': ({ item }) => `/units/${item}`,
};

/** The way from a row of evidence to the record it comes from. */
export const SourceLink = ({ piece, unitId }: { piece: Piece; unitId: string }) => {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  const source = piece.source as Source;
  const word = t(`standards.sources.${source}`, { defaultValue: t('standards.openSource') });
  const drawer = drawers[source];
  if (drawer && piece.sourceId) {
    return (
      <>
        <LinkButton onClick={() => setOpened(true)} label={`${word} · ${piece.label}`}>
          {word}
        </LinkButton>
        {opened && (
          <Suspense fallback={null}>
            {drawer({ id: piece.sourceId, onClose: () => setOpened(false) })}
          </Suspense>
        )}
      </>
    );
  }
  const path = pages[source]?.(piece, unitId);
  return path ? <Link to={path}>{word}</Link> : <span className="faint">{word}</span>;
};
