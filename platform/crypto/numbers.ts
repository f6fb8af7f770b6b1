/** A mobile phone number of the mainland: eleven digits, the second 3 to 9. */
export const isMainlandPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text);

/** A phone number as people write it, without what they put between the digits and before them. */
export const barePhone = (text: string): string => text.replace(/[\s-]/g, '').replace(/^(\+|00)86/, '');

/** An ID number as it is kept: no spaces, the check letter in capitals. */
export const bareIdNumber = (text: string): string => text.replace(/\s/g, '').toUpperCase();

const [weights, checks] = [[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], '10X98765432'];

/** The last character of an ID number after its first seventeen digits (GB 11643, ISO 7064 MOD 11-2). */
export const checkCharacterOf = (seventeen: string): string => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return checks[sum % 11] ?? '';
};

const isDay = (text: string): boolean => {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return text >= '1900' && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
};

/** An ID number of eighteen characters with a possible day of birth and the right check character (GB 11643). */
export const isIdNumber = (text: string): boolean =>
  /^[1-9]\d{16}[\dX]$/.test(text) && isDay(text.slice(6, 14)) && checkCharacterOf(text) === text[17];

/** What stands in place of a number that cannot be opened any more: it has to be asked for again. */
export const lostNumber = 'lost';
export const lostWords = { zh: '失效，请重新登记', en: 'lost, ask again' };

/** A number as a person takes it away with their data; of a lost one that it is lost. */
export const writtenOut = (number: string): string =>
  number === lostNumber ? `${lostWords.zh} · ${lostWords.en}` : number;

/** 138****5678: enough to recognise one's own, not enough to call. */
export const maskPhone = (phone: string): string =>
  phone === lostNumber ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** 500***********123X: the province and the last four; the day of birth does not show. */
export const maskIdNumber = (idNumber: string): string =>
  idNumber === lostNumber
    ? idNumber
    : `${idNumber.slice(0, 3)}${'*'.repeat(idNumber.length - 7)}${idNumber.slice(-4)}`;
