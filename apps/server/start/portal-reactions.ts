import { planChanged, programmeChanged, sessionChanged } from '#modules/activities/index.ts';
import * as centres from '#modules/centres/index.ts';
import { treeChanged } from '#modules/organisations/index.ts';
import { brandChanged, teamChanged } from '#modules/people/index.ts';
import { publicationChanged, verdictsTurned, versionAdopted } from '#modules/standards/index.ts';
import { type Fact, type Reaction, when } from '#platform/facts/index.ts';

/** Whatever a page of the portal shows: after one of these facts the pages kept in memory are old. */
const shown: readonly Fact[] = [
  treeChanged,
  centres.centreChanged,
  centres.spaceChanged,
  centres.paperChanged,
  centres.hoursChanged,
  centres.closureChanged,
  centres.openingChanged,
  centres.calendarChanged,
  sessionChanged,
  planChanged,
  programmeChanged,
  teamChanged,
  brandChanged,
  verdictsTurned,
  publicationChanged,
  versionAdopted,
];

/** Has the portal forget its pages when something it shows has changed. */
export const portalReactions = (forget: () => void): readonly Reaction[] =>
  shown.map((fact) => when(fact, 'portal-forgets', async () => forget()));
