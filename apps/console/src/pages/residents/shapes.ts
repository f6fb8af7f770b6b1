import type { listResidents } from '#modules/residents/contract/counter.ts';
import type { RowOf } from '../../parts/listing.ts';

export type Resident = RowOf<typeof listResidents>;
