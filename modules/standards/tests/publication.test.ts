import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as records from '#data/cases/records.ts';
import * as contract from '../contract/publication.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let officer: Client;

beforeAll(async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  district = await aDistrict(story);
  officer = await story.asRole('district-officer', district.districtId);
  const village = await records.aCentre(story.db, district.towns[0].villageIds[0]);
  await records.opened(story.db, village, '2026-06-08', '2026-06-14', '09:00', '15:00');
  await records.brand(story.db, village);
  await judgeAll(story, { fromOn: '2026-05-01' });
});
afterAll(() => story.close());

const seenByResidents = (organisationId: string) =>
  story.asNobody().get(contract.showPublishedVerdicts, { params: { organisationId } });
const publish = (requirements: string[], client = officer, organisationId = district.districtId) =>
  client.send(contract.publishRequirements, { params: { organisationId }, body: { requirements } });

describe('what residents see of the verdicts', () => {
  test('is nothing until an officer of the district chooses', async () => {
    const [village] = district.towns[0].villageIds;
    expect((await seenByResidents(village)).body.code).toBe('standards.nothing-published');

    expect((await publish(['weekly-opening', 'local-brand'])).status).toBe(200);
    const { body } = await seenByResidents(village);
    expect(body.requirements).toEqual([
      expect.objectContaining({ code: 'local-brand', verdict: 'met' }),
      expect.objectContaining({
        code: 'weekly-opening',
        title: { zh: '每周开放', en: 'Weekly opening' },
        clause: '3.1',
        verdict: 'met',
        value: 42,
        target: 42,
        periodStart: '2026-06-08',
      }),
    ]);
    expect(body.judgedAt).toMatch(/^2026-06-17T/);
    expect(body.beneath).toEqual([]);
  });

  test('counts for a town its villages, each by what is laid on it', async () => {
    await publish(['weekly-opening', 'local-brand']);
    const { body } = await seenByResidents(district.towns[0].id);
    const met = new Map(body.beneath.map((child) => [child.organisationId, [child.met, child.total]]));
    expect(met.get(district.towns[0].villageIds[0])).toEqual([2, 2]);
    expect(met.get(district.towns[0].villageIds[1])).toEqual([0, 2]);
    expect(body.requirements.map(({ code }) => code)).toContain('weekly-opening');
  });

  test('is exactly what was chosen last, and the choice can be taken back', async () => {
    await publish(['weekly-opening']);
    const { body } = await officer.get(contract.showPublication, {
      params: { organisationId: district.districtId },
    });
    const shown = body.requirements.filter(({ published }) => published);
    expect(shown.map(({ requirement }) => requirement.code)).toEqual(['weekly-opening']);
    expect(body.permittedActions).toEqual(['publish']);

    await publish([]);
    expect((await seenByResidents(district.districtId)).status).toBe(404);
  });

  test('can be chosen by district officers alone, for districts alone, of requirements that are judged', async () => {
    const observer = await story.asRole('observer', district.districtId);
    const refused = [
      await publish(['weekly-opening'], observer),
      await publish(['weekly-opening'], officer, district.towns[0].id),
      await publish(['no-such-duty']),
      await publish(['registers-kept']),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [403, expect.anything()],
      [422, 'standards.districts-publish'],
      [404, 'standards.requirement-unknown'],
      [422, 'standards.nothing-to-publish'],
    ]);
  });

  test('is nothing for an organisation that is not judged, or that does not exist', async () => {
    await publish(['weekly-opening']);
    expect((await seenByResidents(district.libraryId)).status).toBe(404);
    expect((await seenByResidents(officer.accountId)).status).toBe(404);
  });
});
