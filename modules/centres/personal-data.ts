import { type PersonalData, recordedOfService } from '#platform/personal-data/index.ts';
import { permissions } from './permissions.ts';

/** What this module keeps about those who keep the rooms open. */
export const personalData: PersonalData = {
  items: [
    {
      ...recordedOfService,
      table: 'centres.duty',
      columns: ['person_id', 'on_date', 'came'],
      what: { zh: '值班安排与到岗', en: 'duties, and whether they came' },
      purpose: { zh: '排班与核对到岗', en: 'the roster and who came' },
      inFull: permissions.read,
    },
    {
      ...recordedOfService,
      table: 'centres.opening_session',
      columns: ['kept_by', 'note'],
      what: { zh: '每次开放由谁值守及说明', en: 'who kept each opening, with its note' },
      purpose: { zh: '核定免费开放时数', en: 'the hours of free opening' },
      inFull: permissions.read,
    },
  ],
  records: {
    'centres.duty': { person: 'person_id', what: { zh: '值班', en: 'duties' } },
    'centres.opening_session': {
      person: 'kept_by',
      what: { zh: '值守的开放时段', en: 'openings they kept' },
    },
  },
  notPersonal: {
    'centres.build_project.name': 'a building project',
    'centres.build_stage.note': 'a stage of building',
    'centres.calendar_day.name_zh': 'a holiday',
    'centres.calendar_day.name_en': 'a holiday',
    'centres.centre.name': 'a public place',
    'centres.centre.initials': 'a public place',
    'centres.centre.address': 'a public place',
    'centres.new_space.name': 'a public place',
    'centres.new_space.address': 'a public place',
    'centres.space.name': 'a room',
  },
};
