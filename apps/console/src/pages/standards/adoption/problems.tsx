import { Alert } from 'antd';
import type { Problem } from '#platform/refusals/index.ts';
import type { Trouble } from '../../../api/trouble.ts';
import { Sheet } from '../../../parts/sheet.tsx';
import { useWords } from '../../../words/index.ts';
import styles from './adoption.module.css';

type Texts = { standard: string; cases: string };

/** The server points into one of the two files: `standard 12:5`, `cases 4:7`. */
const placeOf = ({ at }: Problem) => {
  const [file = 'standard', place = ''] = at.split(' ');
  const [line = '1', column = '1'] = place.split(':');
  return { file: file as keyof Texts, line: Number(line), column };
};

/** What is wrong in a text, each with its line as it was written. */
export const TextProblems = ({ trouble, texts }: { trouble: Trouble; texts: Texts }) => {
  const { t, language } = useWords();
  const lines = { standard: texts.standard.split('\n'), cases: texts.cases.split('\n') };
  return (
    <Sheet>
      <Alert type="error" showIcon role="alert" title={trouble[language]} />
      <ol className="plain-list">
        {trouble.problems.map((problem) => {
          const { file, line, column } = placeOf(problem);
          const written = lines[file][line - 1]?.trim();
          return (
            <li key={`${problem.at} ${problem[language]}`} className={styles.problem}>
              <span>
                <span className={styles.place}>
                  {t(`adoption.problems.${file}`)} · {t('adoption.place', { line, column })}
                </span>{' '}
                {problem[language]}
              </span>
              {written && <pre className={styles.code}>{written}</pre>}
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
};
