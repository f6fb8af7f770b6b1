import { type PersonalData, recordedOfService } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

/** What this module keeps about those who serve at activities; who comes is counted, never named. */
export const personalData: PersonalData = {
  items: [
    {
      ...recordedOfService,
      table: 'activities.service',
      columns: ['person_id', 'on_date', 'minutes'],
      what: { zh: '志愿服务的场次与时长', en: 'sessions served at, and how long' },
      purpose: { zh: '核定志愿服务时数', en: 'hours of volunteer service' },
      inFull: permissions.readNames,
    },
    {
      ...recordedOfService,
      table: 'activities.session',
      columns: ['note'],
      what: { zh: '场次说明', en: 'note on a session' },
      purpose: { zh: '记录活动情况', en: 'what happened' },
      inFull: permissions.read,
    },
  ],
  records: {
    'activities.service': { person: 'person_id', what: { zh: '志愿服务', en: 'volunteer service' } },
  },
  notPersonal: {
    'activities.programme.organiser': 'an organisation as it announces itself',
    'activities.session.organiser': 'an organisation as it announces itself',
  },
};
