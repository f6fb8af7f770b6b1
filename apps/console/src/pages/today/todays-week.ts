import { showCentre } from '#modules/centres/contract/centre.ts';
import { showToday } from '#modules/centres/contract/opening.ts';
import { useAsk } from '../../api/ask.ts';
import { weekAhead } from './week-ahead.ts';

const everyMinute = 60_000;

/** Today at a centre, and what its week of opening is and can still become. */
export const useTodaysWeek = (centreId: string | undefined) => {
  const when = centreId !== undefined;
  const params = { centreId: centreId ?? '' };
  const room = useAsk(showToday, { params }, { when, every: everyMinute });
  const centre = useAsk(showCentre, { params, query: {} }, { when });
  const week =
    room.data && centre.data ? weekAhead(centre.data.week, room.data.onDate, room.data.now) : undefined;
  return { room, week };
};
