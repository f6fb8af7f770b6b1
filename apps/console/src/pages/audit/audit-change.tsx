import { useWords } from '../../words/index.ts';
import styles from './audit-entry-drawer.module.css';
import { useAuditWords } from './audit-words.ts';

/** One change or reading of an entry, as it was kept. */
export type Change = {
  subject?: string;
  subjectId?: string;
  before?: unknown;
  after?: unknown;
  read?: readonly string[];
};

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields => {
  if (typeof value !== 'object' || value === null) return value === undefined ? {} : { '': value };
  return value as Fields;
};

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What changed of a record, field by field: what stayed the same is left out when both sides are known. */
export const AuditChange = ({ change }: { change: Change }) => {
  const { t } = useWords();
  const { sayField, sayValue } = useAuditWords();
  const [before, after] = [fieldsOf(change.before), fieldsOf(change.after)];
  const bothKnown = change.before != null && change.after != null;
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !(bothKnown && same(before[name], after[name])),
  );
  return (
    <div className={styles.change}>
      <div>
        <b>{sayField(change.subject ?? '')}</b> <code className="faint">{change.subjectId}</code>
      </div>
      {change.read && (
        <div>
          {t('audit.read')}: {change.read.map(sayField).join(', ')}
        </div>
      )}
      {names.length > 0 && (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{t('audit.field')}</th>
              <th scope="col">{t('audit.before')}</th>
              <th scope="col">{t('audit.after')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{sayField(name)}</th>
                <td>{sayValue(name, before[name])}</td>
                <td>{sayValue(name, after[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};
