import { useMemo } from 'react';
import { verdicts } from '#modules/standards/rules/vocabulary.ts';
import { useWords } from '../../../words/index.ts';
import { sayNumber, shortUnit } from '../names.ts';
import type { Column, Row } from './matrix.ts';

/** Stand in a sentence for what differs from cell to cell; no name contains them. */
const unitHere = '\u0001';
const valueHere = '\u0002';

/** What a cell says. */
export type LabelOf = (row: Row, column: number) => string;

/**
 * What every cell says to those who listen, and to those who point at it. The sentences of a column are put into words once:
 * seventeen thousand cells could not each be translated while one scrolls.
 */
export const useLabels = (columns: readonly Column[]): LabelOf => {
  const { t, language } = useWords();
  return useMemo(() => {
    const sentences = columns.map(({ requirement, shown }) => {
      const say = (verdict: string) =>
        t('standards.cell', { unit: unitHere, requirement: requirement.name[language], verdict });
      return {
        judged: verdicts.map((verdict) => say(t(`standards.verdicts.${verdict}`))),
        not: say(t('standards.notJudged')),
        value: t('standards.cellValue', {
          value: valueHere,
          target: sayNumber(shown.target),
          bound: t(`standards.bounds.${requirement.mustBe}`),
          unit: shortUnit(requirement.unit, language),
        }),
      };
    });
    return ({ unit, at }, column) => {
      const [sentence, shown] = [sentences[column], columns[column]?.shown];
      if (!sentence || !shown) return '';
      const said = (sentence.judged[shown.verdicts[at] ?? -1] ?? sentence.not).replace(unitHere, unit.name);
      const value = shown.values[at] ?? null;
      if (value === null || shown.target === null) return said;
      return said + sentence.value.replace(valueHere, sayNumber(value));
    };
  }, [columns, t, language]);
};
