import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from './permissions.ts';
import { kinds, levels } from './rules.ts';

export const Kind = z.enum(kinds);
export const Level = z.enum(levels);

export const Organisation = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  initials: z.string(),
  kind: Kind,
  level: Level,
  parentId: Id.nullable(),
  path: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  demonstration: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;

const Placed = z.object({
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  name: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});

const ById = z.strictObject({ organisationId: Id });
const Code = z.string().regex(/^[0-9A-Za-z-]{2,32}$/);

const kindInChinese: Record<string, string> = {
  市: 'municipality',
  区: 'district',
  县: 'district',
  镇: 'town',
  乡: 'town',
  街道: 'subdistrict',
  村: 'village',
  社区: 'community',
  主管部门: 'authority',
  图书馆: 'library',
  文化馆: 'culture-hall',
  文保中心: 'heritage-centre',
  博物馆: 'museum',
  美术馆: 'gallery',
  社会力量: 'social-force',
};

/** A line of an import file; the accepted headings stand in `importHeaders`. */
export const ImportedOrganisation = z.strictObject({
  code: Code,
  name: line(80),
  kind: z.preprocess((said) => kindInChinese[String(said)] ?? said, Kind),
  parentCode: z.union([Code, z.literal('')]).default(''),
  fromOn: z.union([Day, z.literal('')]).default(''),
  untilOn: z.union([Day, z.literal('')]).default(''),
});
export const importHeaders = {
  code: ['code', '代码', '单位代码'],
  name: ['name', '名称', '单位名称'],
  kind: ['kind', '类型', '单位类型'],
  parentCode: ['parent_code', '上级代码', '上级单位代码'],
  fromOn: ['from_on', '启用日期'],
  untilOn: ['until_on', '停用日期'],
};

export const listOrganisations = route({
  summary: 'The organisations one may see, by page',
  method: 'GET',
  path: '/organisations',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['code', 'name', 'kind']),
    beneath: Id.optional(),
    level: Level.optional(),
    search: z.string().trim().max(80).optional(),
    on: Day.optional(),
  }),
  answers: pageOf(Organisation),
});

export const showTree = route({
  summary: 'The whole tree one may see, as it stands today or stood on a day',
  method: 'GET',
  path: '/organisations/tree',
  allows: permissions.read,
  query: z.strictObject({ on: Day.optional() }),
  answers: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      initials: z.string(),
      kind: Kind,
      level: Level,
      parentId: Id.nullable(),
      path: z.string(),
    }),
  ),
});

export const showOrganisation = route({
  summary: 'One organisation with its history in the tree',
  method: 'GET',
  path: '/organisations/:organisationId',
  allows: permissions.read,
  params: ById,
  answers: Organisation.extend({
    parentName: z.string().nullable(),
    history: z.array(Placed),
    childCount: z.number().int(),
    permittedActions: z.array(z.enum(['edit', 'arrange'])),
  }),
  refuses: ['organisations.not-found'],
});

export const addOrganisation = route({
  summary: 'Add an organisation beneath a parent',
  method: 'POST',
  path: '/organisations',
  allows: permissions.arrange,
  body: z.strictObject({
    code: Code,
    name: line(80),
    kind: Kind,
    parentId: Id.nullable(),
    fromOn: Day,
    untilOn: Day.nullable().default(null),
  }),
  answers: Made,
  refuses: [
    'organisations.code-taken',
    'organisations.wrong-parent',
    'organisations.ends-before-start',
    'organisations.not-found',
  ],
});

export const editOrganisation = route({
  summary: 'Rename an organisation from a day, or correct its code',
  method: 'PUT',
  path: '/organisations/:organisationId',
  allows: permissions.edit,
  params: ById,
  body: z.strictObject({ code: Code, name: line(80), fromOn: Day }),
  answers: Done,
  refuses: ['organisations.not-found', 'organisations.code-taken', 'organisations.changed-since'],
});

export const moveOrganisation = route({
  summary: 'Move an organisation with everything beneath it to another parent from a day',
  method: 'POST',
  path: '/organisations/:organisationId/move',
  allows: permissions.arrange,
  params: ById,
  body: z.strictObject({ parentId: Id, fromOn: Day }),
  answers: z.object({ moved: z.number().int() }),
  refuses: [
    'organisations.not-found',
    'organisations.beneath-itself',
    'organisations.wrong-parent',
    'organisations.move-ahead-of-time',
    'organisations.changed-since',
  ],
});

export const closeOrganisation = route({
  summary: 'End an organisation on a day; its past stays',
  method: 'POST',
  path: '/organisations/:organisationId/closing',
  allows: permissions.arrange,
  params: ById,
  body: z.strictObject({ untilOn: Day }),
  answers: Done,
  refuses: ['organisations.not-found', 'organisations.still-has-units', 'organisations.ends-before-start'],
});

export const importOrganisations = route({
  summary: 'Import organisations from CSV or XLSX: all lines or none',
  method: 'POST',
  path: '/organisations/import',
  allows: permissions.arrange,
  takes: 'upload',
  answers: z.object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  refuses: ['organisations.import-failed'],
});
