import type { PersonalData } from '#platform/personal-data/index.ts';

/** This module keeps nothing about people. */
export const personalData: PersonalData = {
  items: [],
  notPersonal: {
    'organisations.organisation.name': 'an organisation',
    'organisations.organisation.initials': 'an organisation',
    'organisations.placement.name': 'an organisation',
  },
};
