import { isIsoDate } from '#platform/dates/index.ts';
import { useDates } from '../../words/dates.ts';

/** A group is named by its day where it is one, else by its own label. */
export const useItemName = () => {
  const dates = useDates();
  return ({ item, label }: { item: string; label: string }) =>
    isIsoDate(item) ? dates.day(item) : label || item;
};
