import type { ESTree } from 'vite';

export type Node = ESTree.Node;

/** The nodes that can be of a kind; one shape may serve several kinds. */
type OfKind<Kind, Some = Node> = Some extends { type: infer Kinds }
  ? Kind extends Kinds
    ? Some
    : never
  : never;

/** What to read from each kind of node; kinds that are not named are passed over. */
export type Reader<Read> = { [Kind in Node['type']]?: (node: OfKind<Kind>) => Read };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const partsOf = (node: Node): Node[] =>
  Object.values(node).flatMap((part) => (Array.isArray(part) ? part : [part]).filter(isNode));

/** Reads a syntax tree from top to bottom and gathers what the reader found in the nodes it knows. */
export const eachNode = <Read>(node: Node, reader: Reader<Read>): Read[] => {
  const read = reader[node.type] as ((node: Node) => Read) | undefined;
  const inParts = partsOf(node).flatMap((part) => eachNode(part, reader));
  return read ? [read(node), ...inParts] : inParts;
};
