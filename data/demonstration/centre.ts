import { addDays } from '#platform/dates/index.ts';
import { timeOf } from './days.ts';
import { longAgo, type Place, type Span } from './place.ts';
import { spaceNames } from './words/programmes.ts';

/** The spaces of a centre by the function each serves. */
export type Spaces = Map<string, { id: string; name: string }>;

const functionsOf = (place: Place): string[] => {
  const chance = place.chance('functions');
  const { town, standing } = place.character;
  const basic = ['culture-sport', 'training', 'reading'];
  if (standing === 'model') return [...basic, 'broadcast', 'exhibition'];
  if (town)
    return standing === 'ordinary' && chance.often(0.8)
      ? [...basic, 'broadcast', 'exhibition']
      : [...basic, 'broadcast'];
  if (standing === 'weak') return chance.often(0.4) ? ['culture-sport', 'reading'] : basic;
  return chance.often(0.35) ? [...basic, 'exhibition'] : basic;
};

const makeSpaces = (place: Place): Spaces => {
  const chance = place.chance('spaces');
  return new Map(
    functionsOf(place).map((fn) => {
      const id = place.newId();
      const name = chance.pick(spaceNames[fn] ?? ['活动室']);
      const area = place.character.town ? chance.whole(60, 320) : chance.whole(25, 140);
      place.put('centres.space', [
        id,
        place.centreId,
        place.id,
        name,
        fn,
        area,
        Math.round(area / 2.2),
        longAgo,
      ]);
      return [fn, { id, name }];
    }),
  );
};

const makePapers = (place: Place) => {
  const chance = place.chance('papers');
  const { standing, town } = place.character;
  const has = { model: 1, ordinary: 0.92, weak: 0.5, silent: 0.2 }[standing];
  const titles = {
    'service-rules': '综合文化服务中心业务规范',
    'opening-rules': '免费开放制度',
    'duty-rules': '值班与安全制度',
  };
  for (const [kind, title] of Object.entries(titles)) {
    if (!chance.often(has)) continue;
    place.put('centres.paper', [
      place.newId(),
      place.centreId,
      place.id,
      kind,
      `${place.short}${title}`,
      town ? longAgo : '2019-03-01',
    ]);
  }
};

const makePromise = (place: Place, span: Span) => {
  const since = addDays(span.from, -400);
  for (const [weekday, stretches] of place.character.week.entries())
    for (const [opens, closes] of stretches)
      place.put('centres.promised_hours', [
        place.newId(),
        place.centreId,
        place.id,
        weekday + 1,
        timeOf(opens),
        timeOf(closes),
        since,
      ]);
};

const newTypes = [
  'city-study',
  'culture-post',
  'culture-courtyard',
  'culture-parlour',
  'neighbourhood-centre',
  'themed-bookshop',
];
const newTypeNames: Record<string, string> = {
  'city-study': '城市书房',
  'culture-post': '文化驿站',
  'culture-courtyard': '文化大院',
  'culture-parlour': '文化客堂间',
  'neighbourhood-centre': '睦邻中心',
  'themed-bookshop': '主题书店',
};

const makeNewSpace = (place: Place) => {
  const chance = place.chance('new-space');
  if (!chance.often(place.character.town ? 0.35 : 0.02)) return;
  const type = chance.pick(place.character.rural ? ['culture-courtyard', 'culture-parlour'] : newTypes);
  const name = `${place.short}${newTypeNames[type]}`;
  place.put('centres.new_space', [
    place.newId(),
    place.id,
    type,
    name,
    `${place.short}（示例地址）`,
    chance.whole(60, 400),
    '2023-05-01',
  ]);
};

const stages = ['planned', 'approved', 'under-way', 'finished', 'in-use'] as const;

/** A new centre where there is none yet, an upgrade of a weak one now and then. */
export const makeBuildProject = (place: Place, span: Span) => {
  const chance = place.chance('build');
  const { hasCentre, standing } = place.character;
  if (hasCentre && !chance.often(standing === 'weak' ? 0.3 : 0.06)) return;
  const id = place.newId();
  const begun = addDays(span.until, -chance.whole(120, 400));
  const [purpose, name] = hasCentre ? ['upgrade', '提档升级'] : ['build', '建设'];
  place.put('centres.build_project', [
    id,
    place.id,
    `${place.short}综合文化服务中心${name}`,
    purpose,
    chance.pick(['new', 'rebuild', 'shared', 'rented']),
    chance.whole(120, 600),
    chance.whole(20, 300) * 1_000_000,
    addDays(begun, 420),
    `${begun} 10:00+08`,
  ]);
  const [pace, last] = [chance.whole(50, 90), hasCentre ? stages.length : 3];
  for (const [at, stage] of stages.slice(0, last).entries()) {
    const reached = addDays(begun, at * pace);
    if (reached > span.until) return;
    place.put('centres.build_stage', [place.newId(), id, stage, reached, `${reached} 10:00+08`]);
  }
};

/** Builds the centre of one place: profile, spaces, papers, promised week, perhaps a new-type space. */
export const makeCentre = (place: Place, span: Span, photoIds: readonly string[]): Spaces => {
  const chance = place.chance('centre');
  const area = place.character.town ? chance.whole(500, 1800) : chance.whole(120, 520);
  const summary = '（演示）集文体活动、培训、阅览于一体，免费向公众开放。';
  place.put('centres.centre', [
    place.centreId,
    place.id,
    `${place.short}综合文化服务中心`,
    `${place.name}（示例地址）`,
    area,
    summary,
    longAgo,
    true,
  ]);
  for (const [at, file] of photoIds.entries())
    place.put('centres.centre_photo', [place.centreId, file, at + 1]);
  makePapers(place);
  makePromise(place, span);
  makeNewSpace(place);
  return makeSpaces(place);
};
