import { lostNumber, lostWords } from '#platform/crypto/numbers.ts';
import { useWords } from '../words/index.ts';

/** A masked number as a text; of a lost one that it has to be asked for again. */
export const useSaidNumber = () => {
  const { language } = useWords();
  return (masked: string | null | undefined) =>
    masked === lostNumber ? lostWords[language] : (masked ?? '');
};

/** A masked number: 138****5678, or that it was lost. */
export const MaskedNumber = ({ number }: { number: string | null }) => {
  const say = useSaidNumber();
  if (number === lostNumber) return <span className="faint">{say(number)}</span>;
  return <span className="figure">{number ?? '—'}</span>;
};
