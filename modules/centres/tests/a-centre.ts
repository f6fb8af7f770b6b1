import type { Story } from '#apps/server/testing/story.ts';
import { addPerson } from '#modules/people/contract/people.ts';
import type { Work } from '#platform/work/index.ts';
import { addCentre } from '../operations/add-centre.ts';
import { promiseHours } from '../operations/promise-hours.ts';

export type Client = Awaited<ReturnType<Story['asRole']>>;

/** A centre in use since 2020, without promised hours. */
export const aCentre = async (
  story: Story,
  organisationId: string,
  said: { name?: string; fromOn?: string } = {},
): Promise<string> => {
  const { id } = await story.program((work) =>
    addCentre(work, {
      organisationId,
      name: said.name ?? '示例综合文化服务中心',
      address: '示例路 1 号',
      floorAreaM2: 320,
      longitude: null,
      latitude: null,
      summary: '',
      fromOn: said.fromOn ?? '2020-01-01',
      untilOn: null,
    }),
  );
  return id;
};

/** The same hours on every day of the week: '09:00-12:00'. */
export const everyDay = (...hours: string[]) =>
  [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    hours.map((text) => {
      const [opens = '', closes = ''] = text.split('-');
      return { weekday, opens, closes };
    }),
  );

/** Promises the same hours for every day since 2026. */
export const aPromise = (story: Story, centreId: string, ...hours: string[]) =>
  story.program((work) => promiseHours(work, centreId, { fromOn: '2026-01-01', week: everyDay(...hours) }));

/** Adds a person and answers the id. */
export const aKeeper = async (client: Client, organisationId: string, name: string): Promise<string> => {
  const { body } = await client.send(addPerson, { params: { organisationId }, body: { name } });
  return body.id;
};

/** The facts a command run by the program tells. */
export const toldBy = (story: Story, command: (work: Work) => Promise<unknown>) =>
  story.program(async (work) => {
    await command(work);
    return work.told;
  });
