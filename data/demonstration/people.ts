import { addDays } from '#platform/dates/index.ts';
import type { Character } from './character.ts';
import { initialsOf } from './initials.ts';
import { inventedNumbers, type Numbered } from './numbers.ts';
import { longAgo, type Place, type Span } from './place.ts';
import type { Chance } from './random.ts';
import { anInventedPerson } from './words/names.ts';
import { artTeams, brands } from './words/teams.ts';

/** The people of one place that later records name. */
export type Folk = { staff: { id: string; fullTime: boolean }[]; keepers: string[]; volunteers: string[] };

const aPerson = (
  place: Place,
  chance: Chance,
  year: number,
  ages: readonly [number, number],
  numbered: Numbered,
): string => {
  const { name, gender, birthYear } = anInventedPerson(chance, year, ages);
  const id = place.newId();
  place.put('people.person', [
    id,
    place.id,
    name,
    initialsOf(name),
    gender,
    birthYear,
    ...inventedNumbers({ id, gender, birthYear }, numbered),
    true,
    `${longAgo} 09:00+08`,
  ]);
  return id;
};

const staffCount = (place: Place, chance: Chance): number => {
  const { standing, town } = place.character;
  if (town) return { model: chance.whole(5, 7), ordinary: chance.whole(4, 5), weak: 2, silent: 1 }[standing];
  if (standing === 'silent') return chance.often(0.5) ? 1 : 0;
  return standing === 'weak' && chance.often(0.15) ? 0 : 1;
};

const makeStaff = (place: Place, span: Span): Folk['staff'] => {
  const chance = place.chance('staff');
  const year = Number(span.until.slice(0, 4));
  return Array.from({ length: staffCount(place, chance) }, (_, at) => {
    const id = aPerson(place, chance, year, [24, 56], 'phone-and-id');
    const post = place.character.town ? (at === 0 ? 'head' : 'town-staff') : 'cultural-officer';
    const fullTime = place.character.town ? at < 5 || chance.often(0.5) : chance.often(0.8);
    const from = at > 0 && chance.often(0.15) ? addDays(span.from, chance.whole(20, 250)) : longAgo;
    place.put('people.posting', [place.newId(), id, place.id, post, fullTime, from, null]);
    return { id, fullTime };
  });
};

const keeperCount = ({ town, standing }: Character) => (town && standing !== 'weak' ? 2 : 1);

const makeKeepers = (place: Place, span: Span): string[] => {
  const chance = place.chance('keepers');
  return Array.from({ length: keeperCount(place.character) }, () => {
    const id = aPerson(place, chance, Number(span.until.slice(0, 4)), [30, 66], 'phone-and-id');
    place.put('people.posting', [place.newId(), id, place.id, 'keeper', false, longAgo, null]);
    return id;
  });
};

const makeVolunteers = (place: Place, span: Span): string[] => {
  const chance = place.chance('volunteers');
  const { town, standing } = place.character;
  const count = town ? chance.whole(8, 20) : standing === 'silent' ? 0 : chance.whole(2, 8);
  const skills = ['主持', '摄影', '书法', '舞蹈', '讲解', '图书整理', '电脑维护', '乐器'];
  return Array.from({ length: count }, () => {
    const id = aPerson(place, chance, Number(span.until.slice(0, 4)), [16, 68], 'phone');
    const from = addDays(span.from, -chance.whole(0, 900));
    place.put('people.volunteer', [place.newId(), id, place.id, chance.some(skills, 2).join('、'), from]);
    return id;
  });
};

type TeamPlan = { kind: 'art' | 'volunteer'; genre: string | null; name: string; size: number };

const addTeam = (place: Place, span: Span, chance: Chance, plan: TeamPlan, known: readonly string[]) => {
  const year = Number(span.until.slice(0, 4));
  const members = Array.from(
    { length: plan.size },
    (_, at) => known[at] ?? aPerson(place, chance, year, [18, 70], 'none'),
  );
  const id = place.newId();
  place.put('people.team', [id, place.id, plan.kind, plan.name, plan.genre, members[0] ?? null, longAgo]);
  for (const [at, person] of members.entries()) {
    const joined = at > 8 && chance.often(0.25) ? addDays(span.from, chance.whole(0, 300)) : longAgo;
    const left = at > 14 && chance.often(0.04) ? addDays(joined, chance.whole(40, 400)) : null;
    place.put('people.membership', [
      place.newId(),
      id,
      person,
      joined,
      left && left <= span.until ? left : null,
    ]);
  }
};

const makeTeams = (place: Place, span: Span, volunteers: readonly string[]) => {
  const chance = place.chance('teams');
  const { town, standing } = place.character;
  const least = town ? 20 : 10;
  const count = town
    ? standing === 'weak'
      ? chance.whole(2, 4)
      : chance.whole(5, 6)
    : standing === 'silent'
      ? 0
      : chance.whole(1, 2);
  for (const { genre, name } of chance.some(artTeams, count)) {
    const strong = standing === 'model' || chance.often(standing === 'ordinary' ? 0.93 : 0.55);
    const size = strong ? least + chance.whole(2, 10) : least - chance.whole(1, 5);
    addTeam(
      place,
      span,
      chance,
      { kind: 'art', genre, name: name.replace('{place}', place.short), size },
      [],
    );
  }
  if (volunteers.length >= 5 && (town || chance.often(0.3))) {
    const plan: TeamPlan = {
      kind: 'volunteer',
      genre: null,
      name: `${place.short}文化志愿服务队`,
      size: Math.min(volunteers.length, 12),
    };
    addTeam(place, span, chance, plan, volunteers);
  }
};

const makeBrand = (place: Place, photoId: string | undefined) => {
  const chance = place.chance('brand');
  const has = { model: 0.98, ordinary: 0.85, weak: 0.45, silent: 0.05 }[place.character.standing];
  if (!chance.often(has)) return;
  const { name, genre, story } = chance.pick(brands);
  const id = place.newId();
  place.put('people.brand', [id, place.id, name.replace('{place}', place.short), genre, story, longAgo]);
  if (photoId) place.put('people.brand_photo', [id, photoId, 1]);
};

/** Invents staff, keepers, volunteers, teams and the brand of one place. */
export const makePeople = (place: Place, span: Span, photoId: string | undefined): Folk => {
  const volunteers = makeVolunteers(place, span);
  const folk = { staff: makeStaff(place, span), keepers: makeKeepers(place, span), volunteers };
  makeTeams(place, span, volunteers);
  makeBrand(place, photoId);
  return folk;
};
