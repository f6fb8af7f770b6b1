import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { newSpaceTypes, paperKinds, spaceFunctions } from '../rules/words.ts';
import {
  address,
  areaM2,
  ByCentre,
  dates,
  datesAnswered,
  onRecords,
  Photo,
  PhotoAnswered,
  position,
  positionAnswered,
  Reason,
} from './parts.ts';

const BySpace = z.strictObject({ spaceId: Id });
const ByPaper = z.strictObject({ paperId: Id });
const ByNewSpace = z.strictObject({ newSpaceId: Id });

export const Space = z.object({
  id: Id,
  centreId: Id,
  name: z.string(),
  function: z.enum(spaceFunctions),
  areaM2: z.number().nullable(),
  capacity: z.number().int().nullable(),
  inUse: z.boolean(),
  ...datesAnswered,
  photos: z.array(PhotoAnswered),
});

export const Paper = z.object({
  id: Id,
  centreId: Id,
  kind: z.enum(paperKinds),
  title: z.string(),
  fileId: Id.nullable(),
  fileName: z.string().nullable(),
  inForce: z.boolean(),
  ...datesAnswered,
});

/** What is told of one record on its own: why it was struck out, and what may be done to it. */
const onItsOwn = {
  struckReason: z.string().nullable(),
  permittedActions: z.array(z.enum(['edit', 'strike'])),
};

export const attachCentrePhoto = route({
  summary: 'Hang an uploaded photo on a centre',
  method: 'POST',
  path: '/centres/:centreId/photos',
  allows: permissions.furnish,
  params: ByCentre,
  body: Photo,
  answers: Done,
  refuses: ['centres.not-found', 'files.not-found', 'centres.not-a-photo', 'centres.too-many-photos'],
});

export const detachCentrePhoto = route({
  summary: 'Take a photo down from a centre; the file itself stays',
  method: 'DELETE',
  path: '/centres/:centreId/photos/:fileId',
  allows: permissions.furnish,
  params: z.strictObject({ centreId: Id, fileId: Id }),
  answers: Done,
  refuses: ['centres.not-found'],
});

const space = {
  name: line(60),
  function: z.enum(spaceFunctions),
  areaM2,
  capacity: z.number().int().min(0).max(100_000).nullable().default(null),
  ...dates,
};

export const addSpace = route({
  summary: 'Add a space to a centre',
  method: 'POST',
  path: '/centres/:centreId/spaces',
  allows: permissions.furnish,
  params: ByCentre,
  body: z.strictObject(space),
  answers: Made,
  refuses: ['centres.not-found', 'centres.ends-before-start', 'centres.outside-centre'],
});

export const showSpace = route({
  summary: 'One space, struck out or not',
  method: 'GET',
  path: '/spaces/:spaceId',
  allows: permissions.read,
  params: BySpace,
  answers: Space.extend(onItsOwn),
  refuses: ['centres.record-not-found'],
});

export const editSpace = route({
  summary: 'Edit a space, or end its use on a day',
  method: 'PUT',
  path: '/spaces/:spaceId',
  allows: permissions.furnish,
  params: BySpace,
  body: z.strictObject(space),
  answers: Done,
  refuses: [...onRecords, 'centres.already-struck', 'centres.ends-before-start', 'centres.outside-centre'],
});

export const strikeSpace = route({
  summary: 'Strike out a space recorded by mistake',
  method: 'POST',
  path: '/spaces/:spaceId/strike',
  allows: permissions.furnish,
  params: BySpace,
  body: Reason,
  answers: Done,
  refuses: [...onRecords, 'centres.already-struck'],
});

export const attachSpacePhoto = route({
  summary: 'Hang an uploaded photo on a space',
  method: 'POST',
  path: '/spaces/:spaceId/photos',
  allows: permissions.furnish,
  params: BySpace,
  body: Photo,
  answers: Done,
  refuses: [...onRecords, 'files.not-found', 'centres.not-a-photo', 'centres.too-many-photos'],
});

export const detachSpacePhoto = route({
  summary: 'Take a photo down from a space; the file itself stays',
  method: 'DELETE',
  path: '/spaces/:spaceId/photos/:fileId',
  allows: permissions.furnish,
  params: z.strictObject({ spaceId: Id, fileId: Id }),
  answers: Done,
  refuses: [...onRecords],
});

const paper = { kind: z.enum(paperKinds), title: line(120), fileId: Id.nullable().default(null), ...dates };

export const addPaper = route({
  summary: 'Put a paper in force at a centre',
  method: 'POST',
  path: '/centres/:centreId/papers',
  allows: permissions.furnish,
  params: ByCentre,
  body: z.strictObject(paper),
  answers: Made,
  refuses: ['centres.not-found', 'files.not-found', 'centres.ends-before-start', 'centres.outside-centre'],
});

export const showPaper = route({
  summary: 'One paper, struck out or not',
  method: 'GET',
  path: '/papers/:paperId',
  allows: permissions.read,
  params: ByPaper,
  answers: Paper.extend(onItsOwn),
  refuses: ['centres.record-not-found'],
});

export const editPaper = route({
  summary: 'Edit a paper, or end its force on a day',
  method: 'PUT',
  path: '/papers/:paperId',
  allows: permissions.furnish,
  params: ByPaper,
  body: z.strictObject(paper),
  answers: Done,
  refuses: [
    ...onRecords,
    'centres.already-struck',
    'files.not-found',
    'centres.ends-before-start',
    'centres.outside-centre',
  ],
});

export const strikePaper = route({
  summary: 'Strike out a paper recorded by mistake',
  method: 'POST',
  path: '/papers/:paperId/strike',
  allows: permissions.furnish,
  params: ByPaper,
  body: Reason,
  answers: Done,
  refuses: [...onRecords, 'centres.already-struck'],
});

const newSpace = { type: z.enum(newSpaceTypes), name: line(80), address, areaM2, ...position, ...dates };

export const NewSpace = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  type: z.enum(newSpaceTypes),
  name: z.string(),
  address: z.string(),
  areaM2: z.number().nullable(),
  ...positionAnswered,
  ...datesAnswered,
});

export const listNewSpaces = route({
  summary: 'The new-type spaces one may see, by page',
  method: 'GET',
  path: '/new-spaces',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['name', 'type', 'fromOn']),
    beneath: Id.optional(),
    type: z.enum(newSpaceTypes).optional(),
    search: z.string().trim().max(80).optional(),
    on: Day.optional(),
  }),
  answers: pageOf(NewSpace),
});

export const showNewSpace = route({
  summary: 'One new-type space, struck out or not',
  method: 'GET',
  path: '/new-spaces/:newSpaceId',
  allows: permissions.read,
  params: ByNewSpace,
  answers: NewSpace.extend(onItsOwn),
  refuses: ['centres.record-not-found'],
});

export const addNewSpace = route({
  summary: 'Add a new-type space of an organisation',
  method: 'POST',
  path: '/new-spaces',
  allows: permissions.furnish,
  body: z.strictObject({ organisationId: Id, ...newSpace }),
  answers: Made,
  refuses: ['organisations.not-found', 'centres.ends-before-start', 'centres.half-a-position'],
});

export const editNewSpace = route({
  summary: 'Edit a new-type space, or end it on a day',
  method: 'PUT',
  path: '/new-spaces/:newSpaceId',
  allows: permissions.furnish,
  params: ByNewSpace,
  body: z.strictObject(newSpace),
  answers: Done,
  refuses: [
    'centres.record-not-found',
    'centres.already-struck',
    'centres.ends-before-start',
    'centres.half-a-position',
  ],
});

export const strikeNewSpace = route({
  summary: 'Strike out a new-type space recorded by mistake',
  method: 'POST',
  path: '/new-spaces/:newSpaceId/strike',
  allows: permissions.furnish,
  params: ByNewSpace,
  body: Reason,
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-struck'],
});
