import type { showPublicOrganisation } from '#modules/organisations/contract.ts';
import type { showPublishedVerdicts } from '#modules/standards/contract/publication.ts';
import { type Verdict, verdicts } from '#modules/standards/rules/vocabulary.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';

type Published = AnswerOf<typeof showPublishedVerdicts>;
type Requirement = Published['requirements'][number];

/** A tick, a cross, a ring and a dash: each verdict is known by its shape and its word, colour only helps. */
const shapes: Record<Verdict, string> = {
  met: 'M3 8.6 6.600 12 13 4.500',
  'not met': 'M4 4l8 8M12 4l-8 8',
  'no evidence': 'M8 3.200a4.800 4.800 0 1 1 0 9.600a4.800 4.800 0 1 1 0-9.600',
  'not yet in force': 'M3.500 8h9',
};

const VerdictMark = ({ here, verdict }: { here: Here; verdict: Verdict }) => (
  <span className={`verdict ${verdict.replaceAll(' ', '-')}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[verdict]} />
    </svg>
    {here.words.verdicts[verdict]}
  </span>
);

const sayNumber = (value: number) => String(Math.round(value * 100) / 100);

const Amount = ({
  here,
  name,
  value,
  unit,
}: {
  here: Here;
  name: string;
  value: number | null;
  unit: Requirement['unit'];
}) =>
  value === null ? null : (
    <span>
      <small>{name}</small> <b className="figure">{sayNumber(value)}</b> {unit[here.language]}
    </span>
  );

/** Every published requirement with its verdict, what is reached and what is asked. */
export const DutyList = ({ here, requirements }: { here: Here; requirements: readonly Requirement[] }) => {
  const { duties } = here.words;
  return (
    <ul className="duties">
      {requirements.map(({ code, title, clause, verdict, value, target, unit }) => (
        <li key={code}>
          <VerdictMark here={here} verdict={verdict} />
          <div>
            <b>{title[here.language]}</b>
            <p className="amounts">
              <Amount here={here} name={duties.reached} value={value} unit={unit} />
              <Amount here={here} name={duties.target} value={target} unit={unit} />
              <span className="faint">{fill(duties.clause, { clause })}</span>
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** What each verdict means. */
export const Legend = ({ here }: { here: Here }) => (
  <details className="legend">
    <summary>{here.words.duties.howRead}</summary>
    <ul>
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <VerdictMark here={here} verdict={verdict} /> {here.words.duties.legend[verdict]}
        </li>
      ))}
    </ul>
  </details>
);

type UnitsProps = {
  here: Here;
  units: AnswerOf<typeof showPublicOrganisation>['beneath'];
  judged: Published['beneath'];
};

/** The units directly beneath, each with how many of its requirements are met, where that is published. */
export const UnitList = ({ here, units, judged }: UnitsProps) => {
  const { duties } = here.words;
  if (units.length === 0) return null;
  const sums = new Map(judged.map((unit) => [unit.organisationId, unit]));
  return (
    <section aria-labelledby="units">
      <h2 id="units">{judged.length > 0 ? duties.beneath : duties.units}</h2>
      <ul className="units">
        {units.map(({ id, name }) => {
          const sum = sums.get(id);
          return (
            <li key={id}>
              <a href={here.link(`/organisations/${id}`)} {...here.own}>
                {name}
              </a>
              {sum && sum.total > 0 && (
                <>
                  <meter min={0} max={sum.total} value={sum.met} aria-hidden="true" />
                  <span className="figure">
                    <small>{duties.met}</small> {fill(duties.share, { met: sum.met, total: sum.total })}
                  </span>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
