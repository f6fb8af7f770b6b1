import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AnswerOf, Route } from '#platform/http/route.ts';
import { useAsk } from '../api/ask.ts';
import type { Sent } from '../api/client.ts';

export type RowOf<R> = AnswerOf<R> extends { rows: (infer Row)[] } ? Row : never;
type Order = 'asc' | 'desc';
type Values = Record<string, string>;

/** Where a list remembers its page, order and filters: in the address, so that a view is a link, or only here. */
const useInAddress = () => {
  const [params, setParams] = useSearchParams();
  const values: Values = Object.fromEntries(params);
  const change = (changed: Record<string, string | undefined>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changed))
          value ? after.set(name, value) : after.delete(name);
        return after;
      },
      { replace: true },
    );
  return { values, change };
};

const useOnlyHere = () => {
  const [values, setValues] = useState<Values>({});
  const change = (changed: Record<string, string | undefined>) =>
    setValues((before) =>
      Object.fromEntries(
        Object.entries({ ...before, ...changed }).filter((entry): entry is [string, string] =>
          Boolean(entry[1]),
        ),
      ),
    );
  return { values, change };
};

type Options = {
  params?: Record<string, string>;
  /** What every page of this list asks for besides the person's own filters. */
  always?: Record<string, string | number | boolean | undefined>;
  /** The filters this list knows; other words of the address are none of its business. */
  filters?: readonly string[];
  sort?: { by: string; order: Order };
  pageSize?: number;
  remembers?: 'address' | 'here';
  when?: boolean;
};

/** A list of the server by page: asks, sorts, filters and turns pages. */
export const useListing = <R extends Route>(declared: R, options: Options = {}) => {
  const {
    params,
    always = {},
    filters = [],
    sort,
    pageSize = 20,
    remembers = 'address',
    when = true,
  } = options;
  const inAddress = useInAddress();
  const onlyHere = useOnlyHere();
  const { values, change } = remembers === 'address' ? inAddress : onlyHere;
  const page = Number(values.page ?? 1);
  const sortBy = values.sort ?? sort?.by;
  const order = (values.order as Order | undefined) ?? sort?.order;
  const filtered = Object.fromEntries(
    filters.flatMap((name) => (values[name] ? [[name, values[name]]] : [])),
  );
  const query = { ...always, ...filtered, ...(sortBy && { sort: sortBy, order: order ?? 'asc' }) };
  const sent = { ...(params && { params }), query: { ...query, page, pageSize } };
  const asking = useAsk(declared, sent as unknown as Sent<R>, { when });
  const answer = asking.data as { total: number; more?: boolean; rows: RowOf<R>[] } | undefined;
  return {
    rows: answer?.rows ?? [],
    total: answer?.total ?? 0,
    /** There are more than are counted and shown. */
    more: answer?.more ?? false,
    loading: asking.isPlaceholderData && asking.isFetching,
    first: asking.isPending,
    trouble: asking.error,
    again: asking.refetch,
    page,
    pageSize,
    sortBy,
    order,
    values: filtered as Values,
    query,
    filter: (name: string, value: string | undefined) => change({ [name]: value, page: undefined }),
    turnTo: (next: number) => change({ page: next > 1 ? String(next) : undefined }),
    sortWith: (by: string | undefined, next: Order | undefined) =>
      change({ sort: by, order: next, page: undefined }),
  };
};

export type Listing<Row> = Omit<ReturnType<typeof useListing>, 'rows'> & { rows: Row[] };

/** What the export of a list is asked with: the filters of the list, without its order. */
export const asExported = ({ query }: Pick<Listing<never>, 'query'>): Record<string, never> => {
  const { sort: _sort, order: _order, ...asked } = query as Record<string, unknown>;
  return asked as Record<string, never>;
};
