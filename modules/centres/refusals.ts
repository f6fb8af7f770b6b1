import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about centres, their hours, openings and duties. */
export const refusals = refusalsOf('centres', {
  notFound: { kind: 'not-found', zh: '没有找到这个中心。', en: 'This centre was not found.' },
  recordNotFound: { kind: 'not-found', zh: '没有找到这条记录。', en: 'This record was not found.' },
  notAPhoto: {
    kind: 'invalid',
    zh: '只能挂照片，这份文件不是照片。',
    en: 'Only photos hang here; this file is none.',
  },
  tooManyPhotos: {
    kind: 'conflict',
    zh: '最多可以挂 {most} 张照片，请先取下一张。',
    en: 'At most {most} photos can hang here; take one down first.',
  },

  wrongLevel: {
    kind: 'invalid',
    zh: '只有镇街、村居和区级机构设综合文化服务中心。',
    en: 'Only towns, villages and institutions run a centre.',
  },
  centreAlready: {
    kind: 'conflict',
    zh: '这个单位在这段时间内已有一个中心。',
    en: 'This organisation already has a centre in these dates.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束日期早于开始日期。',
    en: 'The last day comes before the first day.',
  },
  outsideCentre: {
    kind: 'invalid',
    zh: '日期超出了中心的启用时间（{fromOn} 至 {untilOn}）。',
    en: 'The dates lie outside those of the centre ({fromOn} to {untilOn}).',
  },
  halfAPosition: {
    kind: 'invalid',
    zh: '经度和纬度要么都填，要么都不填。',
    en: 'Give both longitude and latitude, or neither.',
  },
  openedOutside: {
    kind: 'conflict',
    zh: '{on} 还有开放记录，中心的启用时间必须包含这一天。',
    en: 'There is an opening on {on}; the dates of the centre must include it.',
  },
  alreadyEnded: {
    kind: 'conflict',
    zh: '这个中心已于 {on} 停用。',
    en: 'This centre ended on {on}.',
  },
  alreadyStruck: { kind: 'conflict', zh: '这条记录已经注销。', en: 'This record is already struck out.' },

  closesBeforeOpens: {
    kind: 'invalid',
    zh: '结束时间必须晚于开始时间 {hours}。',
    en: 'The closing time must come after the opening time {hours}.',
  },
  stretchesOverlap: {
    kind: 'invalid',
    zh: '同一天的时段 {one} 与 {other} 重叠。',
    en: 'The stretches {one} and {other} of the same day overlap.',
  },
  promiseOfThePast: {
    kind: 'invalid',
    zh: '过去的承诺已经公布，不能改动；新的开放时间从 {today} 或以后开始。',
    en: 'What was promised for the past stays as the public was told; begin on {today} or later.',
  },

  closedHasHours: { kind: 'invalid', zh: '闭馆日不填开放时间。', en: 'A closure has no opening hours.' },
  hoursMissing: { kind: 'invalid', zh: '请填写当天的开放时间。', en: 'Give the opening hours of the day.' },
  hoursOfThePast: {
    kind: 'invalid',
    zh: '已经过去的日子不能再改开放时间。',
    en: 'Other hours cannot be given for a day that has gone by.',
  },
  tooManyDays: { kind: 'invalid', zh: '一次最多 {most} 天。', en: 'At most {most} days at once.' },
  announcedInFuture: {
    kind: 'invalid',
    zh: '公告日期不能在今天以后。',
    en: 'The day of the announcement cannot lie after today.',
  },
  tooLateToAnnounce: {
    kind: 'invalid',
    zh: '闭馆必须在 {fromOn} 之前公告；已经来不及，可按“未提前公告”登记并写明原因。',
    en: 'It is too late to announce: a closure is announced before {fromOn}. It can still be recorded as unannounced, with its reason.',
  },
  exceptionAlready: {
    kind: 'conflict',
    zh: '{on} 已经登记为例外日，请先撤回。',
    en: '{on} is an exception day already; withdraw it first.',
  },
  alreadyWithdrawn: { kind: 'conflict', zh: '这条记录已经撤回。', en: 'This record is already withdrawn.' },

  notInUse: { kind: 'conflict', zh: '中心在 {on} 没有启用。', en: 'The centre is not in use on {on}.' },
  notOpen: { kind: 'conflict', zh: '中心现在没有开放。', en: 'The centre is not open now.' },
  justOpened: {
    kind: 'conflict',
    zh: '中心刚刚开放，请一分钟后再关；误开的请注销。',
    en: 'The centre has only just been opened; close it in a minute, or strike it out if it was a mistake.',
  },
  openingInFuture: { kind: 'invalid', zh: '开放时间还没有到。', en: 'These hours have not gone by yet.' },
  openingOverlaps: {
    kind: 'conflict',
    zh: '与已有的开放时段 {hours} 重叠。',
    en: 'It overlaps the opening session {hours}.',
  },
  openingOverlapsOpen: {
    kind: 'conflict',
    zh: '与 {opens} 开始、尚未结束的开放时段重叠。',
    en: 'It overlaps the opening session that began at {opens} and has not ended.',
  },
  openingTakenMeanwhile: {
    kind: 'conflict',
    zh: '同一时段刚刚由别人登记，请刷新后再看。',
    en: 'Somebody else has just recorded these hours; look again.',
  },
  stillOpenElsewhere: {
    kind: 'invalid',
    zh: '只有今天正在开放的时段可以没有结束时间。',
    en: 'Only an opening of today that is still going on may lack its closing time.',
  },

  dutyInPast: {
    kind: 'invalid',
    zh: '{on} 已经过去，不能再排班。',
    en: '{on} has gone by; duties are planned ahead.',
  },
  dutyTooFar: {
    kind: 'invalid',
    zh: '最多提前 {most} 天排班。',
    en: 'Duties are planned at most {most} days ahead.',
  },
  dutyOverlaps: {
    kind: 'conflict',
    zh: '{name}在 {on} {hours} 已有值班。',
    en: '{name} already has a duty on {on}, {hours}.',
  },
  dutyTakenMeanwhile: {
    kind: 'conflict',
    zh: '有人同时排了相同的值班，请刷新后再看。',
    en: 'Somebody else has just planned the same duty; look again.',
  },
  dutyNotYet: { kind: 'conflict', zh: '值班还没有到。', en: 'This duty has not come yet.' },
  dutyGoneBy: {
    kind: 'conflict',
    zh: '值班已经过去，不能撤下；没有来请记为未到。',
    en: 'This duty has gone by and stays; note that the person did not come.',
  },

  projectOver: {
    kind: 'conflict',
    zh: '项目已投入使用或已放弃，没有后续阶段。',
    en: 'The project is in use or abandoned; no stage follows.',
  },
  stageBehind: {
    kind: 'conflict',
    zh: '项目已经到了这个阶段或以后。',
    en: 'The project has reached this stage or a later one.',
  },
  stageInFuture: {
    kind: 'invalid',
    zh: '阶段日期不能在今天以后。',
    en: 'A stage cannot be reached after today.',
  },
  stageDatesOutOfOrder: {
    kind: 'invalid',
    zh: '阶段日期必须按先后顺序。',
    en: 'The dates of the stages must follow their order.',
  },
  stageNotReached: {
    kind: 'not-found',
    zh: '项目还没有到这个阶段。',
    en: 'The project has not reached this stage.',
  },
  projectOfOther: {
    kind: 'invalid',
    zh: '所选的中心不属于这个单位。',
    en: 'That centre does not belong to this organisation.',
  },

  importFailed: {
    kind: 'invalid',
    zh: '文件中有 {count} 处不符合要求，未导入任何内容。',
    en: '{count} places in the file are not in order; nothing was imported.',
  },
  codeUnknown: {
    kind: 'invalid',
    zh: '没有代码为 {code} 的单位，或您无权办理。',
    en: 'There is no organisation with the code {code}, or it is not yours.',
  },
  codeTwice: {
    kind: 'invalid',
    zh: '单位代码 {code} 在文件中重复（第一次在第 {line} 行）。',
    en: 'The code {code} stands twice in the file (first in line {line}).',
  },
  functionUnknown: {
    kind: 'invalid',
    zh: '不认识的功能“{word}”；可用：文体活动、培训、阅览、广播、展览、其他。',
    en: 'The function “{word}” is not known; use 文体活动, 培训, 阅览, 广播, 展览 or 其他.',
  },
  hoursUnreadable: {
    kind: 'invalid',
    zh: '看不懂开放时间“{text}”；请写成：周一至周日 9:00-12:00,14:00-18:00。',
    en: 'The hours “{text}” are not understood; write 周一至周日 9:00-12:00,14:00-18:00.',
  },
  tooMuchToExport: {
    kind: 'too-large',
    zh: '共 {count} 行，超过一次导出的 {most} 行，请缩小范围。',
    en: '{count} lines are more than the {most} of one export; narrow the search.',
  },
});
