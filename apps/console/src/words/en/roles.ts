import type { Words } from '../zh.ts';

export const roles: Words['roles'] = {
  'district-officer': 'District officer',
  'town-officer': 'Town officer',
  'village-officer': 'Village officer',
  'institution-staff': 'Institution staff',
  observer: 'Observer',
  'system-administrator': 'System administrator',
  'security-administrator': 'Security administrator',
  auditor: 'Auditor',
};
