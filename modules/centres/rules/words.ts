/** What a space is for: the five functions of the notice (1.1, 1.2), and any other. */
export const spaceFunctions = [
  'culture-sport',
  'training',
  'reading',
  'broadcast',
  'exhibition',
  'other',
] as const;
export type SpaceFunction = (typeof spaceFunctions)[number];

/** Papers a centre works by. */
export const paperKinds = [
  'service-rules',
  'service-catalogue',
  'opening-rules',
  'duty-rules',
  'review-rules',
  'other',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The papers that make up the mechanism of the four haves (四有: 有机制). */
export const mechanismPapers: readonly PaperKind[] = ['service-rules', 'opening-rules', 'duty-rules'];

/** New-type cultural spaces (notice 1.3): 城市书房, 文化驿站, 文化大院, 文化客堂间, 睦邻中心, 公共集市, 主题书店. */
export const newSpaceTypes = [
  'city-study',
  'culture-post',
  'culture-courtyard',
  'culture-parlour',
  'neighbourhood-centre',
  'public-market',
  'themed-bookshop',
] as const;

export const buildPurposes = ['build', 'upgrade'] as const;

/** How a centre comes to be (notice 1.2): 新建, 改扩建, 合建, 租建. */
export const buildWays = ['new', 'rebuild', 'shared', 'rented'] as const;

/** How far a project has come, in this order; it is abandoned at any time before it is in use. */
export const buildStages = ['planned', 'approved', 'under-way', 'finished', 'in-use', 'abandoned'] as const;
export type BuildStage = (typeof buildStages)[number];

export const exceptionKinds = ['closed', 'other-hours'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** Where an opening was learnt from: the keeper's tap, an activity held, or a paper sheet typed later. */
export const openingSources = ['keeper', 'activity', 'paper'] as const;
export type OpeningSource = (typeof openingSources)[number];

export const dayKinds = ['workday', 'rest', 'holiday', 'exchanged-workday'] as const;
export type DayKind = (typeof dayKinds)[number];

/** The levels at which an organisation runs a centre. */
export const centreLevels = ['town', 'village', 'institution'] as const;
