/** For so many milliseconds a page is answered as it is, and for so many while it is made anew behind the answer. */
const freshMs = 3_000;
const staleMs = 10_000;

/** So long it is still answered when it cannot be made anew, because the database is away. */
const despiteTroubleMs = 10 * 60_000;

const mostPages = 500;

type Kept<Page> = { page: Page; madeAt: number; round: number };

/**
 * Pages that were asked for lately. `forget` makes them all old at once, in this copy of the program; other copies hear
 * nothing of it, but no page is answered as it was more than ten seconds ago while the database is there.
 */
export const rememberPages = <Page>(clock: () => number = () => performance.now()) => {
  const pages = new Map<string, Kept<Page>>();
  const making = new Map<string, Promise<Page>>();
  let round = 0;
  const given = { fromMemory: 0, madeAnew: 0 };

  const keep = (key: string, kept: Kept<Page>) => {
    pages.delete(key);
    pages.set(key, kept);
    const [oldest] = pages.keys();
    if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
  };

  /** Many who ask for the same page at once have it made once. */
  const makeOnce = (key: string, make: () => Promise<{ page: Page; lasts: boolean }>): Promise<Page> => {
    const name = `${round} ${key}`;
    const begun = making.get(name);
    if (begun) return begun;
    const [madeAt, asOf] = [clock(), round];
    const made = make()
      .then(({ page, lasts }) => {
        if (lasts) keep(key, { page, madeAt, round: asOf });
        return page;
      })
      .finally(() => making.delete(name));
    making.set(name, made);
    return made;
  };

  return {
    /** The page as it was kept when that is recent enough, else made anew. */
    get: async (key: string, make: () => Promise<{ page: Page; lasts: boolean }>): Promise<Page> => {
      const kept = pages.get(key);
      const age = kept ? clock() - kept.madeAt : Number.POSITIVE_INFINITY;
      if (kept && kept.round === round && age < staleMs) {
        if (age >= freshMs) makeOnce(key, make).catch(() => {}); // the next one who asks learns of the trouble
        given.fromMemory += 1;
        return kept.page;
      }
      given.madeAnew += 1;
      try {
        return await makeOnce(key, make);
      } catch (trouble) {
        if (kept && age < despiteTroubleMs) return kept.page;
        throw trouble;
      }
    },
    /** Whether the page can be given without making it. */
    holds: (key: string): boolean => {
      const kept = pages.get(key);
      return kept !== undefined && kept.round === round && clock() - kept.madeAt < staleMs;
    },
    forget: () => {
      round += 1;
    },
    size: () => pages.size,
    /** How many pages were given from memory, and how many had to be made or waited for, since the start. */
    given: () => given,
  };
};

export type PageMemory<Page> = ReturnType<typeof rememberPages<Page>>;
