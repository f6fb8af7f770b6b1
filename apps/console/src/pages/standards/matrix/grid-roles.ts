import type { AriaAttributes } from 'react';

type GridRole = 'grid' | 'rowgroup' | 'row' | 'rowheader' | 'columnheader' | 'gridcell';

/** The role of a part of the matrix: a table element cannot draw only the rows in sight, so the roles are said. */
export const as = (role: GridRole, says: AriaAttributes = {}) => ({ role, ...says });
