import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useMe } from '../frame/me.tsx';
import { useWords } from '../words/index.ts';
import { CopyButton } from './copy-button.tsx';
import { LinkButton } from './link-button.tsx';

type Kept = { name: string; path: string };

const most = 30;
const shelfOf = (accountId: string) => `wenmai.views.${accountId}`;

const read = (accountId: string): Kept[] => {
  try {
    return JSON.parse(localStorage.getItem(shelfOf(accountId)) ?? '[]') as Kept[];
  } catch {
    return [];
  }
};

/** The views a person has named, kept in this browser. */
const useKept = () => {
  const { id } = useMe();
  const [kept, setKept] = useState(() => read(id));
  const keep = (next: Kept[]) => {
    localStorage.setItem(shelfOf(id), JSON.stringify(next));
    setKept(next);
  };
  return {
    kept,
    add: (view: Kept) => keep([view, ...kept.filter(({ name }) => name !== view.name)].slice(0, most)),
    remove: (name: string) => keep(kept.filter((view) => view.name !== name)),
  };
};

/** What one looks at stands in the address: copy it as a link, or keep it under a name. */
export const ViewTools = () => {
  const { t } = useWords();
  return (
    <>
      <CopyButton
        text={() => window.location.href}
        label={t('parts.copyLink')}
        copied={t('parts.linkCopied')}
      />
      <Popover trigger="click" placement="bottomRight" content={<KeptViews />} title={t('parts.keptViews')}>
        <Button icon={<StarOutlined />}>{t('parts.keptViews')}</Button>
      </Popover>
    </>
  );
};

const KeptViews = () => {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  const { kept, add, remove } = useKept();
  const [name, setName] = useState('');
  const save = () => {
    if (!name.trim()) return;
    add({ name: name.trim(), path: `${pathname}${search}` });
    setName('');
  };
  return (
    <div style={{ width: 'min(80vw, 20rem)' }}>
      <Space.Compact block>
        <Input
          value={name}
          maxLength={30}
          aria-label={t('parts.viewName')}
          placeholder={t('parts.viewName')}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={save}
        />
        <Button type="primary" disabled={!name.trim()} onClick={save}>
          {t('parts.keepView')}
        </Button>
      </Space.Compact>
      {kept.length === 0 && <p className="faint">{t('parts.noKeptViews')}</p>}
      <ul className="plain-list" style={{ maxHeight: '40vh', overflow: 'auto' }}>
        {kept.map((view) => (
          <li key={view.name} style={{ display: 'flex', justifyContent: 'space-between', paddingBlock: 6 }}>
            <Link to={view.path}>{view.name}</Link>
            <LinkButton label={t('parts.forgetView', { name: view.name })} onClick={() => remove(view.name)}>
              <DeleteOutlined />
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
};
