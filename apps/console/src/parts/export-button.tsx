import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Route } from '#platform/http/route.ts';
import { download, type Sent } from '../api/client.ts';
import { usePhone } from '../look/look.tsx';
import { useWords } from '../words/index.ts';
import { useSaid } from './error-note.tsx';

type Props<R extends Route> = { route: R; sent: Sent<R>; label?: string };

/** Hands the table over as a workbook. */
export const ExportButton = <R extends Route>({ route, sent, label }: Props<R>) => {
  const { t } = useWords();
  const phone = usePhone();
  const { message } = App.useApp();
  const said = useSaid();
  const fetching = useMutation({
    mutationFn: () => download(route, sent),
    onError: (trouble) => void message.error(said(trouble), 6),
  });
  return (
    <Button
      icon={<DownloadOutlined />}
      aria-label={label ?? t('parts.export')}
      loading={fetching.isPending}
      onClick={() => fetching.mutate()}
    >
      {label ?? (phone ? null : t('parts.export'))}
    </Button>
  );
};
