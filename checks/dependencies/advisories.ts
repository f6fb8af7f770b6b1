import { npm } from '#bin/npm.mjs';
import type { Finding } from '../check.ts';
import { ignoredAdvisories, worstAllowed } from './allowed.ts';

const levels = ['info', 'low', 'moderate', 'high', 'critical'];

type Via = { source?: number; url?: string; title?: string; severity?: string };
type Audited = { vulnerabilities?: Record<string, { via: (Via | string)[] }> };

const idOf = ({ url, source }: Via): string => url?.split('/').at(-1) ?? String(source);

const counts = (via: Via | string, today: string): via is Via => {
  if (typeof via === 'string') return false;
  const ignored = ignoredAdvisories[idOf(via)];
  return (
    levels.indexOf(via.severity ?? '') >= levels.indexOf(worstAllowed) &&
    !(ignored && today < ignored.untilOn)
  );
};

/** What is published against our dependencies, or nothing when the answer is none: no network, or no advisories there. */
export const findAdvisories = (answer: string, today: string): Finding[] | undefined => {
  const text = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
  try {
    const { vulnerabilities } = JSON.parse(text) as Audited;
    if (!vulnerabilities) return undefined;
    return Object.entries(vulnerabilities).flatMap(([name, { via }]) =>
      via
        .filter((each) => counts(each, today))
        .map((each) => ({ at: name, says: `${each.severity}: ${each.title} (${idOf(each)})` })),
    );
  } catch {
    return undefined;
  }
};

/** Asks the registry, once and not for long. */
export const askForAdvisories = async (): Promise<string> => {
  const asked = npm(['audit', '--json', '--package-lock-only', '--fetch-timeout=8000', '--fetch-retries=0']);
  return (await asked.catch(() => ({ output: '' }))).output;
};
