import { renderToStaticMarkup } from 'react-dom/server';
import { showPublicDistrict } from '#modules/organisations/contract.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { type Address, keyOf, readAddress } from './address.ts';
import { type Assets, Document } from './frame/document.tsx';
import { type District, type Here, hereOf } from './here.ts';
import look from './look/index.css?inline';
import { isNotFound } from './not-found.ts';
import { type Ask, Elsewhere, type FormState, type No, type Said, type Visit } from './page.ts';
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

/** A page for one visitor, or where they go on to. */
export type Personal = Rendered | { see: string };

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

const asNo = (trouble: unknown): No | undefined =>
  typeof (trouble as No | undefined)?.kind === 'string' ? (trouble as No) : undefined;

type FoundPersonal = NonNullable<Address['personal']>;
type Sent = { visit: Visit; formKey: string; said?: Said | undefined };

/** Does what the form says; answers where to go on to, or why not. */
const act = async ({ page, params }: FoundPersonal, { visit, said = {} }: Sent): Promise<string | No> => {
  if (!page.act) throw new Elsewhere(page.path);
  try {
    return await page.act(visit, said, params);
  } catch (trouble) {
    const no = asNo(trouble);
    if (!no || ['signed-out', 'not-found'].includes(no.kind)) throw trouble;
    return no;
  }
};

const statusOf: Partial<Record<No['kind'], number>> = { 'too-many': 429, unavailable: 503, conflict: 409 };

const showPersonal = async (
  found: FoundPersonal,
  moment: Moment,
  here: Here,
  sent: Sent,
): Promise<Personal> => {
  const done = sent.said && (await act(found, sent));
  if (typeof done === 'string') return { see: here.link(done.split('?')[0] ?? '/', queryOf(done)) };
  const form: FormState = { key: sent.formKey, said: sent.said ?? {}, no: done };
  const data = await found.page.load(sent.visit, { ...here.query, ...found.params }, here, done);
  const html = asDocument({
    here,
    assets: moment.assets,
    title: found.page.title(data, here),
    children: <found.page.View data={data} here={here} form={form} />,
  });
  return { status: done ? (statusOf[done.kind] ?? 422) : 200, html };
};

const queryOf = (path: string) => Object.fromEntries(new URLSearchParams(path.split('?')[1]));

/**
 * Renders a page for one visitor, after doing what the form says if one was sent. Whoever has to sign in first goes there;
 * a refusal stands on the page, at the field it belongs to. Faults are thrown.
 */
export const renderPersonal = async (address: Address, moment: Moment, sent: Sent): Promise<Personal> => {
  const district = await moment.ask(showPublicDistrict);
  const { personal } = address;
  if (!personal) return renderTrouble(address, moment, { kind: 'notFound', district });
  const here = hereAt(address, moment, district);
  try {
    return await showPersonal(personal, moment, here, sent);
  } catch (trouble) {
    if (trouble instanceof Elsewhere) return { see: here.link(trouble.to) };
    if (asNo(trouble)?.kind === 'signed-out') return { see: here.link('/sign-in') };
    if (isNotFound(trouble)) return renderTrouble(address, moment, { kind: 'notFound', district });
    throw trouble;
  }
};
