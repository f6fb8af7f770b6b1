import { categoryWords, themeWords } from '#modules/activities/rules.ts';
import { spaceFunctionWords } from '#modules/centres/rules/said.ts';
import { kindWords } from '#modules/organisations/rules.ts';
import { wordsIn } from '#platform/words.ts';
/** The closed words of the modules as residents read them. */
export const closed = {
  categories: wordsIn(categoryWords, 'zh'),
  themes: wordsIn(themeWords, 'zh'),
  functions: wordsIn(spaceFunctionWords, 'zh'),
  levels: {
    town: '镇街中心',
    village: '村居中心',
    institution: '区级机构',
    district: '区',
    municipality: '市',
    'social-force': '社会力量',
  },
  kinds: wordsIn(kindWords, 'zh'),
  dayKinds: { workday: '工作日', rest: '休息日', holiday: '法定假日', 'exchanged-workday': '调休上班' },
  verdicts: {
    met: '达标',
    'not met': '未达标',
    'no evidence': '暂无佐证',
    'not yet in force': '尚未施行',
  },
};
