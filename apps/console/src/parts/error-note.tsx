import { Alert, Button } from 'antd';
import { Trouble } from '../api/trouble.ts';
import { useWords } from '../words/index.ts';
import styles from './error-note.module.css';

/** What a trouble says in the language of the person. */
export const useSaid = () => {
  const { t, language } = useWords();
  return (trouble: unknown): string =>
    trouble instanceof Trouble ? trouble[language] : t('parts.unexpected');
};

/** What a person may not see, is not there or was asked wrongly stays so, however often it is asked. */
const stays = new Set([403, 404, 422]);
const mayHelp = (trouble: unknown) => !(trouble instanceof Trouble) || !stays.has(trouble.status);

/** A session that ended meanwhile: signing in beside the page leaves what was typed where it is. */
const SignInBeside = () => {
  const { t } = useWords();
  return (
    <p>
      {t('parts.signedOut')}{' '}
      <a href="/console/sign-in?then=/account" target="_blank" rel="noopener">
        {t('parts.signInBeside')}
      </a>
    </p>
  );
};

type Props = {
  trouble: unknown;
  /** Tries again what failed. */
  again?: () => unknown;
  /** Problems that a field beside already shows. */
  hides?: readonly string[];
};

/** Why something did not work, what is wrong where, and the way to try again. */
export const ErrorNote = ({ trouble, again, hides = [] }: Props) => {
  const { t, language } = useWords();
  const said = useSaid();
  if (!trouble) return null;
  const problems = trouble instanceof Trouble ? trouble.problems.filter(({ at }) => !hides.includes(at)) : [];
  const signedOut = trouble instanceof Trouble && trouble.code === 'http.sign-in-first';
  const reference = trouble instanceof Trouble && trouble.code === 'fault' ? trouble.requestId : undefined;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.note}
      title={said(trouble)}
      description={
        (problems.length > 0 || reference || signedOut) && (
          <>
            {signedOut && <SignInBeside />}
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <li key={`${problem.at} ${problem.code}`}>
                  {problem.at && <b>{problem.at}</b>} {problem[language]}
                </li>
              ))}
            </ul>
            {reference && <p>{t('parts.reference', { reference })}</p>}
          </>
        )
      }
      action={again && mayHelp(trouble) && <Button onClick={() => again()}>{t('parts.again')}</Button>}
    />
  );
};
