import { makeDemonstrationResident, registerResident } from '#modules/residents/index.ts';
import { addDays } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';

/** Where the accounts of the town and of the village officer are at home. */
const [town, village] = ['500112141', '500112141201'];

/** Who signs in on the portal by a phone that rings nowhere; its page of signing in names the first. Ages in years. */
const atThePortal = [
  {
    phone: '16400000001',
    name: '周桂兰（演示）',
    age: 38,
    home: village,
    children: [{ name: '周小禾（演示）', age: 9 }],
  },
  { phone: '16400000002', name: '吴永福（演示）', age: 67, home: village, children: [] },
  {
    phone: '16400000003',
    name: '陈晓芳（演示）',
    age: 41,
    home: town,
    children: [
      { name: '罗子轩（演示）', age: 6 },
      { name: '罗诗涵（演示）', age: 12 },
    ],
  },
];

/** Whom a counter registered with consent on paper, so many days ago: one without a phone. */
const atTheCounter = [
  { name: '秦素珍（演示）', phone: null, age: 71, home: village, days: 40 },
  { name: '唐德华（演示）', phone: '16400000011', age: 58, home: village, days: 12 },
  { name: '彭秀英（演示）', phone: null, age: 66, home: town, days: 3 },
];

const daysBefore = ({ now }: Work, days: number) => new Date(now.getTime() - days * 86_400_000);

const idOf = async ({ db }: Work, code: string): Promise<string> => {
  const unit = db.selectFrom('organisations.unit').select('id').where('code', '=', code);
  return (await unit.executeTakeFirstOrThrow()).id ?? '';
};

/** Born in the month that lies so many years and half a year back: nobody turns a year older while it is tried. */
const bornAt = ({ today }: Work, age: number) =>
  addDays(today, -Math.round((age + 0.5) * 365.25)).slice(0, 7);

/** Invents residents of one town and one of its villages: with an account, with children, and registered at a counter. */
export const makeResidents = async (work: Work): Promise<void> => {
  for (const [at, { home, age, children, ...said }] of atThePortal.entries())
    await makeDemonstrationResident(
      { ...work, now: daysBefore(work, 30 - 9 * at) },
      {
        ...said,
        birthMonth: bornAt(work, age),
        homeId: await idOf(work, home),
        children: children.map(({ name, age: years }) => ({ name, birthMonth: bornAt(work, years) })),
      },
    );
  for (const { name, phone, age, home, days } of atTheCounter)
    await registerResident(
      { ...work, now: daysBefore(work, days) },
      await idOf(work, home),
      { name, phone, birthMonth: bornAt(work, age), guardianId: null, relation: null, consentOnPaper: true },
      { demonstration: true },
    );
};
