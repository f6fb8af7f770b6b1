import type { PublicCentre } from '#modules/centres/contract/public.ts';
import type { Here } from '../here.ts';
import { nextTurn, OpenState, sayStretches } from './open-state.tsx';

/** Centres, each with whether it is open and today's hours. */
export const CentreList = ({ here, centres }: { here: Here; centres: readonly PublicCentre[] }) => (
  <ul className="centres">
    {centres.map((centre) => (
      <li key={centre.id}>
        <a href={here.link(`/centres/${centre.id}`)} {...here.own}>
          {centre.name}
        </a>
        <OpenState here={here} opening={centre} />
        <p>
          {centre.today.length > 0 && <span className="figure">{sayStretches(here, centre.today)}</span>}
          <span>{nextTurn(here, centre)}</span>
        </p>
        <p className="faint">
          {centre.level === 'village' && centre.townName && <span {...here.own}>{centre.townName}</span>}
          {centre.functions.length > 0 && (
            <span>
              {centre.functions
                .map((purpose) => here.words.functions[purpose])
                .join(here.language === 'zh' ? '、' : ', ')}
            </span>
          )}
        </p>
      </li>
    ))}
  </ul>
);
