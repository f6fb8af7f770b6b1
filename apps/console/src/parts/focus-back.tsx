import { useEffect, useState } from 'react';

/** Stands with an open drawer or dialog: when that goes, what was in hand before it is in hand again, unless something else is. */
export const FocusBack = () => {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    },
    [before],
  );
  return null;
};
