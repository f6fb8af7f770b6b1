import type { ReactNode } from 'react';

/** One column of a table, on a phone one line of a card. */
export type Column<Row> = {
  /** Its name; where it sorts, the server's name of the sort column. */
  key: string;
  title: string;
  sorts?: boolean;
  render: (row: Row) => ReactNode;
  width?: number;
  /** Stays in sight when the table is wider than its place. */
  stays?: boolean;
  align?: 'right' | 'center';
  /** On a phone: the heading of the card, a line of it (usual), its foot, or nothing. */
  onPhone?: 'heading' | 'line' | 'foot' | 'hidden';
};
