import { type Category, categories, type Theme, themes } from '#modules/activities/rules.ts';
import { paperKinds, type SpaceFunction, spaceFunctions } from '#modules/centres/rules/words.ts';
import { type Post, posts, postWords } from '#modules/people/rules/words.ts';
import { isIsoDate } from '#platform/dates/index.ts';
import { useClosedWords } from '../../../words/closed.ts';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';

const isIn = <Word extends string>(words: readonly Word[], said: string): said is Word =>
  (words as readonly string[]).includes(said);

/** Evidence carries the closed words of the modules as they are stored; this says them as people do. */
export const useCodeWord = () => {
  const { t } = useWords();
  const { say } = useClosedWords();
  return (code: string): string | undefined => {
    if (isIn<Post>(posts, code)) return say(postWords, code);
    if (code === 'post') return t('people.posts');
    if (code === 'team') return t('people.teams');
    if (code === 'other') return undefined;
    if (isIn<SpaceFunction>(spaceFunctions, code)) return t(`centres.spaceFunctions.${code}`);
    if (isIn<Category>(categories, code)) return t(`activities.categories.${code}`);
    if (isIn<Theme>(themes, code)) return t(`activities.themes.${code}`);
    return isIn(paperKinds, code) ? t(`centres.paperKinds.${code}`) : undefined;
  };
};

/** A group is named by its day or weekday where it is one, by the word it stands for, else by its own label. */
export const useItemName = () => {
  const dates = useDates();
  const wordFor = useCodeWord();
  return ({ item, label }: { item: string; label: string }): string => {
    if (isIsoDate(item)) return dates.day(item);
    if (/^[1-7]$/.test(item)) return dates.weekday(Number(item));
    return wordFor(item) ?? wordFor(label) ?? (label || '—');
  };
};
