import { addDays, type IsoDate } from '#platform/dates/index.ts';
import type { Spaces } from './centre.ts';
import { liveliness } from './character.ts';
import { type DemoDay, momentOf, timeOf } from './days.ts';
import { closuresAhead } from './openings.ts';
import type { Folk } from './people.ts';
import { longAgo, type Place, type Span } from './place.ts';
import type { Chance } from './random.ts';
import { festivals, type Offer, singleOffers, standingOffers } from './words/programmes.ts';

type Around = {
  place: Place;
  span: Span;
  spaces: Spaces;
  folk: Folk;
  open: ReadonlyMap<IsoDate, number>;
  photoIds: readonly string[];
};
type Programme = { id: string; offer: Offer; room: string; starts: number };

const functionFor: Record<Offer['category'], string> = {
  reading: 'reading',
  radio: 'broadcast',
  television: 'culture-sport',
  film: 'culture-sport',
  performance: 'culture-sport',
  'facility-opening': 'culture-sport',
  'culture-sport': 'culture-sport',
};

const startOf = (offer: Offer, chance: Chance) =>
  offer.category === 'film' ? 19 * 60 : chance.pick([570, 600, 840, 870, 900]);

const addProgramme = (around: Around, offer: Offer, standing: boolean, day?: DemoDay): Programme => {
  const { place, spaces } = around;
  const chance = place.chance(`programme ${offer.item} ${day?.on ?? ''}`);
  const space = spaces.get(functionFor[offer.category]) ?? [...spaces.values()][0];
  const starts = startOf(offer, chance);
  const id = place.newId(day?.noon);
  const room = space?.name ?? '院坝';
  const [from, until] = standing ? [longAgo, null] : [day?.on ?? longAgo, day?.on ?? null];
  place.put('activities.programme', [
    id,
    place.id,
    place.centreId,
    space?.id ?? null,
    offer.item,
    offer.category,
    offer.theme,
    room,
    `${place.short}综合文化服务中心`,
    `（演示）${offer.summary}`,
    standing,
    standing ? `每周，${timeOf(starts)}起` : '',
    from,
    until,
    true,
  ]);
  return { id, offer, room, starts };
};

const serve = (around: Around, session: string, day: DemoDay, minutes: number, chance: Chance) => {
  const { place, folk } = around;
  for (const person of chance.some(folk.volunteers, Math.min(2, folk.volunteers.length)))
    place.put('activities.service', [place.newId(day.noon), session, person, place.id, day.on, minutes]);
};

const addSession = (around: Around, programme: Programme, day: DemoDay, chance: Chance) => {
  const { place, photoIds } = around;
  const { offer, room, starts } = programme;
  const full = chance.often(place.character.announces);
  const announced = full || chance.often(0.5) ? addDays(day.on, full ? -chance.whole(2, 10) : 0) : null;
  const [least, most] = offer.heads;
  const heads = Math.round(
    (least + chance.next() * (most - least)) *
      (place.character.rural ? 0.75 : 1) *
      liveliness(day.month, false),
  );
  const id = place.newId(day.noon);
  const source = chance.often(place.character.paper) ? 'paper' : 'recorded';
  place.put('activities.session', [
    id,
    programme.id,
    place.id,
    place.centreId,
    day.on,
    momentOf(day.on, starts),
    momentOf(day.on, Math.min(starts + offer.minutes, 1435)),
    room,
    full || chance.often(0.6) ? `${place.short}综合文化服务中心` : '',
    announced,
    'held',
    Math.max(3, heads),
    source,
    momentOf(day.on, 1260),
  ]);
  if (photoIds[0] && chance.often(0.12)) place.put('activities.session_photo', [id, photoIds[0], 1]);
  if (chance.often(0.22)) serve(around, id, day, offer.minutes, chance);
};

/** Evening sessions keep the house open after hours: an opening session derived from the activity. */
const openForEvening = (around: Around, { starts, offer }: Programme, day: DemoDay) => {
  const { place, open } = around;
  const closed = open.get(day.on) ?? 0;
  if (starts < 18 * 60 || closed > starts) return;
  place.put('centres.opening_session', [
    place.newId(day.noon),
    place.centreId,
    place.id,
    day.on,
    momentOf(day.on, starts),
    momentOf(day.on, Math.min(starts + offer.minutes, 1435)),
    'activity',
    null,
    momentOf(day.on, 1260),
  ]);
};

const chooseStanding = (place: Place, chance: Chance): Offer[] => {
  const { town, standing } = place.character;
  const count = town
    ? standing === 'weak'
      ? chance.whole(2, 4)
      : chance.whole(6, 9)
    : standing === 'weak'
      ? 2
      : chance.whole(3, 5);
  if (standing !== 'model') return chance.some(standingOffers, count);
  const everyCategory = [
    ...new Map([...standingOffers].reverse().map((offer) => [offer.category, offer])).values(),
  ];
  return town
    ? [
        ...everyCategory,
        ...chance.some(
          standingOffers.filter((offer) => !everyCategory.includes(offer)),
          2,
        ),
      ]
    : chance.some(everyCategory, count);
};

/** What is to come is planned, and announced by those who announce. */
const planAhead = (around: Around, programme: Programme, usualDay: number) => {
  const { place, span } = around;
  const chance = place.chance(`ahead ${programme.offer.item}`);
  const closed = closuresAhead(place, span);
  for (const day of span.ahead.filter(({ on, weekday }) => weekday === usualDay && !closed.includes(on))) {
    const announced = chance.often(place.character.announces)
      ? addDays(span.until, -chance.whole(0, 4))
      : null;
    const ends = Math.min(programme.starts + programme.offer.minutes, 1435);
    const organiser = `${place.short}综合文化服务中心`;
    place.put('activities.session', [
      place.newId(day.noon),
      programme.id,
      place.id,
      place.centreId,
      day.on,
      momentOf(day.on, programme.starts),
      momentOf(day.on, ends),
      programme.room,
      organiser,
      announced,
      'planned',
      null,
      'recorded',
      `${span.until} 18:00+08`,
    ]);
  }
};

const holdStanding = (around: Around) => {
  const { place, span, open } = around;
  const chance = place.chance('standing');
  for (const offer of chooseStanding(place, chance)) {
    const programme = addProgramme(around, offer, true);
    const usualDay = chance.whole(1, 7);
    for (const day of span.days) {
      if (day.weekday !== usualDay || !open.has(day.on)) continue;
      if (!chance.often(place.character.rhythm * liveliness(day.month, place.character.rural))) continue;
      addSession(around, programme, day, chance);
      openForEvening(around, programme, day);
    }
    planAhead(around, programme, usualDay);
  }
};

const holdSingles = (around: Around) => {
  const { place, span } = around;
  const chance = place.chance('singles');
  const aYear = Math.round((place.character.town ? 22 : 6) * place.character.rhythm);
  const count = Math.round((aYear * span.days.length) / 365);
  for (const day of chance.some(
    span.days.filter(({ weekday }) => weekday > 4),
    count,
  ))
    addSession(around, addProgramme(around, chance.pick(singleOffers), false, day), day, chance);
};

const festivalOffer = (name: string): Offer | undefined => {
  const festival = festivals.find((one) => one.name === name);
  if (!festival) return undefined;
  const { item } = festival;
  return {
    item,
    category: 'culture-sport',
    theme: 'our-festivals',
    minutes: 120,
    heads: [20, 160],
    summary: `我们的节日·${name}。`,
  };
};

const holdFestivals = (around: Around) => {
  const { place, span } = around;
  const chance = place.chance('festivals');
  for (const [at, day] of span.days.entries()) {
    const offer = day.festival && festivalOffer(day.festival);
    if (!offer || !chance.often(Math.min(0.95, place.character.rhythm * 1.2))) continue;
    const held = span.days[Math.max(0, at - chance.whole(0, 5))] ?? day;
    addSession(around, addProgramme(around, offer, false, held), held, chance);
  }
};

/** Fills the year of one place with standing items week by week, single events and the traditional festivals. */
export const makeActivities = (around: Around) => {
  if (around.place.character.standing === 'silent') return;
  holdStanding(around);
  holdSingles(around);
  holdFestivals(around);
};
