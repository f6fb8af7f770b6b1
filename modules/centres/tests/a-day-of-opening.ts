import { afterAll, beforeAll, beforeEach } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as contract from '../contract/opening.ts';
import { aCentre, type Client } from './a-centre.ts';

/**
 * The morning of 17 June 2026 at a village of its own for each story, so that none meets the openings of another, and
 * what its officer does there.
 */
export const aDayOfOpening = () => {
  const day = {} as {
    story: Story;
    district: Awaited<ReturnType<typeof aDistrict>>;
    village: string;
    centreId: string;
    officer: Client;
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
  });

  const params = () => ({ centreId: day.centreId });
  const log = async (client = day.officer) =>
    (await client.get(contract.listOpenings, { query: { ...params(), order: 'asc' } })).body;

  return Object.assign(day, {
    at: (time: string, on = '2026-06-17') => day.story.clock.set(`${on}T${time}:00+08:00`),
    params,
    open: (client = day.officer) => client.send(contract.openCentre, { params: params() }),
    close: () => day.officer.send(contract.closeCentre, { params: params() }),
    today: async () => (await day.officer.get(contract.showToday, { params: params() })).body,
    fromPaper: (onDate: string, opens: string, closes: string) =>
      day.officer.send(contract.recordOpeningFromPaper, {
        params: params(),
        body: { onDate, opens, closes },
      }),
    log,
    hoursOf: async () => (await log()).rows.map(({ opens, closes }) => `${opens}-${closes}`),
  });
};
