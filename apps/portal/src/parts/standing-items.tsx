import type { listPublicStandingItems } from '#modules/activities/contract/public.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../here.ts';

type Props = { here: Here; items: AnswerOf<typeof listPublicStandingItems> };

/** What is always on offer, free of charge. */
export const StandingItems = ({ here, items }: Props) =>
  items.length === 0 ? null : (
    <section aria-labelledby="standing">
      <h2 id="standing">{here.words.centre.standing}</h2>
      <ul className="tiles">
        {items.map(({ id, item, category, usualTime, place }) => (
          <li key={id}>
            <span className="kind">{here.words.categories[category]}</span>
            <a href={here.link(`/programmes/${id}`)} {...here.own}>
              {item}
            </a>
            <span className="faint" {...here.own}>
              <span>{usualTime}</span>
              <span>{place}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
