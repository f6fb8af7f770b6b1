import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aDistrict, anOrganisation } from '#apps/server/testing/a-district.ts';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import * as records from '#data/cases/records.ts';
import * as contract from '../contract/adoption.ts';
import * as verdicts from '../contract/verdicts.ts';
import { judgeAll } from '../operations/judge-all.ts';
import { keepShippedStandards } from '../operations/keep-shipped-standards.ts';
import { edited, moreHours, noCases, shipped, twoBrands, without } from './edited-texts.ts';

type Client = Awaited<ReturnType<Story['asRole']>>;

let story: Story;
let district: Awaited<ReturnType<typeof aDistrict>>;
let proposer: Client;
let approver: Client;
let villages: string[];

/** A story of its own: who adopts a version changes what everybody else is judged by. */
const begin = async () => {
  story = await openStory({ now: '2026-06-17T10:00:00+08:00' });
  await story.program(keepShippedStandards);
  district = await aDistrict(story);
  proposer = await story.asRole('district-officer', district.districtId);
  approver = await story.asRole('district-officer', district.districtId);
  villages = district.towns.flatMap(({ villageIds }) => [...villageIds]);
  for (const [at, id] of villages.entries()) {
    const village = await records.aCentre(story.db, id);
    await records.opened(story.db, village, '2026-06-08', '2026-06-14', '09:00', at < 2 ? '15:12' : '16:00');
    for (let n = 0; n <= at; n += 1) await records.brand(story.db, village);
  }
  await judgeAll(story, { fromOn: '2026-01-01' });
  await story.settle();
};

const propose = (text: string, cases: string | null = noCases, who = proposer) =>
  who.send(contract.proposeVersion, { body: { text, cases } });
const show = async (number: number, who = approver) =>
  (await who.get(contract.showProposal, { params: { number } })).body;
const preview = async (number: number, fromOn = '2026-06-17') =>
  (await approver.get(contract.previewProposal, { params: { number }, query: { fromOn } })).body;
const approve = (number: number, fromOn = '2026-06-17', who = approver) =>
  who.send(contract.approveProposal, { params: { number }, body: { fromOn } });
const withdraw = (number: number, who = proposer) =>
  who.send(contract.withdrawProposal, { params: { number }, body: { reason: '示例：另行起草' } });
const requirementOf = async (unitId: string, code: string, on?: string) => {
  const query = on ? { on } : {};
  const { body } = await approver.get(verdicts.showUnit, { params: { organisationId: unitId }, query });
  return body.requirements.find(({ requirement }) => requirement.code === code);
};
/** What is shown of every unit and requirement, so that before and after can be compared. */
const everythingShown = async () => {
  const { body } = await approver.get(verdicts.showMatrix, { query: {} });
  return new Map(
    body.columns.flatMap(({ requirement, shown }) =>
      body.units.map(({ id }, at) => [`${requirement.code} ${id}`, shown.verdicts[at]] as const),
    ),
  );
};
const numbers = ['met', 'not met', 'no evidence', 'not yet in force'] as const;

describe('a proposed version', () => {
  beforeAll(begin);
  afterAll(() => story.close());

  test('says what is different as people read it', async () => {
    const text = without(twoBrands(edited('2026.1', moreHours('2026-06-15')), '2026-06-17'), 'our-festivals');
    const { body } = await propose(text.replace('name: { zh: 每周开放, en', 'name: { zh: 每周开放时间, en'));
    const { differences, follows, earliest, state } = await show(body.number);

    expect([follows, earliest, state]).toEqual(['2022.1', '2026-06-17', 'open']);
    const of = (code: string) => differences.requirements.find((one) => one.code === code);
    expect(of('weekly-opening')).toMatchObject({
      kind: 'changed',
      differences: expect.arrayContaining([
        {
          about: 'threshold',
          from: '2026-06-15',
          before: { zh: '42 小时', en: '42 hours' },
          after: { zh: '45 小时', en: '45 hours' },
        },
        expect.objectContaining({ about: 'name', after: { zh: '每周开放时间', en: 'Weekly opening' } }),
      ]),
    });
    expect(of('our-festivals')).toMatchObject({ kind: 'dropped' });
    expect(differences.requirements.map(({ code }) => code).sort()).toEqual([
      'local-brand',
      'our-festivals',
      'weekly-opening',
    ]);
    await withdraw(body.number);
  });

  test('shows what would turn, and changes nothing', async () => {
    const before = await everythingShown();
    const { body } = await propose(edited('2026.1', moreHours('2026-07-01')));
    const { counts, turns, units } = await preview(body.number, '2026-07-01');
    const opening = counts.filter(({ requirement }) => requirement === 'weekly-opening');
    expect(opening).toEqual([expect.objectContaining({ before: 'met', after: 'not met', units: 2 })]);
    expect(turns.map(({ unit }) => units[unit]?.id).sort()).toEqual(
      expect.arrayContaining(villages.slice(0, 2).sort()),
    );
    expect((await preview(body.number, '2026-06-17')).turns).toEqual([]);
    expect(await everythingShown()).toEqual(before);

    const exported = await approver.get(contract.exportPreview, {
      params: { number: body.number },
      query: { fromOn: '2026-07-01' },
    });
    expect(exported.status).toBe(200);
    await withdraw(body.number);
  });

  test('can be proposed, approved and withdrawn by district officers alone; others on duty may read', async () => {
    const observer = await story.asRole('observer', district.districtId);
    const { body } = await propose(edited('2026.1'));
    expect((await show(body.number, observer)).permittedActions).toEqual([]);
    const refused = [
      await propose(edited('2026.2'), noCases, observer),
      await approve(body.number, '2026-06-17', observer),
      await withdraw(body.number, observer),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
    await withdraw(body.number);
  });

  test('is for all districts, so whoever changes it is responsible for all of them', async () => {
    const other = await anOrganisation(story, { kind: 'district', name: '别区', parentId: null });
    const { status, body } = await propose(edited('2026.1'), noCases);
    expect([status, body.code]).toEqual([403, 'standards.not-for-all-districts']);
    await story.db.deleteFrom('organisations.placement').where('organisationId', '=', other).execute();
    await story.db.deleteFrom('organisations.organisation').where('id', '=', other).execute();
  });

  test('is not approved by whoever proposed it, not too early, not twice and not once withdrawn', async () => {
    const { body } = await propose(edited('2026.1'));
    expect(await show(body.number, proposer)).toMatchObject({
      permittedActions: ['withdraw'],
      whyNotApprove: 'standards.own-proposal',
    });
    const again = await propose(edited('2026.1'));
    const own = await approve(body.number, '2026-06-17', proposer);
    const early = await approve(body.number, '2026-06-16');
    await withdraw(body.number);
    const gone = await approve(body.number);
    const twice = await withdraw(body.number);
    expect([again, own, early, gone, twice].map(({ status, body: { code } }) => [status, code])).toEqual([
      [409, 'standards.already-proposed'],
      [403, 'standards.own-proposal'],
      [422, 'standards.too-early'],
      [409, 'standards.proposal-withdrawn'],
      [409, 'standards.proposal-withdrawn'],
    ]);
    const { rows } = (await proposer.get(contract.listProposals)).body;
    expect(rows.find(({ number }) => number === body.number)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: '示例：另行起草',
    });
  });

  test('cannot be approved by its proposer even past the program', async () => {
    const { body } = await propose(edited('2026.1'));
    const version = await story.db
      .selectFrom('standards.standardVersion')
      .select('id')
      .executeTakeFirstOrThrow();
    const past = story.db
      .updateTable('standards.proposal')
      .set({ approvedBy: proposer.accountId, approvedAt: new Date(), versionId: version.id })
      .where('number', '=', body.number)
      .execute();
    await expect(past).rejects.toThrow('proposal_needs_two');
    await withdraw(body.number);
  });
});

describe('a version put in force', () => {
  beforeAll(begin);
  afterAll(() => story.close());

  const later = '2026-06-23';
  /** A text that can follow the one put in force first. */
  const following = (version: string, from: string) =>
    twoBrands(edited(version, ['2026-06-17', from], moreHours('2026-06-17')), '2026-06-17');

  test('turns exactly the verdicts that the preview said, and leaves the past as it was judged', async () => {
    const text = without(
      twoBrands(edited('2026.1', moreHours('2026-06-17')), '2026-06-17'),
      'rest-day-opening',
    );
    const { body } = await propose(text);
    const promised = await preview(body.number);
    const before = await everythingShown();
    expect((await approve(body.number)).status).toBe(200);
    await story.settle();

    const after = await everythingShown();
    const whileRunning = promised.turns.filter(({ requirement }) => requirement !== 'weekly-opening');
    for (const { unit, requirement, after: side } of whileRunning) {
      const key = `${requirement} ${promised.units[unit]?.id}` as const;
      expect([key, after.get(key)]).toEqual([key, side ? numbers.indexOf(side.verdict) : undefined]);
    }
    const turned = new Set<string>(
      whileRunning.map(({ unit, requirement }) => `${requirement} ${promised.units[unit]?.id}`),
    );
    const stayed = [...before].filter(([key]) => !turned.has(key) && !key.startsWith('rest-day-opening'));
    expect(stayed.map(([key]) => [key, after.get(key)])).toEqual(stayed);
    expect(promised.counts).toContainEqual(
      expect.objectContaining({ requirement: 'local-brand', before: 'met', after: 'not met', units: 1 }),
    );

    const lastWeek = await requirementOf(villages[0] ?? '', 'weekly-opening');
    expect(lastWeek?.shown).toMatchObject({ verdict: 'met', value: 43.4, target: 42, settled: true });
    expect(lastWeek?.running).toMatchObject({ target: 45 });
    expect(await requirementOf(villages[0] ?? '', 'rest-day-opening')).toBeUndefined();
  });

  test('judges the weeks from its day on as the preview said of the last one', async () => {
    for (const id of villages) {
      const centre = await story.db
        .selectFrom('centres.centre')
        .select('id')
        .where('organisationId', '=', id)
        .executeTakeFirstOrThrow();
      const closes = villages.indexOf(id) < 2 ? '15:12' : '16:00';
      await records.opened(
        story.db,
        { id, centreId: centre.id },
        '2026-06-15',
        '2026-06-21',
        '09:00',
        closes,
      );
    }
    story.clock.set('2026-06-22T10:00:00+08:00');
    await judgeAll(story);
    const shown = await Promise.all(villages.map((id) => requirementOf(id, 'weekly-opening')));
    expect(shown.map((one) => one?.shown?.verdict)).toEqual(['not met', 'not met', 'met', 'met']);
    const past = await requirementOf(villages[0] ?? '', 'weekly-opening', '2026-06-16');
    expect(past?.shown).toMatchObject({ verdict: 'met', target: 42 });
  });

  test('stands in the history with who proposed, who approved and its text', async () => {
    const { body } = await approver.get(contract.listVersions);
    expect(
      body.map(({ version, state, inForceFrom, inForceUntil }) => [
        version,
        state,
        inForceFrom,
        inForceUntil,
      ]),
    ).toEqual([
      ['2026.1', 'in force', '2026-06-17', null],
      ['2022.1', 'past', '2022-01-01', '2026-06-16'],
    ]);
    expect(body[0]).toMatchObject({
      proposedByName: '示例district-officer',
      approvedByName: '示例district-officer',
    });
    expect(body[1]).toMatchObject({ proposedByName: null, approvedByName: null });
    const text = await approver.get(contract.downloadVersion, {
      params: { standard: 'grassroots-centres', version: '2022.1' },
    });
    expect(Buffer.from(text.body as never).toString()).toBe(shipped);
  });

  test('stays when the program starts again', async () => {
    await story.program(keepShippedStandards);
    const { body } = await approver.get(contract.listVersions);
    expect(body.map(({ version, state }) => [version, state])).toEqual([
      ['2026.1', 'in force'],
      ['2022.1', 'past'],
    ]);
  });

  test('leaves drafts on the older text to be proposed anew', async () => {
    const [one, two] = [await propose(following('2026.2', later)), await propose(following('2026.3', later))];
    const [first, second] = await Promise.all([
      approve(one.body.number, later),
      approve(two.body.number, later),
    ]);
    const codes = [first, second].map(({ status, body }) => [status, body.code]);
    expect(codes).toContainEqual([200, undefined]);
    expect(codes).toContainEqual([409, 'standards.follows-older-version']);
    const open = first.status === 200 ? two.body.number : one.body.number;
    expect(await show(open)).toMatchObject({ state: 'open', permittedActions: ['withdraw'] });
    expect((await show(open)).followedByNow).toMatch(/^2026\.[23]$/);
  });

  test('that begins later changes nothing until its day', async () => {
    const { body } = await approver.get(contract.listVersions);
    expect(body[0]).toMatchObject({ state: 'to come', inForceFrom: '2026-06-23' });
    const before = await everythingShown();
    await judgeAll(story);
    expect(await everythingShown()).toEqual(before);
    story.clock.set('2026-06-23T00:30:00+08:00');
    await judgeAll(story);
    expect((await requirementOf(villages[0] ?? '', 'rest-day-opening'))?.running?.verdict).toBe(
      'no evidence',
    );
  });

  test('two who approve the same proposal at once put it in force once', async () => {
    const { body } = await propose(following('2026.9', '2026-06-25'));
    const third = await story.asRole('district-officer', district.districtId);
    const both = await Promise.all([
      approve(body.number, '2026-06-25'),
      approve(body.number, '2026-06-25', third),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('makes what comes with the program later a proposal, once', async () => {
    await story.db
      .updateTable('standards.standardVersion')
      .set({ version: '2021.9' })
      .where('version', '=', '2022.1')
      .execute();
    await story.program(keepShippedStandards);
    await story.program(keepShippedStandards);
    const { rows } = (await approver.get(contract.listProposals)).body;
    const shippedOnes = rows.filter(({ version }) => version === '2022.1');
    expect(shippedOnes).toEqual([expect.objectContaining({ state: 'open', proposedByName: '' })]);
    expect((await show(shippedOnes[0]?.number ?? 0)).permittedActions).toEqual(['approve', 'withdraw']);
  });
});
