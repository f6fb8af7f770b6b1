import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { type AccountKind, signsIn } from './kinds.ts';
import type { SignInPolicy } from './policy.ts';
import { after } from './times.ts';

const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Why a password is too simple under the policy. */
export const whyNotPassword = (
  password: string,
  { leastLength, leastClasses }: Pick<SignInPolicy, 'leastLength' | 'leastClasses'>,
): Refusal | undefined =>
  [...password].length >= leastLength && classes.filter((kind) => kind.test(password)).length >= leastClasses
    ? undefined
    : refusals.passwordTooSimple({ length: leastLength, classes: leastClasses });

/** Of what the passwords are made that are tried first: words, keys in a row, names of this system and its places. */
const triedFirst = new Set(
  `password passwort passwd pass admin administrator root user guest test demo welcome hello login letmein master
  secret changeme default system manager server super qwer qwert qwerty qwertyuiop asdf asdfgh asdfghjkl zxcv zxcvbn
  zxcvbnm qaz wsx edc abc abcd abcde abcdef iloveyou woaini dragon monkey sunshine princess football baseball batman
  michael mima guanliyuan xitong zhongguo china beijing chongqing yubei wenhua wenlv wenmai`.split(/\s+/),
);
const longest = Math.max(...[...triedFirst].map((word) => word.length));

const lookalikes: Record<string, string> = {
  '@': 'a',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  $: 's',
  '5': 's',
  '7': 't',
};

/** Whether letters are nothing but words that are tried first, one after the other. */
const isOfSuchWords = (letters: string): boolean => {
  const reached = new Set([0]);
  for (const at of reached)
    for (let end = at + 1; end <= Math.min(at + longest, letters.length); end += 1)
      if (triedFirst.has(letters.slice(at, end))) reached.add(end);
  return reached.has(letters.length);
};

/**
 * Whether a password is one of those used most (`common`, in small letters), with or without digits and signs around it, or,
 * but for digits, signs and letters written as such, the user name, a letter or words tried first.
 */
export const isGuessable = (password: string, username: string, common: ReadonlySet<string>): boolean => {
  const lettersOf = (text: string) => text.replace(/[^\p{L}]/gu, '');
  const core = password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const readings = [core, core.replace(/[@013$57]/g, (sign) => lookalikes[sign] ?? '')];
  if ([password.toLowerCase(), ...readings].some((text) => common.has(text))) return true;
  return readings
    .map((text) => lettersOf(text).replaceAll(lettersOf(username) || ' ', ''))
    .some((letters) => isOfSuchWords(letters) || /^(.)\1*$/u.test(letters));
};

/** The day after which a password has to be changed, as an instant; never for none. */
export const passwordDueAt = (
  setAt: Date,
  { passwordDays }: Pick<SignInPolicy, 'passwordDays'>,
): Date | undefined => (passwordDays === 0 ? undefined : after(setAt, passwordDays * 24 * 60));

/** Why a new account is made with or without a first password: people need one, a device never signs in. */
export const whyNotFirstPassword = (kind: AccountKind, password: string | undefined): Refusal | undefined => {
  if (!signsIn(kind)) return password === undefined ? undefined : refusals.deviceHasNoPassword();
  return password === undefined ? refusals.passwordMissing() : undefined;
};
