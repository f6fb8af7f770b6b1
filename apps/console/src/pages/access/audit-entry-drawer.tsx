import { MomentText } from '../../parts/date-text.tsx';
import { Facts } from '../../parts/facts.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { useWords } from '../../words/index.ts';
import styles from './audit-entry-drawer.module.css';
import { useAuditWords } from './audit-words.ts';
import type { AuditEntry } from './shapes.ts';

type Change = { subject?: string; subjectId?: string; before?: unknown; after?: unknown };

const Side = ({ title, value }: { title: string; value: unknown }) =>
  value === undefined || value === null ? null : (
    <div>
      <h4 className="faint">{title}</h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={styles.side} tabIndex={0}>
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  );

/** One line of the audit with what it changed. */
export const AuditEntryDrawer = ({
  entry,
  onClose,
}: {
  entry: AuditEntry | undefined;
  onClose: () => void;
}) => {
  const { t } = useWords();
  const { say } = useAuditWords();
  const changes = (entry?.changes ?? []) as Change[];
  return (
    <RecordDrawer open={entry !== undefined} onClose={onClose} title={entry && say(entry.action)}>
      {entry && (
        <>
          <Facts
            facts={[
              {
                label: t('access.audit.action'),
                value: <code>{entry.action}</code>,
              },
              { label: t('access.audit.at'), value: <MomentText at={entry.at} /> },
              { label: t('access.audit.actor'), value: entry.actorName },
              { label: t('access.audit.organisation'), value: entry.organisationName },
              { label: t('access.audit.outcome'), value: t(`access.audit.${entry.outcome}`) },
              { label: t('access.audit.refusal'), value: entry.refusalCode },
              { label: t('access.audit.address'), value: entry.address },
              { label: t('access.audit.request'), value: entry.requestId },
            ]}
          />
          <h3 className={styles.title}>{t('access.audit.changes')}</h3>
          {changes.length === 0 && <p className="faint">{t('access.audit.noChanges')}</p>}
          {changes.map((change) => (
            <div key={`${change.subject} ${change.subjectId}`} className={styles.change}>
              <b>{change.subject}</b>
              <Side title={t('access.audit.before')} value={change.before} />
              <Side title={t('access.audit.after')} value={change.after} />
            </div>
          ))}
        </>
      )}
    </RecordDrawer>
  );
};
