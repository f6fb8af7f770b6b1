/** The id of one record of each kind, by table. */
export type Planted = Record<string, string>;

/** A unit of the land with the names of those above it and one record of every kind in it. */
export type Unit = { name: string; id: string; above: string[]; records: Planted };
