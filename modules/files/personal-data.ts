import type { PersonalData } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

/** What this module keeps about people: who may be seen in photos. Where they were taken is removed on upload. */
export const personalData: PersonalData = {
  items: [
    {
      table: 'files.file',
      columns: ['storage_key', 'thumbnail_key'],
      what: { zh: '活动照片，可能拍到人', en: 'photos of activities, in which people may be seen' },
      whose: 'visitor',
      purpose: { zh: '活动佐证', en: 'evidence of activities' },
      basis: 'duty',
      keptFor: { zh: '长期，评判所依据的佐证', en: 'for good: evidence that verdicts rest on' },
      erasure: { zh: '从记录中取下后自动清除', en: 'cleared by itself once taken off its record' },
      inFull: permissions.read,
    },
  ],
  notPersonal: { 'files.file.name': 'the name of a file' },
};
