/**
 * The modules, in the one order in which they may know each other: a module may import only what stands before it,
 * and its tables may point only there. The import rules and the catalogue checks are generated from this list;
 * it changes by a decision record.
 */
export const order = [
  'organisations',
  'access',
  'audit',
  'installation',
  'files',
  'people',
  'residents',
  'notices',
  'centres',
  'equipment',
  'bookings',
  'activities',
  'training',
  'catalogue',
  'circulation',
  'deliveries',
  'resources',
  'live',
  'feedback',
  'registers',
  'standards',
  'supervision',
  'funding',
] as const;

export type ModuleName = (typeof order)[number];
