import { useSearchParams } from 'react-router';
import { today } from '../../words/dates.ts';
import type { Level } from './shapes.ts';

export const views = ['matrix', 'map', 'trend'] as const;
export type View = (typeof views)[number];

/** What one looks at stands in the address: a view is a link. */
export const useView = () => {
  const [params, setParams] = useSearchParams();
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
  const said = params.get('level');
  const level: Level | undefined = said === 'all' ? undefined : said === 'town' ? 'town' : 'village';
  const view = views.find((name) => name === params.get('view')) ?? 'matrix';
  return { params, change, level, view, on: params.get('on') ?? today() };
};
