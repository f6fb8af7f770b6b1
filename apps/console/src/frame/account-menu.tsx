import { UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { signOut } from '../api/session.ts';
import { useTextSize } from '../look/look.tsx';
import { useScheme } from '../look/scheme.ts';
import { speak, useWords } from '../words/index.ts';
import { useMe } from './me.tsx';

const useLeave = () => {
  const client = useQueryClient();
  const go = useNavigate();
  return async () => {
    await signOut().catch(() => {});
    client.clear();
    await go('/sign-in', { replace: true });
  };
};

/** Who is signed in with which roles, and what concerns only that person. */
export const AccountMenu = ({ phone }: { phone: boolean }) => {
  const { t, language } = useWords();
  const me = useMe();
  const leave = useLeave();
  const text = useTextSize();
  const { dark, choose } = useScheme();
  const go = useNavigate();
  const items: MenuProps['items'] = [
    ...(phone ? [{ key: 'name', disabled: true, label: <b>{me.name}</b> }] : []),
    ...me.grants.map((grant) => ({
      key: `${grant.role} ${grant.organisationId}`,
      disabled: true,
      label: `${t(`roles.${grant.role}`)} · ${grant.organisationName}`,
    })),
    { type: 'divider' as const },
    ...(phone
      ? [
          {
            key: 'text',
            label: text.size === 'large' ? t('frame.usualText') : t('frame.largeText'),
            onClick: () => text.choose(text.size === 'large' ? 'usual' : 'large'),
          },
          {
            key: 'scheme',
            label: t(dark ? 'frame.dayScheme' : 'frame.darkScheme'),
            onClick: () => choose(dark ? 'light' : 'dark'),
          },
          {
            key: 'language',
            label: language === 'zh' ? 'English' : '中文',
            onClick: () => void speak(language === 'zh' ? 'en' : 'zh'),
          },
        ]
      : []),
    { key: 'own', label: t('frame.ownAccount'), onClick: () => void go('/account') },
    { key: 'out', label: t('frame.signOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" icon={<UserOutlined />} aria-label={t('frame.account', { name: me.name })}>
        {!phone && me.name}
      </Button>
    </Dropdown>
  );
};
