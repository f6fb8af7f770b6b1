import { addOrganisation } from '#modules/organisations/index.ts';
import type { Kind } from '#modules/organisations/rules.ts';
import type { Story } from './story.ts';

/** Adds one organisation to a story; codes run on by themselves. */
export const anOrganisation = async (
  story: Story,
  said: { kind: Kind; name: string; parentId: string | null; code?: string; fromOn?: string },
): Promise<string> => {
  const code = said.code ?? `T${Math.random().toString(36).slice(2, 10)}`;
  const { id } = await story.program((work) =>
    addOrganisation(work, { fromOn: '2020-01-01', untilOn: null, ...said, code }),
  );
  return id;
};

/** A district with a library, two towns and two villages in each: enough for own, parent, child and sibling. */
export const aDistrict = async (story: Story, name = '示例区') => {
  const districtId = await anOrganisation(story, { kind: 'district', name, parentId: null });
  const libraryId = await anOrganisation(story, {
    kind: 'library',
    name: `${name}图书馆`,
    parentId: districtId,
  });
  const aTown = async (townName: string) => {
    const id = await anOrganisation(story, { kind: 'town', name: townName, parentId: districtId });
    const villageIds = [
      await anOrganisation(story, { kind: 'village', name: `${townName}第一村`, parentId: id }),
      await anOrganisation(story, { kind: 'community', name: `${townName}第二社区`, parentId: id }),
    ] as const;
    return { id, villageIds };
  };
  return { districtId, libraryId, towns: [await aTown('上河镇'), await aTown('下河镇')] as const };
};
