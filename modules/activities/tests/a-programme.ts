import { afterAll, beforeAll, beforeEach } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { aCentre } from '#modules/centres/tests/a-centre.ts';
import type { SentBody } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import * as contract from '../contract/index.ts';

export type Client = Awaited<ReturnType<Story['asRole']>>;

/** An instant of the story's district: `at('2026-06-20', '19:00')`. */
export const at = (onDate: string, time: string) => `${onDate}T${time}:00+08:00`;

/** Adds a programme and answers its id: a free dance evening since January unless said otherwise. */
export const aProgramme = async (
  client: Client,
  organisationId: string,
  said: Partial<SentBody<typeof contract.addProgramme>> = {},
): Promise<string> => {
  const { body } = await client.send(contract.addProgramme, {
    params: { organisationId },
    body: {
      item: '广场舞',
      category: 'culture-sport',
      place: '村文化广场',
      organiser: '村文化干事',
      fromOn: '2026-01-01',
      ...said,
    },
  });
  return body.id;
};

/** An uploaded photo (or document) of an organisation, without its bytes. */
export const aFile = async (story: Story, organisationId: string, kind: 'photo' | 'document' = 'photo') => {
  const id = newId();
  const mediaType = kind === 'photo' ? 'image/webp' : 'application/pdf';
  await story.db
    .insertInto('files.file')
    .values({
      id,
      organisationId,
      kind,
      name: '示例',
      mediaType,
      bytes: 1,
      storageKey: id,
      uploadedAt: new Date(),
    })
    .execute();
  return id;
};

/**
 * The morning of 17 June 2026 (a Wednesday) at a village of its own for each story, with its centre, its officer and a
 * programme held there.
 */
export const aDayOfActivities = () => {
  const day = {} as {
    story: Story;
    district: Awaited<ReturnType<typeof aDistrict>>;
    village: string;
    centreId: string;
    officer: Client;
    programmeId: string;
  };

  beforeAll(async () => {
    day.story = await openStory();
    day.district = await aDistrict(day.story);
  });
  afterAll(() => day.story.close());
  beforeEach(async () => {
    const { story, district } = day;
    story.clock.set('2026-06-17T10:00:00+08:00');
    day.village = await anOrganisation(story, {
      kind: 'village',
      name: '示例村',
      parentId: district.towns[0].id,
    });
    day.centreId = await aCentre(story, day.village);
    day.officer = await story.asRole('village-officer', day.village);
    day.programmeId = await aProgramme(day.officer, day.village, { centreId: day.centreId });
  });

  const plan = async (
    onDate: string,
    begins: string,
    ends: string,
    more: { announce?: boolean; place?: string } = {},
  ) =>
    (
      await day.officer.send(contract.planSession, {
        params: { programmeId: day.programmeId },
        body: { startsAt: at(onDate, begins), endsAt: at(onDate, ends), ...more },
      })
    ).body;

  const show = async (sessionId: string) =>
    (await day.officer.get(contract.showSession, { params: { sessionId } })).body;

  const record = (
    sessionId: string,
    body: Partial<SentBody<typeof contract.recordSession>> = {},
    key?: string,
  ) =>
    day.officer.send(contract.recordSession, {
      params: { sessionId },
      body: { headCount: 30, ...body },
      key,
    });

  /** Plans a session for an hour today, lets it pass, and records it. */
  const hold = async (
    begins: string,
    ends: string,
    body: Partial<SentBody<typeof contract.recordSession>> = {},
  ) => {
    const { id } = await plan('2026-06-17', begins, ends);
    day.story.clock.set(at('2026-06-17', '22:00'));
    await record(id, body);
    return id;
  };

  return Object.assign(day, { plan, show, record, hold });
};
