import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStory, type Story } from '#apps/server/testing/story.ts';
import { newId } from '#platform/ids.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { may, reaches } from '#platform/permissions/may.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory();
});
afterAll(() => story.close());

type Node = { id: string; path: string; parent: number | null };

/** A random tree: each node after the first hangs beneath an earlier one, or is a root of its own. */
const treeOf = (choices: readonly number[]): Node[] => {
  const nodes: Node[] = [];
  for (const [at, choice] of choices.entries()) {
    const parent = at === 0 || choice % 7 === 0 ? null : choice % at;
    const above = parent === null ? '' : `${nodes[parent]?.path}.`;
    nodes.push({ id: newId(), path: `${above}${100_000 + at}`, parent });
  }
  return nodes;
};
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map(treeOf);

const grants = fc.array(
  fc.record({ at: fc.nat(), role: fc.constantFrom('town-officer', 'observer', 'auditor') }),
  {
    maxLength: 5,
  },
);

const plant = async (nodes: readonly Node[]) => {
  await sql`truncate organisations.organisation cascade`.execute(story.owner);
  for (const [at, { id, path, parent }] of nodes.entries())
    await sql`
      insert into organisations.organisation (id, number, code, name, kind, parent_id, path, from_on) overriding system value
      values (${id}, ${100_000 + at}, ${`P-${at}`}, ${`P-${at}`}, 'town', ${parent === null ? null : nodes[parent]?.id}::uuid,
        ${path}::ltree, '2020-01-01')`.execute(story.db);
};

/** What the rule means, said a second time without SQL: the node or one above it is held with a role that carries it. */
const expectedIds = (
  nodes: readonly Node[],
  held: { node: Node; role: string }[],
  roles: readonly string[],
) =>
  nodes
    .filter((node) => {
      for (let at: Node | undefined = node; at; at = at.parent === null ? undefined : nodes[at.parent])
        if (held.some((grant) => grant.node === at && roles.includes(grant.role))) return true;
      return false;
    })
    .map(({ id }) => id)
    .sort();

describe('a role reaches everything beneath its organisation and nothing else', () => {
  test('on any tree, with any grants, in gates, lists and permitted actions alike', async () => {
    await fc.assert(
      fc.asyncProperty(trees, grants, async (nodes, chosen) => {
        await plant(nodes);
        const held = chosen.map(({ at, role }) => ({ node: nodes[at % nodes.length] as Node, role }));
        const actor: Actor = {
          id: newId(),
          name: 'somebody',
          grants: held.map(({ node, role }) => ({ role, organisationId: node.id, path: node.path })),
        };
        const permission = { name: 'story.do', roles: ['town-officer', 'observer'] };
        const { rows } = await sql<{ id: string }>`
          select id from organisations.unit where ${may(actor, permission, 'unit.id')}`.execute(story.db);

        const expected = expectedIds(nodes, held, permission.roles);
        expect(rows.map(({ id }) => id).sort()).toEqual(expected);
        const inHand = nodes.filter(({ path }) => reaches(actor, permission, path)).map(({ id }) => id);
        expect(inHand.sort()).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});
