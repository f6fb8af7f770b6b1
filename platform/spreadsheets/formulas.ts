// Spaces and invisible characters before the sign do not stop every spreadsheet program from running it.
const leading = /^[\s\u200b-\u200f\u2060\ufeff]+/u;
const starts = /^[=+\-@＝＋－＠]/u;

// -3, +86 138 0000 0000, -1,200.50, +86(23)6781-0000: digits and their punctuation do nothing worse than
// arithmetic.
const numeric = /^[+\-＋－]\s?[\d(（][\d\s.,()（）\-%％]*$/u;
const dashes = /^[-－]+$/u;

/**
 * Whether a spreadsheet program could run this text as a formula (OWASP: CSV injection): it begins with = + -
 * @, in half or full width, perhaps after blanks, and is not just a number, a telephone number or a dash.
 */
export const wouldExecute = (text: string): boolean => {
  const begun = text.replace(leading, '');
  return starts.test(begun) && !numeric.test(begun) && !dashes.test(begun);
};
