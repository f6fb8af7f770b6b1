import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { previewReach } from '../contract/index.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
});
afterAll(() => story.close());

test('before villages of two towns merge, everybody sees whose role will reach more, whose less, and whose unit ends', async () => {
  const { districtId, towns } = await aDistrict(story, '看得见区');
  const keeper = await story.asRole('system-administrator', districtId);
  const [upper, lower] = towns;
  const held = {
    upperTown: await story.asRole('town-officer', upper.id),
    lowerTown: await story.asRole('town-officer', lower.id),
    kept: await story.asRole('village-officer', upper.villageIds[0]),
    merged: await story.asRole('village-officer', lower.villageIds[0]),
  };
  const { body } = await keeper.send(previewReach, {
    body: {
      act: 'merge',
      organisationId: upper.villageIds[0],
      organisationIds: [lower.villageIds[0]],
      name: '新村',
      code: 'R-1',
      kind: 'village',
      fromOn: '2026-06-10',
    },
  });
  const rowOf = ({ accountId }: { accountId: string }) => {
    const row = body.rows.find((one) => one.accountId === accountId);
    return row && [row.gainedInAll, row.lostInAll, row.ends];
  };
  expect(rowOf(held.upperTown)).toEqual([1, 0, false]);
  expect(rowOf(held.lowerTown)).toEqual([0, 1, false]);
  expect(rowOf(held.kept)).toEqual([1, 0, false]);
  expect(rowOf(held.merged)).toEqual([0, 0, true]);
  expect(rowOf(keeper)).toBeUndefined();
});
