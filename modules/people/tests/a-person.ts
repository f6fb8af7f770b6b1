import type { Story } from '#apps/server/testing/story.ts';
import type { Work } from '#platform/work/index.ts';
import * as people from '../contract/people.ts';
import * as postings from '../contract/postings.ts';
import * as teams from '../contract/teams.ts';
import type { Post } from '../rules/words.ts';

export type Client = Awaited<ReturnType<Story['asRole']>>;

/** Adds a person and answers the id. */
export const aPerson = async (
  client: Client,
  organisationId: string,
  said: { name: string; birthYear?: number },
): Promise<string> => {
  const { body } = await client.send(people.addPerson, { params: { organisationId }, body: said });
  return body.id;
};

/** Adds many people, named 甲1 to 甲n, and answers their ids. */
export const somePeople = async (client: Client, organisationId: string, count: number, called = '甲') => {
  const ids: string[] = [];
  for (let number = 1; number <= count; number += 1)
    ids.push(await aPerson(client, organisationId, { name: `${called}${number}` }));
  return ids;
};

/** Adds a person with a post, full-time since 2024 unless said otherwise. */
export const aPosting = async (
  client: Client,
  organisationId: string,
  said: { name: string; post: Post; fullTime?: boolean; fromOn?: string; untilOn?: string },
) => {
  const personId = await aPerson(client, organisationId, { name: said.name });
  const { post, fullTime = true, fromOn = '2024-01-01', untilOn = null } = said;
  const made = await client.send(postings.addPosting, {
    params: { personId },
    body: { organisationId, post, fullTime, fromOn, untilOn },
  });
  return { personId, postingId: made.body.id };
};

/** Founds a dance team of 2025 and answers its id. */
export const aTeam = async (client: Client, organisationId: string, name: string, fromOn = '2025-01-01') => {
  const { body } = await client.send(teams.addTeam, {
    params: { organisationId },
    body: { kind: 'art', genre: 'dance', name, fromOn },
  });
  return body.id;
};

/** What a command run by the program tells. */
export const toldBy = (story: Story, command: (work: Work) => Promise<unknown>) =>
  story.program(async (work) => {
    await command(work);
    return work.told;
  });
