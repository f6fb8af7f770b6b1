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
