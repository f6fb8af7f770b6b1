import { Input, Tree, type TreeDataNode } from 'antd';
import { useMemo, useState } from 'react';
import { showTree } from '#modules/organisations/contract.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import type { Unit } from '../../parts/fields/organisation-field.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import styles from './organisation-tree.module.css';

const most = 60;

const grow = (units: readonly Unit[], kindOf: (unit: Unit) => string): TreeDataNode[] => {
  const nodes = new Map<string, TreeDataNode & { children: TreeDataNode[] }>();
  const tops: TreeDataNode[] = [];
  for (const unit of units) {
    const node = {
      key: unit.id,
      title: (
        <>
          {unit.name} <span className={styles.kind}>{kindOf(unit)}</span>
        </>
      ),
      children: [],
    };
    nodes.set(unit.id, node);
    const parent = unit.parentId ? nodes.get(unit.parentId) : undefined;
    (parent ? parent.children : tops).push(node);
  }
  return tops;
};

/** The units above one, so that it can be seen in the tree. */
const aboveOf = (units: readonly Unit[], id: string | undefined): string[] => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above: string[] = [];
  for (let at = id ? byId.get(id)?.parentId : null; at; at = byId.get(at)?.parentId ?? null) above.push(at);
  return above;
};

type Props = { on: string; chosen: string | undefined; choose: (id: string) => void };

/** Browse the tree of a day, or find a unit by name, code or pinyin initials. */
export const OrganisationTree = ({ on, chosen, choose }: Props) => {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const asking = useAsk(showTree, { query: { on } });
  const units = asking.data;
  const nodes = useMemo(() => grow(units ?? [], (unit) => t(`organisations.kinds.${unit.kind}`)), [units, t]);
  if (asking.error && !units) return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!units) return <Waiting rows={10} />;
  const sought = typed.trim().toLowerCase();
  return (
    <>
      <Input.Search
        allowClear
        aria-label={t('organisations.find')}
        placeholder={t('organisations.find')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        style={{ marginBottom: 8 }}
      />
      {sought ? (
        <Found units={units} sought={sought} choose={choose} />
      ) : (
        <Tree
          key={`${on} ${units.length}`}
          blockNode
          showLine
          virtual
          height={Math.max(360, window.innerHeight - 330)}
          treeData={nodes}
          selectedKeys={chosen ? [chosen] : []}
          defaultExpandedKeys={[...nodes.map(({ key }) => String(key)), ...aboveOf(units, chosen)]}
          onSelect={([id]) => id && choose(String(id))}
        />
      )}
    </>
  );
};

const Found = ({
  units,
  sought,
  choose,
}: {
  units: readonly Unit[];
  sought: string;
  choose: (id: string) => void;
}) => {
  const { t } = useWords();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const found = units.filter(({ name, code, initials }) =>
    `${name} ${code} ${initials}`.toLowerCase().includes(sought),
  );
  if (found.length === 0) return <NothingHere says={t('organisations.notFound')} />;
  return (
    <ul className={`plain-list ${styles.found}`}>
      {found.slice(0, most).map(({ id, name, kind, parentId }) => (
        <li key={id}>
          <button type="button" onClick={() => choose(id)}>
            {name} <span className={styles.kind}>{t(`organisations.kinds.${kind}`)}</span>
            <span className="faint">{parentId && names.get(parentId)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
