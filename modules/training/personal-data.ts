import { type PersonalData, recordedOfService } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

/** What this module keeps about those who were trained and who train. */
export const personalData: PersonalData = {
  items: [
    {
      ...recordedOfService,
      table: 'training.attendance',
      columns: ['person_id', 'on_date', 'hours'],
      what: { zh: '培训出勤与学时', en: 'attendance and hours of training' },
      purpose: { zh: '核定每人每年培训时数', en: 'hours of training a year' },
      inFull: permissions.readNames,
    },
    {
      ...recordedOfService,
      table: 'training.course',
      columns: ['trainer'],
      what: { zh: '授课人姓名', en: 'name of the trainer' },
      purpose: { zh: '公布课程', en: 'announcing the course' },
      inFull: permissions.read,
      erasure: { zh: '由举办单位改写', en: 'rewritten by the unit that holds it' },
    },
  ],
  records: {
    'training.attendance': { person: 'person_id', what: { zh: '培训', en: 'training' } },
  },
};
