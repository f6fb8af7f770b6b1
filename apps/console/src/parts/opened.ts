import { useSearchParams } from 'react-router';

/** The record opened beside a list stands in the address, so that evidence and colleagues can link to it. */
export const useOpened = (name: string) => {
  const [params, setParams] = useSearchParams();
  const set = (id: string | undefined) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        id ? after.set(name, id) : after.delete(name);
        return after;
      },
      { replace: true },
    );
  return [params.get(name) ?? undefined, set] as const;
};

/** The form of a page that is open stands in the address too, so that a link can lead right into it. */
export const useDoing = <Doing extends string>(...doings: readonly Doing[]) => {
  const [named, set] = useOpened('do');
  const doing = doings.find((known) => known === named);
  return [doing, set as (doing: Doing | undefined) => void] as const;
};
