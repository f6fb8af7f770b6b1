import { listPublicCentres } from '#modules/centres/contract/public.ts';
import { showPublicOrganisation } from '#modules/organisations/contract.ts';
import { showPublishedVerdicts } from '#modules/standards/contract/publication.ts';
import type { Here } from '../here.ts';
import { isNotFound } from '../not-found.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { DutyList, Legend, UnitList } from '../parts/duties.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Trail } from '../parts/trail.tsx';
import { fill } from '../words/index.ts';

/** What is published of one organisation; nothing when the district shows nothing of it. */
const verdictsOf = async (ask: Ask, organisationId: string) => {
  try {
    return await ask(showPublishedVerdicts, { params: { organisationId } });
  } catch (trouble) {
    if (isNotFound(trouble)) return null;
    throw trouble;
  }
};

const load = async (ask: Ask, organisationId: string) => {
  const unit = await ask(showPublicOrganisation, { params: { organisationId } });
  const [published, centres] = await Promise.all([
    verdictsOf(ask, organisationId),
    ask(listPublicCentres, { query: { organisation: organisationId, pageSize: 1 } }),
  ]);
  return { unit, published, centre: centres.rows[0] };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const Head = ({ data: { unit, published, centre }, here }: Props) => {
  const { duties, kinds } = here.words;
  const steps = unit.above.map(({ id, name }) => ({ name, href: here.link(`/organisations/${id}`) }));
  const met = published?.requirements.filter(({ verdict }) => verdict === 'met').length ?? 0;
  return (
    <header className="page-head">
      <Trail here={here} steps={steps} />
      <h1>{fill(duties.titleOf, { name: unit.name })}</h1>
      {unit.above.length > 0 && <p className="faint">{kinds[unit.kind]}</p>}
      <p>{duties.says}</p>
      {published && published.requirements.length > 0 && (
        <p className="tally">{fill(duties.metOf, { total: published.requirements.length, met })}</p>
      )}
      {published?.judgedAt && (
        <p className="faint">
          {fill(duties.judgedAt, { day: here.dates.day(here.dates.dayOf(published.judgedAt)) })}
        </p>
      )}
      {centre && (
        <p>
          {duties.centre} <a href={here.link(`/centres/${centre.id}`)}>{centre.name}</a>
        </p>
      )}
    </header>
  );
};

const Verdicts = ({ data: { published }, here }: Props) => {
  const { duties } = here.words;
  if (!published || (published.requirements.length === 0 && published.beneath.length === 0))
    return <Nothing title={duties.nothing} says={duties.nothingSays} />;
  if (published.requirements.length === 0) return <p>{duties.onlyBeneath}</p>;
  return (
    <>
      <DutyList here={here} requirements={published.requirements} />
      <Legend here={here} />
    </>
  );
};

const View = ({ data, here }: Props) => {
  const { published } = data;
  return (
    <div className="wide">
      <Head data={data} here={here} />
      <Verdicts data={data} here={here} />
      <UnitList here={here} units={data.unit.beneath} judged={published?.beneath ?? []} />
    </div>
  );
};

const said = {
  title: ({ unit }: Data, { words }: Here) => fill(words.duties.titleOf, { name: unit.name }),
  says: (_: Data, { words }: Here) => words.duties.says,
  View,
};

/** Duties and how we do, of one organisation. */
export const organisation = page({
  path: '/organisations/:organisationId',
  load: (ask, { organisationId = '' }: Asked) => load(ask, organisationId),
  ...said,
});

/** The same of the organisation at the top. */
export const duties = page({
  path: '/duties',
  load: (ask, _, { district }) => load(ask, district.root?.id ?? ''),
  ...said,
});
