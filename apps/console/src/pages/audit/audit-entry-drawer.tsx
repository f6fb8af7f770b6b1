import { beginningOf } from '#modules/access/rules/keys.ts';
import { outcomeWords } from '#modules/audit/rules.ts';
import { ExactMoment } from '../../parts/date-text.tsx';
import { Facts } from '../../parts/facts.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import { AuditChange, type Change } from './audit-change.tsx';
import styles from './audit-entry-drawer.module.css';
import { reasonOf, useAuditWords } from './audit-words.ts';
import type { AuditEntry } from './shapes.ts';

type Props = { entry: AuditEntry | undefined; onClose: () => void };

const keyOf = (id: string, name: string | null) => (
  <>
    {name} <code className="faint">{beginningOf(id)}</code>
  </>
);

/** One line of the audit with what it changed, or what was read. */
export const AuditEntryDrawer = ({ entry, onClose }: Props) => {
  const { t } = useWords();
  const { sayExactly, sayActor, sayPlace } = useAuditWords();
  const closed = useClosedWords();
  const changes = (entry?.changes ?? []) as Change[];
  return (
    <RecordDrawer open={entry !== undefined} onClose={onClose} title={entry && sayExactly(entry)}>
      {entry && (
        <>
          <Facts
            facts={[
              { label: t('audit.action'), value: <code>{entry.action}</code> },
              { label: t('audit.at'), value: <ExactMoment at={entry.at} /> },
              { label: t('audit.actor'), value: sayActor(entry.actorName) },
              ...(entry.apiKeyId === null
                ? []
                : [{ label: t('audit.apiKey'), value: keyOf(entry.apiKeyId, entry.apiKeyName) }]),
              { label: t('audit.organisation'), value: entry.organisationName },
              { label: t('audit.outcome'), value: closed.say(outcomeWords, entry.outcome) },
              { label: t('audit.refusal'), value: entry.refusalCode },
              { label: t('audit.reason'), value: reasonOf(entry) },
              { label: t('audit.address'), value: sayPlace(entry) },
              { label: t('audit.request'), value: entry.requestId },
            ]}
          />
          <h3 className={styles.title}>{t('audit.changes')}</h3>
          {changes.length === 0 && <p className="faint">{t('audit.noChanges')}</p>}
          {changes.map((change) => (
            <AuditChange key={`${change.subject} ${change.subjectId}`} change={change} />
          ))}
        </>
      )}
    </RecordDrawer>
  );
};
