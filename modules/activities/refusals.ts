import { refusalsOf } from '#platform/refusals/index.ts';

/** Every "no" about programmes and sessions. */
export const refusals = refusalsOf('activities', {
  programmeNotFound: { kind: 'not-found', zh: '没有找到这个项目。', en: 'This programme was not found.' },
  sessionNotFound: { kind: 'not-found', zh: '没有找到这个场次。', en: 'This session was not found.' },
  centreNotFound: { kind: 'not-found', zh: '没有找到这个中心。', en: 'This centre was not found.' },
  personNotFound: { kind: 'not-found', zh: '没有找到这个人员。', en: 'This person was not found.' },
  centreElsewhere: {
    kind: 'invalid',
    zh: '所选的中心或空间不属于这个单位，请改选或只填写地点。',
    en: 'That centre or space is not of this organisation; choose another or write the place only.',
  },
  endsBeforeStart: {
    kind: 'invalid',
    zh: '结束早于开始，请检查日期和时间。',
    en: 'The end comes before the beginning; please check the dates and times.',
  },
  tooLong: {
    kind: 'invalid',
    zh: '一个场次不超过 {hours} 小时；连续多日的活动请按天分别填写。',
    en: 'A session lasts {hours} hours at most; enter an event of several days day by day.',
  },
  outsideProgramme: {
    kind: 'invalid',
    zh: '{onDate} 不在这个项目的起止日期内（{fromOn} 起{untilOn}），请先修改项目日期。',
    en: '{onDate} lies outside the dates of this programme (from {fromOn}{untilOn}); change its dates first.',
  },
  sessionsOutside: {
    kind: 'conflict',
    zh: '有 {count} 个场次在新的起止日期之外，项目日期不能这样缩短。',
    en: '{count} sessions lie outside the new dates; the programme cannot be shortened like this.',
  },
  alreadyBegun: {
    kind: 'invalid',
    zh: '这个时间已经过去；已举办的活动请直接登记，未举办的请取消。',
    en: 'This time has passed; record a session that was held, cancel one that was not.',
  },
  seriesEmpty: {
    kind: 'invalid',
    zh: '这段日期内没有所选的星期几，没有可排的场次。',
    en: 'None of the chosen weekdays falls between these dates; there is nothing to plan.',
  },
  seriesTooLong: {
    kind: 'invalid',
    zh: '一次最多排 {limit} 场，这次有 {count} 场，请缩短日期。',
    en: 'At most {limit} sessions are planned at once, and this makes {count}; choose fewer days.',
  },
  sessionTwice: {
    kind: 'conflict',
    zh: '这个项目在 {onDate} 的同一时间已经排有场次。',
    en: 'This programme already has a session at that time on {onDate}.',
  },
  notPlanned: {
    kind: 'conflict',
    zh: '这个场次已登记举办或已取消，不能再按计划场次办理。',
    en: 'This session was already recorded as held or cancelled and is no longer a plan.',
  },
  notHeld: {
    kind: 'conflict',
    zh: '只有已登记举办的场次才有参加人次、照片和志愿服务可以更正。',
    en: 'Only a session that was held has a head-count, photos and service to correct.',
  },
  notOverYet: {
    kind: 'invalid',
    zh: '这个场次尚未结束，不能登记为已举办；提前结束的请填写实际结束时间。',
    en: 'This session is not over and cannot be recorded as held; if it ended early, give the actual end.',
  },
  struckOut: {
    kind: 'conflict',
    zh: '这个场次已注销，不能再改动。',
    en: 'This session was struck out and cannot be changed any more.',
  },
  notAPhoto: {
    kind: 'invalid',
    zh: '所选文件不是照片。',
    en: 'A chosen file is not a photo.',
  },
  volunteerTwice: {
    kind: 'invalid',
    zh: '同一名志愿者在一个场次中只能填写一次。',
    en: 'A volunteer can be entered only once in a session.',
  },
  oneProgramme: {
    kind: 'invalid',
    zh: '请选择一个已有项目，或填写一个新项目，二者选一。',
    en: 'Choose a programme or describe a new one: exactly one of the two.',
  },
  tooManyToExport: {
    kind: 'too-large',
    zh: '符合条件的有 {count} 条，一次最多导出 {limit} 条，请缩小日期或单位范围。',
    en: '{count} lines match and at most {limit} are exported at once; narrow the dates or the organisation.',
  },
});
