import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about courses and attendance. */
export const refusals = refusalsOf('training', {
  courseNotFound: { kind: 'not-found', zh: '没有找到这个课程。', en: 'This course was not found.' },
  courseSessionNotFound: {
    kind: 'not-found',
    zh: '没有找到这次课。',
    en: 'This course session was not found.',
  },
  attendanceNotFound: {
    kind: 'not-found',
    zh: '没有找到这条出勤记录。',
    en: 'This attendance was not found.',
  },
  personNotFound: { kind: 'not-found', zh: '没有找到这个人员。', en: 'This person was not found.' },
  wrongOrganiser: {
    kind: 'invalid',
    zh: '培训由区、镇街或区级机构（图书馆、文化馆、文保中心等）组织，村居和社会力量不作为组织单位。',
    en: 'Training is held by the district, a town or a district institution, not by a village or a social force.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束早于开始，请检查日期和时间。',
    en: 'The end comes before the beginning; please check the dates and times.',
  },
  tooLong: {
    kind: 'invalid',
    zh: '一次课不超过 {hours} 小时；连续多日的培训请按天分别填写。',
    en: 'A course session lasts {hours} hours at most; enter training of several days day by day.',
  },
  outsideCourse: {
    kind: 'invalid',
    zh: '{onDate} 不在课程的起止日期内（{fromOn} 起{untilOn}），请先修改课程日期。',
    en: '{onDate} lies outside the dates of the course (from {fromOn}{untilOn}); change its dates first.',
  },
  sessionsOutside: {
    kind: 'conflict',
    zh: '有 {count} 次课在新的起止日期之外，课程日期不能这样缩短。',
    en: '{count} course sessions lie outside the new dates; the course cannot be shortened like this.',
  },
  courseSessionTwice: {
    kind: 'conflict',
    zh: '这个课程在同一时间已经有一次课。',
    en: 'This course already has a session at that time.',
  },
  struckOut: {
    kind: 'conflict',
    zh: '这条记录已注销，不能再改动。',
    en: 'This record was struck out and cannot be changed any more.',
  },
  notHeldYet: {
    kind: 'invalid',
    zh: '这次课还没有开始，不能登记出勤。',
    en: 'This course session has not begun; attendance cannot be recorded yet.',
  },
  hoursBeyondSession: {
    kind: 'invalid',
    zh: '{hours} 学时超过了这次课的时长（{most} 小时）。',
    en: '{hours} hours are more than the course session lasted ({most} hours).',
  },
  shorterThanAttended: {
    kind: 'conflict',
    zh: '已有 {count} 人登记的学时超过新的时长，请先更正他们的出勤。',
    en: '{count} people are recorded with more hours than the new length; correct their attendance first.',
  },
  attendanceAhead: {
    kind: 'conflict',
    zh: '已登记 {count} 人出勤，这次课不能改到还没有到的时间。',
    en: '{count} people are recorded as present; the course session cannot be moved to a time ahead.',
  },
  personTwice: {
    kind: 'invalid',
    zh: '同一个人在一次课中只能登记一次（{count} 人重复）。',
    en: 'A person attends a course session only once ({count} are named twice).',
  },
  personUnknown: {
    kind: 'invalid',
    zh: '有 {count} 人不是本区登记的人员，请先在人员中登记。',
    en: '{count} of them are not known in this district; enter them under people first.',
  },
  otherHours: {
    kind: 'conflict',
    zh: '有 {count} 人已登记了不同的学时，请先注销原出勤再登记。',
    en: '{count} people are already recorded with other hours; strike those out first.',
  },
  codeUnknown: {
    kind: 'invalid',
    zh: '本区没有代码为 {code} 的单位。',
    en: 'No organisation of this district has the code {code}.',
  },
  nameUnknown: {
    kind: 'invalid',
    zh: '该单位没有名为{name}的人员，请先在人员中登记。',
    en: 'Nobody named {name} is known at this organisation; enter them under people first.',
  },
  nameAmbiguous: {
    kind: 'invalid',
    zh: '该单位有不止一位{name}，请填写出生年份。',
    en: 'There is more than one {name} at this organisation; please give the year of birth.',
  },
  nothingToImport: { kind: 'invalid', zh: '文件中没有可导入的行。', en: 'The file has no lines to import.' },
  importFailed: {
    kind: 'invalid',
    zh: '文件中有 {count} 行不符合要求，未导入任何内容。',
    en: '{count} lines of the file are not in order; nothing was imported.',
  },
  tooManyToExport: {
    kind: 'too-large',
    zh: '符合条件的有 {count} 条，一次最多导出 {limit} 条，请缩小范围。',
    en: '{count} lines match and at most {limit} are exported at once; narrow the choice.',
  },
});
