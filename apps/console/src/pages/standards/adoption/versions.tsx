import { Tag } from 'antd';
import { downloadVersion, type listVersions } from '#modules/standards/contract/adoption.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { StretchText } from '../../../parts/date-text.tsx';
import { useWords } from '../../../words/index.ts';
import { useBoth } from '../names.ts';
import styles from './adoption.module.css';
import { DownloadLink } from './download.tsx';

type Version = AnswerOf<typeof listVersions>[number];

const colourOf: Record<Version['state'], string> = {
  'in force': 'success',
  'to come': 'processing',
  past: 'default',
};

const WhoDecided = ({ version }: { version: Version }) => {
  const { t } = useWords();
  if (version.approvedByName === null) return t('adoption.withProgram');
  const proposer = version.proposedByName ?? t('adoption.withProgram');
  return `${t('adoption.proposedBy')} ${proposer} · ${t('adoption.approvedBy')} ${version.approvedByName}`;
};

const Texts = ({ version }: { version: Version }) => {
  const { t } = useWords();
  const { standard, version: name } = version;
  if (!version.hasText) return null;
  return (
    <span>
      {(['standard', 'cases'] as const).map((part) => {
        const word = t(part === 'standard' ? 'adoption.text' : 'adoption.cases');
        return (
          <span key={part}>
            {part === 'cases' && ' · '}
            <DownloadLink
              route={downloadVersion}
              sent={{ params: { standard, version: name }, query: { part } }}
              label={`${word} ${name}`}
            >
              {word}
            </DownloadLink>
          </span>
        );
      })}
    </span>
  );
};

/** The history of versions: when each was in force, who proposed and who approved it, with its text. */
export const VersionList = ({ versions }: { versions: readonly Version[] }) => {
  const { t } = useWords();
  const both = useBoth();
  return (
    <ul className={`plain-list ${styles.list}`}>
      {versions.map((version) => (
        <li key={`${version.standard} ${version.version}`} className={styles.entry}>
          <span className={styles.name}>
            {t('adoption.version')} {version.version}{' '}
            <Tag color={colourOf[version.state]}>{t(`adoption.states.${version.state}`)}</Tag>
          </span>
          <span className={styles.grows}>
            {both(version.title)}
            <br />
            <span className="faint">
              <StretchText from={version.inForceFrom} until={version.inForceUntil} /> ·{' '}
              <WhoDecided version={version} />
            </span>
          </span>
          <Texts version={version} />
        </li>
      ))}
    </ul>
  );
};
