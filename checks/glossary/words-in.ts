/** The words of a name, singular and in lower case: `listVenuesBySlot`, `venue_id` and `venue-list.ts` all hold `venue`. */
export const wordsIn = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map((word) => (/[^s]s$/.test(word) ? word.slice(0, -1) : word));
