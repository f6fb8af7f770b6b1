import { Alert, Button } from 'antd';
import { showChain, verifyAudit } from '#modules/audit/contract.ts';
import { breakWords } from '#modules/audit/rules.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { MomentText } from '../../parts/date-text.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './audit-chain.module.css';
import type { AuditChain as Chain } from './shapes.ts';

const Broken = ({ breaks, breaksInAll }: NonNullable<Chain['verification']>) => {
  const { t, language } = useWords();
  return (
    <Alert
      type="error"
      showIcon
      title={t('audit.broken', { count: breaksInAll })}
      description={
        <ul>
          {breaks.map(({ kind, entryId, number }) => (
            <li key={`${kind} ${entryId} ${number}`}>
              {breakWords[kind][language]}
              {' · '}
              {t('audit.breakAt', { entryId: entryId ?? '—', number: number ?? '—' })}
            </li>
          ))}
        </ul>
      }
    />
  );
};

const Verified = ({ verification }: Pick<Chain, 'verification'>) => {
  const { t } = useWords();
  if (!verification) return t('audit.notVerified');
  const { verifiedAt, entries, anchors, seconds, breaksInAll } = verification;
  return (
    <>
      <MomentText at={verifiedAt} />{' '}
      {breaksInAll === 0
        ? t('audit.whole', { entries, anchors, seconds: seconds.toFixed(1) })
        : t('audit.broken', { count: breaksInAll })}
    </>
  );
};

const ChainFacts = ({ chain }: { chain: Chain }) => {
  const { t } = useWords();
  const { sealed, sealedUntil, waiting, anchor, verification } = chain;
  return (
    <Facts
      facts={[
        {
          label: t('audit.chain'),
          value: (
            <>
              {t('audit.sealed', { count: sealed })}
              {' · '}
              {waiting > 0 ? t('audit.waiting', { count: waiting }) : t('audit.allSealed')}
              {sealedUntil && (
                <>
                  {' · '}
                  <MomentText at={sealedUntil} />
                </>
              )}
            </>
          ),
        },
        {
          label: t('audit.anchored'),
          value: anchor
            ? t('audit.anchorSays', { day: anchor.day, count: anchor.count })
            : t('audit.notAnchored'),
        },
        { label: t('audit.verified'), value: <Verified verification={verification} /> },
      ]}
    />
  );
};

/** How far the audit is sealed and anchored, what the last verification found, and the button for another. */
export const AuditChain = () => {
  const { t } = useWords();
  const asking = useAsk(showChain, {}, { every: 5_000 });
  const verifying = useCommand(verifyAudit);
  const chain = asking.data;
  if (!chain) return null;
  return (
    <Sheet>
      <div className={styles.chain}>
        <ChainFacts chain={chain} />
        <Button loading={verifying.pending || chain.verifying} onClick={() => verifying.send({})}>
          {t(chain.verifying ? 'audit.verifying' : 'audit.verify')}
        </Button>
      </div>
      {chain.lessProtected && <Alert type="warning" showIcon title={t('audit.lessProtected')} />}
      {chain.verification && chain.verification.breaksInAll > 0 && <Broken {...chain.verification} />}
    </Sheet>
  );
};
