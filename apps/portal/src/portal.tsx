import { renderToStaticMarkup } from 'react-dom/server';
import { showPublicDistrict } from '#modules/organisations/contract.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { type Address, keyOf, readAddress } from './address.ts';
import { type Assets, Document } from './frame/document.tsx';
import { type District, type Here, hereOf } from './here.ts';
import look from './look/index.css?inline';
import { isNotFound } from './not-found.ts';
import type { Ask } from './page.ts';
import { type Trouble, TroubleView } from './pages/trouble.tsx';

export { type Address, keyOf, look, readAddress };

/** What the server tells the portal with each request. */
export type Moment = {
  ask: Ask;
  assets: Assets;
  today: IsoDate;
  time: string;
  now: string;
  timeZone: string;
};

export type Rendered = { status: number; html: string };

const noDistrict: District = { root: null, towns: [], institutions: [] };

const hereAt = (address: Address, moment: Moment, district: District): Here => {
  const { language, edition, path, query } = address;
  const { today, time, now, timeZone } = moment;
  const town = district.towns.find(({ code }) => code === address.town)?.code;
  return hereOf({ language, edition, town, path, query, district, today, time, now, timeZone });
};

const asDocument = (content: Parameters<typeof Document>[0]) =>
  `<!doctype html>${renderToStaticMarkup(<Document {...content} />)}`;

/** What went wrong as a page in the language of the address; the district is named when it is still known. */
export const renderTrouble = (
  address: Address,
  moment: Moment,
  trouble: { kind: Trouble; reference?: string; district?: District },
): Rendered => {
  const here = hereAt(address, moment, trouble.district ?? noDistrict);
  const { kind, reference } = trouble;
  const status = { notFound: 404, fault: 500, busy: 503 }[kind];
  const html = asDocument({
    here,
    assets: moment.assets,
    title: here.words.trouble[kind],
    children: <TroubleView here={here} trouble={kind} {...(reference ? { reference } : {})} />,
  });
  return { status, html };
};

/** Renders the page at an address; what does not exist becomes a page that says so. Faults are thrown. */
export const renderPage = async (address: Address, moment: Moment): Promise<Rendered> => {
  const district = await moment.ask(showPublicDistrict);
  const { found } = address;
  if (!found) return renderTrouble(address, moment, { kind: 'notFound', district });
  const here = hereAt(address, moment, district);
  const { page, params } = found;
  try {
    const data = await page.load(moment.ask, { ...address.query, ...params }, here);
    const content = {
      here,
      assets: moment.assets,
      title: page.title(data, here),
      says: page.says?.(data, here),
    };
    return { status: 200, html: asDocument({ ...content, children: <page.View data={data} here={here} /> }) };
  } catch (trouble) {
    if (isNotFound(trouble)) return renderTrouble(address, moment, { kind: 'notFound', district });
    throw trouble;
  }
};
