import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { showSignInOptions } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { knowsPasskeys, signInWithPasskey } from '../../api/passkeys.ts';
import { leaveForProvider } from '../../api/session.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { useOnward } from './onward.ts';

/** Signing in without a password: through the city's identity provider, or with a passkey; each where it is open. */
export const OtherWays = ({ onDone }: { onDone: () => Promise<void> }) => {
  const { t } = useWords();
  const onward = useOnward();
  const { data: open } = useAsk(showSignInOptions, {});
  const byPasskey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onDone });
  const byProvider = useMutation({ mutationFn: () => leaveForProvider(onward) });
  return (
    <div style={{ display: 'grid', gap: 8, marginTop: 12 }}>
      {open?.provider && (
        <Button block loading={byProvider.isPending} onClick={() => byProvider.mutate()}>
          {t('signIn.byProvider', { provider: open.provider })}
        </Button>
      )}
      {open?.passkeys && knowsPasskeys() && (
        <Button block loading={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {t('signIn.byPasskey')}
        </Button>
      )}
      <ErrorNote trouble={byPasskey.error ?? byProvider.error} />
    </div>
  );
};
