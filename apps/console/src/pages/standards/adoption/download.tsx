import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import type { Route } from '#platform/http/route.ts';
import { download, type Sent } from '../../../api/client.ts';
import { useSaid } from '../../../parts/error-note.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';

/** A file of the server, handed over by a button that reads like a link. */
export const DownloadLink = <R extends Route>(props: {
  route: R;
  sent: Sent<R>;
  children: string;
  label?: string;
}) => {
  const { message } = App.useApp();
  const said = useSaid();
  const fetching = useMutation({
    mutationFn: () => download(props.route, props.sent),
    onError: (trouble) => void message.error(said(trouble), 6),
  });
  return (
    <LinkButton onClick={() => fetching.mutate()} {...(props.label && { label: props.label })}>
      {props.children}
    </LinkButton>
  );
};
