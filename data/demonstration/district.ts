import { makeActivities } from './activities.ts';
import { makeBuildProject, makeCentre } from './centre.ts';
import { characterOf } from './character.ts';
import { initialsOf } from './initials.ts';
import { makeOpenings } from './openings.ts';
import { makePeople } from './people.ts';
import { longAgo, type Place, type Span, sourcesOf } from './place.ts';
import { chanceFrom, idsFrom } from './random.ts';
import type { Sink } from './tables.ts';
import { attendCourses, type CourseDay, makeCourses } from './training.ts';
import { type SampleUnit, shortName, type UnitKind } from './units.ts';

/** A picture already in storage, to be hung on records. */
export type StoredPicture = { name: string; key: string; thumbnailKey: string; bytes: number };

/** What a district is made from: its units, running numbers for the treeand pictures. */
export type DistrictPlan = {
  units: readonly SampleUnit[];
  firstNumber: number;
  pictures: readonly StoredPicture[];
};

type Placed = { id: string; number: number; path: string };

const institutions: readonly (readonly [string, string])[] = [
  ['authority', '文化和旅游发展委员会'],
  ['library', '图书馆'],
  ['culture-hall', '文化馆'],
  ['heritage-centre', '文物保护与非遗中心'],
  ['museum', '博物馆'],
  ['gallery', '美术馆'],
];

type NewUnit = { code: string; name: string; kind: string; under: Placed | undefined };

/** Hangs one organisation into the tree, with the placement it has had since the beginning. */
const plantUnits = (put: Sink, span: Span, plan: DistrictPlan) => {
  const idAt = idsFrom(chanceFrom(`${span.seed} ${plan.units[0]?.code} organisations`));
  let number = plan.firstNumber;
  return ({ code, name, kind, under }: NewUnit): Placed => {
    const id = idAt(Date.parse('2016-09-01T00:00:00+08:00'));
    const path = under ? `${under.path}.${number}` : `${number}`;
    put('organisations.organisation', [
      id,
      number,
      code,
      name,
      initialsOf(name),
      kind,
      under?.id ?? null,
      path,
      longAgo,
      true,
    ]);
    put('organisations.placement', [id, under?.id ?? null, code, name, kind, path, longAgo]);
    number += 1;
    return { id, number: number - 1, path };
  };
};

const hangPictures = (put: Sink, place: Place, pictures: readonly StoredPicture[]): string[] => {
  const chance = place.chance('pictures');
  return chance.some(pictures, chance.whole(1, 2)).map(({ name, key, thumbnailKey, bytes }) => {
    const id = place.newId();
    put('files.file', [
      id,
      place.id,
      'photo',
      name,
      'image/webp',
      bytes,
      1200,
      800,
      key,
      thumbnailKey,
      `${longAgo} 09:00+08`,
      true,
    ]);
    return id;
  });
};

const isTown = (kind: UnitKind) => kind === 'town' || kind === 'subdistrict';

const placeOf = (put: Sink, span: Span, unit: SampleUnit, id: string): Place => {
  const sources = sourcesOf(span.seed, unit.code);
  const town = isTown(unit.kind);
  const rural = unit.kind === 'town' || unit.kind === 'village';
  const character = characterOf(sources.chance('character'), { town, rural });
  return {
    ...sources,
    id,
    code: unit.code,
    name: unit.name,
    short: shortName(unit.name),
    centreId: sources.newId(),
    character,
    put,
  };
};

const fillPlace = (
  place: Place,
  span: Span,
  pictures: readonly StoredPicture[],
  courseDays: readonly CourseDay[],
) => {
  const photoIds = hangPictures(place.put, place, pictures);
  const folk = makePeople(place, span, photoIds[0]);
  attendCourses(place, folk, courseDays);
  makeBuildProject(place, span);
  if (!place.character.hasCentre) return;
  const spaces = makeCentre(place, span, photoIds);
  const open = makeOpenings(place, span, folk);
  makeActivities({ place, span, spaces, folk, open, photoIds });
};

/**
 * Makes one district with a span of records: the tree, its institutions and courses, then place by place everything else.
 * Yields after each town, so that whoever asked can write what was made and show how far it is.
 */
export const makeDistrict = function* (put: Sink, span: Span, plan: DistrictPlan): Generator<string, number> {
  const plant = plantUnits(put, span, plan);
  const [district, ...units] = plan.units;
  if (!district) return plan.firstNumber;
  const root = plant({ ...district, under: undefined });
  const placed = new Map([[district.code, root]]);
  const organisers: Record<string, string> = {};
  for (const [kind, name] of institutions) {
    const short = district.name.replace(/区$/, '区');
    organisers[kind] = plant({
      code: `${district.code}-${kind}`.slice(0, 32),
      name: `${short}${name}`,
      kind,
      under: root,
    }).id;
  }
  const courseDays = makeCourses(put, span, district.code, organisers);
  for (const unit of units) placed.set(unit.code, plant({ ...unit, under: placed.get(unit.parentCode) }));
  yield district.name;

  for (const town of units.filter(({ kind }) => isTown(kind))) {
    const there = units.filter(({ code, parentCode }) => code === town.code || parentCode === town.code);
    for (const unit of there)
      fillPlace(placeOf(put, span, unit, placed.get(unit.code)?.id ?? ''), span, plan.pictures, courseDays);
    yield town.name;
  }
  return plan.firstNumber + plan.units.length + institutions.length;
};
