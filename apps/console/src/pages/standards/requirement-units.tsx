import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import { sayMeasure, shortName } from './names.ts';
import styles from './requirement-units.module.css';
import type { RequirementAnswer } from './shapes.ts';

const atOnce = 60;
type Which = 'missing' | 'all';

/** Unit by unit, the worst first; each value leads to its evidence. */
export const RequirementUnits = ({ answer }: { answer: RequirementAnswer }) => {
  const { t, language } = useWords();
  const [which, setWhich] = useState<Which>('missing');
  const [most, setMost] = useState(atOnce);
  const { requirement, period } = answer;
  const missing = answer.units.filter(({ verdict }) => verdict === 'not met' || verdict === 'no evidence');
  const units = which === 'missing' ? missing : answer.units;
  return (
    <Sheet
      title={t('standards.whoFails')}
      aside={
        <Segmented<Which>
          aria-label={t('standards.whoFails')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'missing', label: `${t('standards.missing')} ${missing.length}` },
            { value: 'all', label: `${t('parts.all')} ${answer.units.length}` },
          ]}
        />
      }
    >
      {units.length === 0 && <p>{t('standards.noneMissing')}</p>}
      <ul className={`plain-list ${styles.units}`}>
        {units.slice(0, most).map((unit) => (
          <li key={unit.id} className={styles.unit}>
            <span>
              <Link to={unit.level === 'town' ? `/towns/${unit.id}` : `/units/${unit.id}`}>
                {shortName(unit.name)}
              </Link>{' '}
              {unit.level === 'village' && <span className="faint">{unit.parentName}</span>}
            </span>
            <Link
              to={`/evidence?organisation=${unit.id}&requirement=${requirement.code}&period=${period.from}`}
            >
              <VerdictMark verdict={unit.verdict} />{' '}
              {unit.value !== null && sayMeasure(unit.value, requirement.unit, language)}
            </Link>
          </li>
        ))}
      </ul>
      {units.length > most && <Button onClick={() => setMost(most + 200)}>{t('parts.more')}</Button>}
    </Sheet>
  );
};
