/** A closed word: how it is shown in each language, and what else people write for it in a spreadsheet. */
export type Word = { zh: string; en: string; also?: readonly string[] };

/** The posts people hold. A town has staff (镇街干部), a village its cultural officer (文化干事): notice 2.2. */
export const postWords = {
  head: { zh: '负责人', en: 'head', also: ['主任', '站长', '馆长'] },
  'town-staff': { zh: '镇街文化干部', en: 'town staff', also: ['镇街工作人员', '文化站干部'] },
  'cultural-officer': { zh: '文化干事', en: 'cultural officer', also: ['文化专干'] },
  keeper: { zh: '管理员', en: 'keeper' },
  librarian: { zh: '图书管理员', en: 'librarian' },
  trainer: { zh: '培训教师', en: 'trainer', also: ['辅导老师', '辅导员'] },
  other: { zh: '其他岗位', en: 'other post', also: ['其他'] },
} as const satisfies Record<string, Word>;
export type Post = keyof typeof postWords;
export const posts = Object.keys(postWords) as [Post, ...Post[]];

export const fullTimeWords = {
  yes: { zh: '专职', en: 'full-time', also: ['是'] },
  no: { zh: '兼职', en: 'part-time', also: ['否'] },
} as const satisfies Record<string, Word>;

export const teamKindWords = {
  art: { zh: '文艺团队', en: 'art team', also: ['文艺'] },
  volunteer: { zh: '志愿服务队', en: 'volunteer team', also: ['志愿者队伍', '志愿队', '志愿'] },
} as const satisfies Record<string, Word>;
export type TeamKind = keyof typeof teamKindWords;
export const teamKinds = Object.keys(teamKindWords) as [TeamKind, ...TeamKind[]];

export const genreWords = {
  dance: { zh: '舞蹈', en: 'dance', also: ['广场舞'] },
  choir: { zh: '合唱', en: 'choir', also: ['声乐'] },
  opera: { zh: '戏曲', en: 'opera', also: ['川剧'] },
  'folk-music': { zh: '民乐', en: 'folk music' },
  instruments: { zh: '器乐', en: 'instruments' },
  'drum-and-gong': { zh: '锣鼓', en: 'drum and gong', also: ['腰鼓'] },
  'calligraphy-painting': { zh: '书画', en: 'calligraphy and painting', also: ['书法', '绘画'] },
  reading: { zh: '阅读朗诵', en: 'reading', also: ['朗诵', '读书'] },
  'fashion-show': { zh: '时装模特', en: 'fashion show', also: ['旗袍秀', '走秀'] },
  'martial-arts': { zh: '武术太极', en: 'martial arts', also: ['太极', '武术'] },
  drama: { zh: '戏剧小品', en: 'drama', also: ['话剧', '小品'] },
  storytelling: { zh: '曲艺', en: 'storytelling', also: ['评书'] },
  handicraft: { zh: '手工技艺', en: 'handicraft', also: ['手工'] },
  other: { zh: '其他门类', en: 'other genre', also: ['其他'] },
} as const satisfies Record<string, Word>;
export type Genre = keyof typeof genreWords;
export const genres = Object.keys(genreWords) as [Genre, ...Genre[]];

export const genderWords = {
  female: { zh: '女', en: 'female', also: ['f'] },
  male: { zh: '男', en: 'male', also: ['m'] },
} as const satisfies Record<string, Word>;
export type Gender = keyof typeof genderWords;
export const genders = Object.keys(genderWords) as [Gender, ...Gender[]];

/** Every spelling a spreadsheet may use for each word, the usual Chinese one first. */
export const spellingsOf = <Key extends string>(words: Record<Key, Word>): Record<Key, readonly string[]> =>
  Object.fromEntries(
    Object.entries<Word>(words).map(([key, { zh, en, also = [] }]) => [key, [zh, en, key, ...also]]),
  ) as unknown as Record<Key, readonly string[]>;
