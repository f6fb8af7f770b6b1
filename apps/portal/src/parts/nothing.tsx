import type { ReactNode } from 'react';

/** Nothing to show, said kindly, with what to do next. */
export const Nothing = ({ title, says, children }: { title: string; says: string; children?: ReactNode }) => (
  <div className="nothing">
    <svg viewBox="0 0 120 40" aria-hidden="true">
      <path d="M4 34c18-4 20-20 36-20s14 14 28 14 18-18 30-18 10 8 18 8" />
    </svg>
    <p className="nothing-title">{title}</p>
    <p>{says}</p>
    {children}
  </div>
);
