import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';

type Props = {
  here: Here;
  to: string;
  query: Record<string, string | undefined>;
  page: number;
  total: number;
  size: number;
};

/** The way to the pages of a list before and after this one. */
export const Pages = ({ here, to, query, page, total, size }: Props) => {
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  const { frame } = here.words;
  const at = (number: number) => here.link(to, { ...query, page: number > 1 ? String(number) : undefined });
  return (
    <nav className="pages" aria-label={frame.pages}>
      {page > 1 && (
        <a href={at(page - 1)} rel="prev">
          ‹ {frame.earlier}
        </a>
      )}
      <span>{fill(frame.page, { page, pages })}</span>
      {page < pages && (
        <a href={at(page + 1)} rel="next">
          {frame.later} ›
        </a>
      )}
    </nav>
  );
};

/** The page a list is asked for; whatever is no number is the first. */
export const pageNumber = (said: string | undefined): number => {
  const page = Number(said ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
};
