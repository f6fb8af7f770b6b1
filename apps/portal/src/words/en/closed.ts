import { categoryWords, themeWords } from '#modules/activities/rules.ts';
import { spaceFunctionWords } from '#modules/centres/rules/said.ts';
import { kindWords } from '#modules/organisations/rules.ts';
import { wordsIn } from '#platform/words.ts';
/** The closed words of the modules as residents read them. */
export const closed = {
  categories: wordsIn(categoryWords, 'en'),
  themes: wordsIn(themeWords, 'en'),
  functions: wordsIn(spaceFunctionWords, 'en'),
  levels: {
    town: 'Town centres',
    village: 'Village centres',
    institution: 'District institutions',
    district: 'District',
    municipality: 'Municipality',
    'social-force': 'Social forces',
  },
  kinds: wordsIn(kindWords, 'en'),
  dayKinds: {
    workday: 'Working day',
    rest: 'Day of rest',
    holiday: 'Public holiday',
    'exchanged-workday': 'Working day in exchange',
  },
  verdicts: {
    met: 'Met',
    'not met': 'Not met',
    'no evidence': 'No evidence',
    'not yet in force': 'Not yet in force',
  },
};
