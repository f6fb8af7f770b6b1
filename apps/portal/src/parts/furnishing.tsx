import type { showPublicCentre } from '#modules/centres/contract/public.ts';
import type { listPublicTeams } from '#modules/people/contract/public.ts';
import { genreWords, teamKindWords } from '#modules/people/rules/words.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../here.ts';
import { fill, sayClosed } from '../words/index.ts';
import { Nothing } from './nothing.tsx';

type Centre = AnswerOf<typeof showPublicCentre>;
type Props = { here: Here } & Pick<Centre, 'spaces' | 'papers'>;

/** The rooms of a centre and the papers it works by. */
export const Furnishing = ({ here, spaces, papers }: Props) => {
  const { centre, functions } = here.words;
  return (
    <section aria-labelledby="spaces">
      <h2 id="spaces">{centre.spaces}</h2>
      {spaces.length === 0 && <p className="faint">{centre.noSpaces}</p>}
      <ul className="tiles">
        {spaces.map(({ name, function: purpose, areaM2, capacity }) => (
          <li key={`${purpose} ${name}`}>
            <span className="kind">{functions[purpose]}</span>
            <b {...here.own}>{name}</b>
            <span className="faint figure">
              {areaM2 !== null && <span>{fill(centre.squareMetres, { area: areaM2 })}</span>}
              {capacity !== null && <span>{fill(centre.people, { count: capacity })}</span>}
            </span>
          </li>
        ))}
      </ul>
      {papers.length > 0 && (
        <>
          <h3>{centre.papers}</h3>
          <ul className="plain">
            {papers.map(({ title }) => (
              <li key={title} {...here.own}>
                {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

type TeamProps = { here: Here; teams: AnswerOf<typeof listPublicTeams> };

/** The teams of the place and how strong they are; who is in them is nobody's business here. */
export const Teams = ({ here, teams }: TeamProps) => {
  const { centre } = here.words;
  const genreOf = ({ genre, kind }: TeamProps['teams'][number]) =>
    genre ? sayClosed(here.language, genreWords, genre) : sayClosed(here.language, teamKindWords, kind);
  return (
    <section aria-labelledby="teams">
      <h2 id="teams">{centre.teams}</h2>
      {teams.length === 0 && <Nothing title={centre.noTeams} says={centre.noTeamsSays} />}
      <ul className="tiles">
        {teams.map((team) => (
          <li key={`${team.kind} ${team.name}`}>
            <span className="kind">{genreOf(team)}</span>
            <b {...here.own}>{team.name}</b>
            <span className="faint figure">{fill(centre.members, { count: team.strength })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
