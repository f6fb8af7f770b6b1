import { useSyncExternalStore } from 'react';
import lamplight from '#apps/look/dark.css?raw';

/** By day, by lamplight, or as the device is set. */
export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const shelf = 'wenmai.scheme';
const night = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
const kept = localStorage.getItem(shelf);
let chosen: Scheme = schemes.find((scheme) => scheme === kept) ?? 'auto';

const isDark = () => chosen === 'dark' || (chosen === 'auto' && night.matches);

/** The dark tokens are the portal's own; here a switch, not only the device, turns them on. */
const wear = () => {
  const root = document.documentElement;
  root.dataset.scheme = isDark() ? 'auto' : 'light';
  root.style.colorScheme = isDark() ? 'dark' : 'light';
};

const tell = () => {
  wear();
  for (const listener of listeners) listener();
};

/** Puts the dark tokens in place, before the first page is drawn. */
export const openScheme = () => {
  const style = document.createElement('style');
  style.textContent = lamplight.replace('(prefers-color-scheme: dark)', 'all');
  document.head.append(style);
  night.addEventListener('change', tell);
  wear();
};

const watch = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const choose = (scheme: Scheme) => {
  chosen = scheme;
  localStorage.setItem(shelf, scheme);
  tell();
};

/** Which scheme was chosen, whether it is dark now, and how to choose another. */
export const useScheme = () => {
  const scheme = useSyncExternalStore(watch, () => chosen);
  const dark = useSyncExternalStore(watch, isDark);
  return { scheme, dark, choose };
};
