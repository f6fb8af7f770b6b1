import { type Here, townOf } from '../here.ts';

type Props = { here: Here; to: string; query?: Record<string, string | undefined> };

/** Every town as a link to the same page about it, folded away behind the one that is chosen. */
export const TownChoice = ({ here, to, query = {} }: Props) => {
  const { frame } = here.words;
  const chosen = townOf(here);
  const link = (town: string | undefined) => here.link(to, { ...query, town });
  const groups = [
    [frame.subdistricts, here.district.towns.filter(({ kind }) => kind === 'subdistrict')],
    [frame.towns, here.district.towns.filter(({ kind }) => kind === 'town')],
  ] as const;
  return (
    <details className="town-choice">
      <summary>
        <small>{frame.near}</small> <b {...(chosen ? here.own : {})}>{chosen?.name ?? frame.everywhere}</b>
      </summary>
      <nav aria-label={frame.chooseTown}>
        <a href={link(undefined)} aria-current={chosen ? undefined : 'true'}>
          {frame.everywhere}
        </a>
        {groups.map(([name, towns]) =>
          towns.length === 0 ? null : (
            <section key={name}>
              <h3>{name}</h3>
              <ul>
                {towns.map((town) => (
                  <li key={town.id}>
                    <a
                      {...here.own}
                      href={link(town.code)}
                      aria-current={town.code === chosen?.code ? 'true' : undefined}
                    >
                      {town.name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ),
        )}
      </nav>
    </details>
  );
};
