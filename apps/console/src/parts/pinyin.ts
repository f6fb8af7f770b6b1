import { useEffect, useState } from 'react';

type Match = (text: string, letters: string) => number[] | null;

const isLatin = (text: string) => /^[a-z][a-z ]+$/i.test(text.trim());

let loaded: Match | undefined;

/**
 * Whether a Chinese name sounds like the letters typed, whole syllables or initials (shuanglonghu, slh, shuanglh). The
 * dictionary is loaded when letters are first typed; until then nothing matches by sound.
 */
export const usePinyin = (typed: string): ((name: string) => boolean) => {
  const wanted = isLatin(typed);
  const [match, setMatch] = useState(() => loaded);
  useEffect(() => {
    if (!wanted || match) return;
    void import('pinyin-pro').then((pinyin) => {
      loaded = (text, letters) => pinyin.match(text, letters, { continuous: true });
      setMatch(() => loaded);
    });
  }, [wanted, match]);
  const letters = typed.trim().toLowerCase().replaceAll(' ', '');
  return (name) => wanted && match !== undefined && match(name, letters) !== null;
};
