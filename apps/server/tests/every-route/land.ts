import { type Kind, type Role, roleNames } from '#modules/organisations/rules.ts';
import { anOrganisation } from '../../testing/a-district.ts';
import type { Story } from '../../testing/story.ts';
import { plantRecords } from './plant.ts';
import type { Unit } from './unit.ts';

export type Land = ReadonlyMap<string, Unit>;

/** A municipality of two districts: own, parent, child, sibling and another district for every role. */
const plan: readonly [name: string, kind: Kind, parent: string | null][] = [
  ['全市', 'municipality', null],
  ['甲区', 'district', '全市'],
  ['甲区图书馆', 'library', '甲区'],
  ['甲区文化馆', 'culture-hall', '甲区'],
  ['甲一镇', 'town', '甲区'],
  ['甲一镇一村', 'village', '甲一镇'],
  ['甲一镇一村合唱社', 'social-force', '甲一镇一村'],
  ['甲一镇二村', 'community', '甲一镇'],
  ['甲二镇', 'subdistrict', '甲区'],
  ['甲二镇一村', 'village', '甲二镇'],
  ['乙区', 'district', '全市'],
  ['乙区图书馆', 'library', '乙区'],
  ['乙一镇', 'town', '乙区'],
  ['乙一镇一村', 'village', '乙一镇'],
];

/** Builds the land: every unit with one record of each kind the product knows. */
export const aLand = async (story: Story): Promise<Land> => {
  const land = new Map<string, Unit>();
  for (const [name, kind, parent] of plan) {
    const over = parent === null ? undefined : land.get(parent);
    const id = await anOrganisation(story, { kind, name, parentId: over?.id ?? null });
    const above = over ? [...over.above, over.name] : [];
    land.set(name, { name, id, above, records: {} });
  }
  await plantRecords(story, [...land.values()]);
  return land;
};

/** Whether a role held at one unit reaches another: itself and everything beneath it. */
export const reaches = (held: Unit, other: Unit) => other === held || other.above.includes(held.name);

/** Each role, held at the lowest level at which it can be. */
const homes: Record<Role, string> = {
  'district-officer': '甲区',
  'town-officer': '甲一镇',
  'village-officer': '甲一镇一村',
  'institution-staff': '甲区图书馆',
  observer: '甲一镇',
  'system-administrator': '甲区',
  'security-administrator': '甲区',
  auditor: '甲区',
};

export type Holder = { role: Role; at: string };

export const holders: Holder[] = roleNames.map((role) => ({ role, at: homes[role] }));

/** The unit itself, and one each above it, beneath it, beside it and in the other district. */
export const unitsAround = (land: Land, home: Unit): Unit[] => {
  const units = [...land.values()];
  const parent = home.above.at(-1);
  const around = [
    home,
    units.find(({ name }) => name === parent),
    units.findLast((unit) => unit !== home && reaches(home, unit)),
    units.find((unit) => unit !== home && unit.above.at(-1) === parent),
    units.findLast((unit) => !reaches(home, unit)),
  ];
  return [...new Set(around.filter((unit) => unit !== undefined))];
};
