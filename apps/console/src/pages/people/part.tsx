import type { ReactNode } from 'react';

/** A part of the person's record with its own heading and button. */
export const Part = ({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) => (
  <section style={{ marginTop: 24 }}>
    <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 8 }}>
      <h3>{title}</h3>
      {action}
    </div>
    {children}
  </section>
);
