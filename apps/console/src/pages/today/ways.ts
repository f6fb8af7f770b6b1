import type { Words } from '../../words/zh.ts';

/** One way to mend a lack: what it is called and where it is done, with the form already open. */
export type Way = { word: keyof Words['today']['ways']; path: string };

const centre = (page: string) => (organisationId: string) => `/centres/of/${organisationId}${page}`;
const beneath = (path: string, more = '') => {
  return (organisationId: string) => `${path}?beneath=${organisationId}${more}`;
};

const places = {
  fromPaper: centre('/openings?do=record'),
  hours: centre('/hours?do=promise'),
  roster: centre('/duties?do=plan'),
  space: centre('?do=add-space'),
  paper: centre('?do=add-paper'),
  session: beneath('/activities', '&do=record'),
  announce: beneath('/activities', '&state=planned'),
  sessions: beneath('/activities', '&when=past&state=held'),
  programme: beneath('/activities/programmes', '&do=add'),
  programmes: beneath('/activities/programmes'),
  services: (organisationId: string) => `/activities/services?organisation=${organisationId}`,
  team: beneath('/people/teams', '&do=add'),
  teams: beneath('/people/teams'),
  person: beneath('/people/staff', '&do=add'),
  staff: beneath('/people/staff'),
  brand: beneath('/people/brands', '&do=add'),
  hoursOfTraining: beneath('/training/hours', '&reached=false'),
  courses: () => '/training',
} satisfies Record<keyof Words['today']['ways'], (organisationId: string) => string>;

/** How each requirement of the shipped standard is mended; others say it in their own sentence. */
const waysOf: Record<string, (keyof typeof places)[]> = {
  'weekly-opening': ['fromPaper', 'hours'],
  'daily-opening': ['fromPaper', 'roster'],
  'rest-day-opening': ['fromPaper', 'roster'],
  'off-peak-hours': ['hours'],
  'has-place': ['space'],
  'required-functions': ['space'],
  'five-functions': ['space'],
  'has-activities': ['session', 'programmes'],
  'has-team': ['team', 'person'],
  'has-mechanism': ['paper'],
  'service-rules': ['paper'],
  'review-rules': ['paper'],
  'cultural-officer': ['person'],
  'town-staff': ['staff', 'person'],
  'village-art-team': ['teams', 'team'],
  'town-art-teams': ['teams', 'team'],
  'volunteer-team': ['teams', 'team'],
  'local-brand': ['brand'],
  'officer-training': ['hoursOfTraining', 'courses'],
  'staff-training': ['hoursOfTraining', 'courses'],
  'basic-services': ['services', 'session'],
  'advance-notice': ['announce'],
  'standing-items': ['programme'],
  'volunteer-service': ['sessions'],
  'main-projects': ['session', 'programmes'],
  'our-festivals': ['session', 'programmes'],
};

export const waysToMend = (code: string, organisationId: string): Way[] =>
  (waysOf[code] ?? []).map((word) => ({ word, path: places[word](organisationId) }));
