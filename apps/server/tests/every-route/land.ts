import { anOrganisation } from '#apps/server/testing/a-district.ts';
import type { Story } from '#apps/server/testing/story.ts';
import { type Kind, type Level, levelOf, type Role, roleNames, roles } from '#modules/organisations/rules.ts';
import { type Planted, plantRecords } from './plant.ts';

/** A unit of the land with the names of those above it and one record of every kind in it. */
export type Unit = { name: string; id: string; level: Level; above: string[]; records: Planted };
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

/** How a record of a unit is marked in every text of it, so that it is recognised wherever it shows. */
export const markOf = (name: string) => `〔${name}〕`;

/** Builds the land: every unit with one record of each kind the product knows. */
export const aLand = async (story: Story): Promise<Land> => {
  const land = new Map<string, Unit>();
  for (const [name, kind, parent] of plan) {
    const over = parent === null ? undefined : land.get(parent);
    const id = await anOrganisation(story, { kind, name, parentId: over?.id ?? null });
    const above = over ? [...over.above, over.name] : [];
    land.set(name, { name, id, level: levelOf(kind), above, records: {} });
  }
  await plantRecords(story, [...land.values()]);
  return land;
};

/** Whether a role held at one unit reaches another: itself and everything beneath it. */
export const reaches = (held: Unit, other: Unit) => other === held || other.above.includes(held.name);

const homes: Partial<Record<Level, string>> = {
  municipality: '全市',
  district: '甲区',
  town: '甲一镇',
  village: '甲一镇一村',
  institution: '甲区图书馆',
};

export type Holder = { role: Role; at: string };

/** Every role at every level at which it can be held. */
export const holders: Holder[] = roleNames.flatMap((role) =>
  roles[role].map((level) => ({ role, at: homes[level] ?? '' })),
);
