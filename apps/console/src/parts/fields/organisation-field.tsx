import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { showTree } from '#modules/organisations/contract.ts';
import type { Level } from '#modules/organisations/rules.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { useWords } from '../../words/index.ts';

export type Unit = AnswerOf<typeof showTree>[number];
type Node = { value: string; title: string; found: string; selectable: boolean; children: Node[] };

/** The tree of today, asked once and kept. */
export const useTree = () => useAsk(showTree, { query: {} }, { freshFor: 300_000 });

const allUnits: readonly Unit[] = [];

const grow = (units: readonly Unit[], levels: readonly Level[] | undefined): Node[] => {
  const nodes = new Map<string, Node>();
  const tops: Node[] = [];
  for (const { id, name, code, initials, level, parentId } of units) {
    const node = {
      value: id,
      title: name,
      found: `${name} ${code} ${initials}`.toLowerCase(),
      selectable: !levels || levels.includes(level),
      children: [],
    };
    nodes.set(id, node);
    const parent = parentId ? nodes.get(parentId) : undefined;
    (parent ? parent.children : tops).push(node);
  }
  return levels ? onlyLeadingToSome(tops) : tops;
};

/** What cannot be chosen stands only where something beneath it can. */
const onlyLeadingToSome = (nodes: readonly Node[]): Node[] =>
  nodes
    .map((node) => ({ ...node, children: onlyLeadingToSome(node.children) }))
    .filter(({ selectable, children }) => selectable || children.length > 0);

type Props = {
  id?: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  label?: string;
  /** Only organisations of these levels may be chosen. */
  levels?: readonly Level[];
  clear?: boolean;
};

/** One organisation out of the tree; found by name, code or pinyin initials. */
export const OrganisationField = ({ id, value, onChange, label, levels, clear = false }: Props) => {
  const { t } = useWords();
  const { data = allUnits, isPending } = useTree();
  const nodes = useMemo(() => grow(data, levels), [data, levels]);
  return (
    <TreeSelect
      {...(id && { id })}
      {...(label && { 'aria-label': label })}
      style={{ width: '100%' }}
      treeData={nodes}
      {...(value && { value })}
      loading={isPending}
      disabled={isPending}
      allowClear={clear}
      placeholder={label ?? t('parts.findOrganisation')}
      showSearch={{ filterTreeNode: (typed, node) => String(node.found).includes(typed.toLowerCase()) }}
      treeDefaultExpandedKeys={nodes.map((node) => node.value)}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { maxWidth: 'min(92vw, 420px)', minWidth: 260 } } }}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
    />
  );
};
