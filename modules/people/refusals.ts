import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about people, teams and brands. */
export const refusals = refusalsOf('people', {
  personNotFound: { kind: 'not-found', zh: '没有找到这位人员。', en: 'This person was not found.' },
  postingNotFound: { kind: 'not-found', zh: '没有找到这条任职记录。', en: 'This posting was not found.' },
  volunteerNotFound: {
    kind: 'not-found',
    zh: '没有找到这条志愿者登记。',
    en: 'This volunteer record was not found.',
  },
  teamNotFound: { kind: 'not-found', zh: '没有找到这支队伍。', en: 'This team was not found.' },
  membershipNotFound: {
    kind: 'not-found',
    zh: '没有找到这条队员记录。',
    en: 'This membership was not found.',
  },
  brandNotFound: { kind: 'not-found', zh: '没有找到这个文化品牌。', en: 'This brand was not found.' },
  samePerson: {
    kind: 'conflict',
    zh: '本单位已有同名、同出生年份的“{name}”。如是同一人，请使用原有记录；确为另一人，请确认后再提交。',
    en: 'This organisation already has “{name}” with the same year of birth. Use that record, or confirm that this is somebody else.',
  },
  accountNotFound: {
    kind: 'not-found',
    zh: '没有找到这个账号，或它在您管理的单位没有授权。',
    en: 'This account was not found, or holds no role at the organisations you keep.',
  },
  accountTaken: {
    kind: 'conflict',
    zh: '账号 {username} 已关联另一位人员。',
    en: 'The account {username} already belongs to another person.',
  },
  idNumberOfOtherYear: {
    kind: 'invalid',
    zh: '身份证号中的出生年份与填写的 {year} 年不一致，请核对。',
    en: 'The year of birth in the ID number is not {year}; check both.',
  },
  idNumberTaken: {
    kind: 'conflict',
    zh: '本单位已有一位人员使用这个身份证号（{name}）。如是同一人，请使用原有记录。',
    en: 'Somebody at this organisation already has this ID number ({name}). If it is the same person, use that record.',
  },
  numberDiffers: {
    kind: 'conflict',
    zh: '{name} 已登记的号码与这一行不同，请在系统中逐条更正。',
    en: 'The number recorded for {name} is not the one in this line; correct it in the system by hand.',
  },
  numberNotKept: { kind: 'not-found', zh: '没有登记这个号码。', en: 'This number is not recorded.' },
  numberLost: {
    kind: 'conflict',
    zh: '这个号码已失效，无法查看，请重新登记。',
    en: 'This number was lost and cannot be shown; ask for it again.',
  },
  notANumber: {
    kind: 'invalid',
    zh: '请输入完整的手机号或 18 位身份证号。',
    en: 'Give a whole mobile phone number or an ID number of 18 characters.',
  },
  stillServing: {
    kind: 'conflict',
    zh: '{name} 还有任职、志愿服务或团队没有结束，不能匿名化。请先逐项结束。',
    en: '{name} still holds a post, volunteers or belongs to a team and cannot be anonymised; end those first.',
  },
  anonymisedAlready: {
    kind: 'conflict',
    zh: '这位人员已匿名化，资料不能再更改。',
    en: 'This person was anonymised; nothing can be changed any more.',
  },
  birthYearAhead: {
    kind: 'invalid',
    zh: '出生年份 {year} 还没有到。',
    en: 'The year of birth {year} has not come yet.',
  },
  tooYoung: {
    kind: 'invalid',
    zh: '开始时不满 {age} 周岁（出生年份 {year}），请核对出生年份与开始日期。',
    en: 'Younger than {age} at the start (born {year}); check the year of birth and the first day.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束日期早于开始日期（{fromOn}）。',
    en: 'The last day comes before the first day ({fromOn}).',
  },
  tooFarAhead: {
    kind: 'invalid',
    zh: '开始日期 {fromOn} 在一年以后，请核对年份。',
    en: 'The first day {fromOn} lies more than a year ahead; check the year.',
  },
  alreadyEnded: {
    kind: 'conflict',
    zh: '这条记录已在 {untilOn} 结束。',
    en: 'This record already ended on {untilOn}.',
  },
  organisationEnded: {
    kind: 'conflict',
    zh: '该单位已于 {untilOn} 撤销，不能登记此后的内容。',
    en: 'This organisation ended on {untilOn}; nothing later can be recorded for it.',
  },
  postNotHere: {
    kind: 'invalid',
    zh: '这个岗位不设在该级单位：文化干事设在村（社区），镇街文化干部设在镇街。',
    en: 'This post does not exist at this level: cultural officers serve villages and communities, town staff serve towns.',
  },
  alreadyHoldsPost: {
    kind: 'conflict',
    zh: '{name} 在这段时间内已在该单位担任同一岗位。',
    en: '{name} already holds this post here in these dates.',
  },
  alreadyVolunteers: {
    kind: 'conflict',
    zh: '{name} 在这段时间内已是该单位的志愿者。',
    en: '{name} is already a volunteer here in these dates.',
  },
  genreMissing: {
    kind: 'invalid',
    zh: '文艺团队要选择艺术门类。',
    en: 'An art team needs a genre.',
  },
  genreNotForVolunteers: {
    kind: 'invalid',
    zh: '志愿服务队没有艺术门类。',
    en: 'A volunteer team has no genre.',
  },
  teamNameTaken: {
    kind: 'conflict',
    zh: '该单位在这段时间内已有名为“{name}”的队伍。',
    en: 'This organisation already has a team named “{name}” in these dates.',
  },
  alreadyMember: {
    kind: 'conflict',
    zh: '{names} 在这段时间内已是这支队伍的队员。',
    en: '{names} already belongs to this team in these dates.',
  },
  outsideTeam: {
    kind: 'invalid',
    zh: '队员的日期超出队伍的起止日期（{fromOn} 至 {untilOn}）。',
    en: 'The dates of the membership reach beyond those of the team ({fromOn} to {untilOn}).',
  },
  membersOutside: {
    kind: 'conflict',
    zh: '有 {count} 名队员的入队日期不在新的起止日期之内，请先更正。',
    en: '{count} members joined outside the new dates; correct those first.',
  },
  brandNameTaken: {
    kind: 'conflict',
    zh: '该单位在这段时间内已有名为“{name}”的文化品牌。',
    en: 'This organisation already has a brand named “{name}” in these dates.',
  },
  notAPhoto: {
    kind: 'invalid',
    zh: '所选文件不是照片。',
    en: 'The chosen file is not a photo.',
  },
  tooManyPhotos: {
    kind: 'conflict',
    zh: '一个品牌最多 {limit} 张照片。',
    en: 'A brand has at most {limit} photos.',
  },
  codeUnknown: {
    kind: 'invalid',
    zh: '单位代码 {code} 不存在，或不在您的管理范围内。',
    en: 'The organisation code {code} does not exist or is not yours to keep.',
  },
  lineTwice: {
    kind: 'invalid',
    zh: '与第 {line} 行重复。',
    en: 'This repeats line {line}.',
  },
  personAmbiguous: {
    kind: 'invalid',
    zh: '该单位有不止一位“{name}”，请填写出生年份，或在系统中逐条办理。',
    en: 'This organisation has more than one “{name}”; give the year of birth, or record this one by hand.',
  },
  teamDiffers: {
    kind: 'invalid',
    zh: '“{team}”在其他行或系统中的类别、门类与这一行不同。',
    en: '“{team}” has another kind or genre in another line or in the system.',
  },
  nothingToImport: {
    kind: 'invalid',
    zh: '文件中除示例外没有内容。',
    en: 'The file holds nothing but the example.',
  },
  importFailed: {
    kind: 'invalid',
    zh: '文件中有 {count} 处不符合要求，未导入任何内容。',
    en: 'The file has {count} problems; nothing was imported.',
  },
  exportTooLarge: {
    kind: 'too-large',
    zh: '符合条件的记录超过 {limit} 条，请缩小范围后再导出。',
    en: 'More than {limit} records match; narrow the selection before exporting.',
  },
});
