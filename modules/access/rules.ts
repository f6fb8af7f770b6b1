import { type Level, type Role, roles } from '#modules/organisations/rules.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

/** A user name: lower-case letters and digits, after the first also dots, lines and hyphens; two to forty in all. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

/** Whether a second factor must be had, may be had, or is not asked at all. */
export const secondFactors = ['required', 'offered', 'off'] as const;

/** The numbers of the sign-in policy with the least and the most that can be set; GB/T 22239 level 3 bounds what is least safe. */
export const policyBounds = {
  /** characters */
  leastLength: [8, 64],
  /** of capital letters, small letters, digits, signs */
  leastClasses: [1, 4],
  /** how many former passwords do not come back */
  formerPasswords: [0, 24],
  /** after so many days a password must be changed; 0: never */
  passwordDays: [0, 366],
  /** so many days before that its owner is told; 0: not told */
  passwordWarningDays: [0, 60],
  failuresAllowed: [3, 20],
  failureMinutes: [1, 1440],
  lockMinutes: [1, 1440],
  idleMinutes: [5, 720],
  longestHours: [1, 24],
} as const;

export type PolicyNumber = keyof typeof policyBounds;

/** What the security administrator sets about signing in. */
export type SignInPolicy = Record<PolicyNumber, number> & {
  secondFactor: (typeof secondFactors)[number];
  passkeys: boolean;
};

const minute = 60_000;
const after = (from: Date, minutes: number) => new Date(from.getTime() + minutes * minute);

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

/** Failures counted against one user name since the first of them. */
export type Failures = { failures: number; firstAt: Date; lockedUntilAt: Date | null };

/** Why nobody can sign in with a user name now: too many failures a short while ago. */
export const whyLocked = (counted: Failures | undefined, now: Date): Refusal | undefined => {
  const until = counted?.lockedUntilAt;
  if (!until || until <= now) return undefined;
  return refusals.locked({ minutes: Math.ceil((until.getTime() - now.getTime()) / minute) });
};

/** What is counted after one more failure: old ones are forgotten, the last one allowed locks the name for a while. */
export const oneMoreFailure = (
  counted: Failures | undefined,
  policy: Pick<SignInPolicy, 'failuresAllowed' | 'failureMinutes' | 'lockMinutes'>,
  now: Date,
): Failures => {
  if (counted && whyLocked(counted, now)) return counted;
  const fresh =
    !counted || counted.lockedUntilAt !== null || after(counted.firstAt, policy.failureMinutes) <= now;
  const failures = fresh ? 1 : counted.failures + 1;
  const locks = failures >= policy.failuresAllowed;
  return {
    failures,
    firstAt: fresh ? now : counted.firstAt,
    lockedUntilAt: locks ? after(now, policy.lockMinutes) : null,
  };
};

export type SignedInSession = { beganAt: Date; lastUsedAt: Date };

/** Whether a use is to be written down: that of a session or key is at most once a minute. */
export const isLongAgo = (lastUsedAt: Date | null, now: Date): boolean =>
  lastUsedAt === null || after(lastUsedAt, 1) <= now;

/** Whether a session is over: not used for the idle time, or begun longer ago than any session lasts. */
export const isOver = (
  { beganAt, lastUsedAt }: SignedInSession,
  { idleMinutes, longestHours }: Pick<SignInPolicy, 'idleMinutes' | 'longestHours'>,
  now: Date,
): boolean => after(lastUsedAt, idleMinutes) <= now || after(beganAt, longestHours * 60) <= now;

/** The day after which a password has to be changed, as an instant; never for none. */
export const passwordDueAt = (
  setAt: Date,
  { passwordDays }: Pick<SignInPolicy, 'passwordDays'>,
): Date | undefined => (passwordDays === 0 ? undefined : after(setAt, passwordDays * 24 * 60));

/** By which way a session began. */
export const ways = ['password', 'second-factor', 'passkey', 'provider'] as const;
export type Way = (typeof ways)[number];

export type Standing = {
  way: Way;
  demonstration: boolean;
  mustChangePassword: boolean;
  passwordSetAt: Date;
  secondFactorOn: boolean;
};

/**
 * What somebody signed in has to do before anything else: change a first, reset or old password, then enrol a second factor
 * where it is required. A provider or a passkey stands for both; the published passwords of the demonstration stay.
 */
export const whyHeld = (
  { way, demonstration, mustChangePassword, passwordSetAt, secondFactorOn }: Standing,
  policy: Pick<SignInPolicy, 'passwordDays' | 'secondFactor'>,
  now: Date,
): Refusal | undefined => {
  if (way === 'provider' || way === 'passkey') return undefined;
  const due = passwordDueAt(passwordSetAt, policy);
  if (!demonstration && (mustChangePassword || (due && due <= now))) return refusals.changePasswordFirst();
  if (policy.secondFactor === 'required' && !secondFactorOn) return refusals.enrolSecondFactorFirst();
  return undefined;
};

/**
 * When somebody has to change the password, if it is so soon that they are told: in the last days of its time. Whoever came
 * by a provider or a passkey is not told, for they are not held either.
 */
export const passwordSoonDueAt = (
  { way, demonstration, passwordSetAt }: Pick<Standing, 'way' | 'demonstration' | 'passwordSetAt'>,
  policy: Pick<SignInPolicy, 'passwordDays' | 'passwordWarningDays'>,
  now: Date,
): Date | undefined => {
  if (demonstration || way === 'provider' || way === 'passkey') return undefined;
  const due = passwordDueAt(passwordSetAt, policy);
  return due && due <= after(now, policy.passwordWarningDays * 24 * 60) ? due : undefined;
};

type Granting = { role: Role; level: Level; fromOn: IsoDate; untilOn: IsoDate | null; toOneself: boolean };

/** Why a role cannot be granted: to oneself, at an organisation of another level, or with dates turned round. */
export const whyNotGrantable = ({
  role,
  level,
  fromOn,
  untilOn,
  toOneself,
}: Granting): Refusal | undefined => {
  if (toOneself) return refusals.notToOneself();
  if (!(roles[role] as readonly Level[]).includes(level)) return refusals.wrongLevel();
  if (untilOn !== null && untilOn < fromOn) return refusals.endsBeforeStart();
  return undefined;
};

const duties: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor'];

/**
 * Why a role cannot be held beside others: each of the three administrators' duties is kept apart from the other two and
 * from all daily work (三员分立, GB/T 22239-2019 8.1.4.2).
 */
export const whyNotTogether = (role: Role, held: readonly Role[]): Refusal | undefined => {
  const apart = (other: Role) => other !== role && (duties.includes(role) || duties.includes(other));
  return held.some(apart) ? refusals.dutiesApart() : undefined;
};

/** Whether a role is only given by two people: who looks after everything, and who works on a whole district. */
export const needsSecondPerson = (role: Role): boolean =>
  duties.includes(role) || role === 'district-officer';

type Deciding = { proposedBy: string; accountId: string };

/** Why somebody cannot confirm a proposed grant: their own proposal, or a role of their own. */
export const whyNotConfirmable = (proposed: Deciding, actorId: string | null): Refusal | undefined => {
  if (proposed.proposedBy === actorId) return refusals.notOnesOwnProposal();
  return whyNotDeclinable(proposed, actorId);
};

/** Why somebody cannot decline a proposed grant: it is to be theirs. Whoever proposed it takes it back so. */
export const whyNotDeclinable = ({ accountId }: Deciding, actorId: string | null): Refusal | undefined =>
  accountId === actorId ? refusals.notToOneself() : undefined;

/** Whose an account is: a member of staff, somebody of a supplier, an inspector, or a program. It never changes. */
export const accountKinds = ['staff', 'supplier', 'inspector', 'device'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** The kinds that programs work for: they get API keys, people sign in. */
export const hasKeys = (kind: AccountKind): boolean => kind === 'device' || kind === 'supplier';

/** Devices come with keys alone; everybody else signs in. */
export const signsIn = (kind: AccountKind): boolean => kind !== 'device';

/** Why a new account is made with or without a first password: people need one, a device never signs in. */
export const whyNotFirstPassword = (kind: AccountKind, password: string | undefined): Refusal | undefined => {
  if (!signsIn(kind)) return password === undefined ? undefined : refusals.deviceHasNoPassword();
  return password === undefined ? refusals.passwordMissing() : undefined;
};

/**
 * Why a role is not for a kind of account: inspectors and devices only read, in a town or district; a supplier belongs to
 * its own organisation, a social force.
 */
export const whyNotForKind = (kind: AccountKind, role: Role, level: Level): Refusal | undefined => {
  const fits = {
    staff: true,
    supplier: level === 'social-force',
    inspector: role === 'observer' && (level === 'town' || level === 'district'),
    device: role === 'observer' && (level === 'town' || level === 'district'),
  };
  return fits[kind] ? undefined : refusals.notForThisKind();
};

/** The last day that a key made today can be good: one year on. */
export const lastKeyDay = (today: IsoDate): IsoDate => addDays(today, 365);

/** How a key begins: the id that finds it. What follows is known to nobody but its holder. */
export const beginningOf = (id: string): string => `wenmai_${id.replaceAll('-', '')}`;

type KnownKey = { expiresOn: IsoDate; revokedAt: Date | null; closedAt: Date | null };

/** Why a key that was good once is no longer: revoked, past its last day, or of a closed account. */
export const whyKeyEnded = (
  { expiresOn, revokedAt, closedAt }: KnownKey,
  today: IsoDate,
): Refusal | undefined => {
  if (revokedAt) return refusals.keyRevoked();
  if (expiresOn < today) return refusals.keyExpired();
  return closedAt ? refusals.accountClosed() : undefined;
};

type NewKey = { kind: AccountKind; scope: readonly string[]; carried: readonly string[]; expiresOn: IsoDate };

/** Why a key cannot be made: for people, for more than the roles of the account carry, or past a year. */
export const whyNotKey = (
  { kind, scope, carried, expiresOn }: NewKey,
  today: IsoDate,
): Refusal | undefined => {
  if (!hasKeys(kind)) return refusals.noKeysForThisKind();
  if (!scope.every((name) => carried.includes(name))) return refusals.beyondRoles();
  if (expiresOn < today || expiresOn > lastKeyDay(today)) return refusals.expiryOutOfRange();
  return undefined;
};
