import { CheckOutlined, CloseOutlined, ExclamationOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { showInstallation } from '#modules/installation/contract.ts';
import { type Condition, type State, topics, topicWords } from '#modules/installation/rules.ts';
import { useAsk } from '../../api/ask.ts';
import { MomentText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import styles from './installation-page.module.css';

/** Three shapes, so that nobody needs the colour. */
const signs = { well: CheckOutlined, weak: ExclamationOutlined, wrong: CloseOutlined };

const ConditionLine = ({ state, zh, en }: Condition) => {
  const { t, language } = useWords();
  const Sign = signs[state];
  return (
    <li className={`${styles.condition} ${styles[state]}`}>
      <Sign className={styles.sign ?? ''} aria-hidden />
      <span className="unseen">{t(`installation.states.${state}`)} </span>
      <span className={styles.sentence}>{{ zh, en }[language]}</span>
    </li>
  );
};

const Summary = ({ conditions }: { conditions: readonly Condition[] }) => {
  const { t } = useWords();
  const count = (sought: State) => conditions.filter(({ state }) => state === sought).length;
  const [wrong, weak] = [count('wrong'), count('weak')];
  if (wrong > 0) return <Alert type="error" showIcon title={t('installation.someWrong', { count: wrong })} />;
  if (weak > 0) return <Alert type="warning" showIcon title={t('installation.someWeak', { count: weak })} />;
  return <Alert type="success" showIcon title={t('installation.allWell')} />;
};

const Topics = ({ conditions }: { conditions: readonly Condition[] }) => {
  const { say } = useClosedWords();
  return (
    <div className={styles.topics}>
      {topics
        .map((topic) => ({ topic, about: conditions.filter((condition) => condition.topic === topic) }))
        .filter(({ about }) => about.length > 0)
        .map(({ topic, about }) => (
          <section key={topic} className={styles.topic}>
            <h2 className={styles.name}>{say(topicWords, topic)}</h2>
            <ul className={`plain-list ${styles.conditions}`}>
              {Object.entries(about).map(([place, condition]) => (
                <ConditionLine key={place} {...condition} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
};

/** How the installation is: what the operator’s `doctor` tells, for the administrator who keeps it running. */
export const InstallationPage = () => {
  const { t } = useWords();
  const asking = useAsk(showInstallation, {});
  const { data } = asking;
  return (
    <>
      <PageHeader
        title={t('installation.title')}
        says={
          <>
            {t('installation.says')}{' '}
            {data && (
              <>
                {t('installation.lookedAt')} <MomentText at={data.lookedAt} />
              </>
            )}
          </>
        }
        actions={
          <Button loading={asking.isFetching} onClick={() => asking.refetch()}>
            {t('installation.again')}
          </Button>
        }
      />
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      <Sheet>
        {asking.isPending && <Waiting rows={8} />}
        {data && (
          <>
            <Summary conditions={data.conditions} />
            <Topics conditions={data.conditions} />
          </>
        )}
      </Sheet>
    </>
  );
};
