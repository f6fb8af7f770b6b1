import { barePhone, isMainlandPhone } from '#platform/crypto/numbers.ts';

/** A mobile number of the mainland as people type it, as its eleven digits; nothing when it is none. */
export const readPhone = (typed: string): string | undefined => {
  const digits = barePhone(typed.normalize('NFKC'));
  return isMainlandPhone(digits) ? digits : undefined;
};

/** A code as people type it: six digits, full-width or spaced. */
export const readCode = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/** What is known of recent codes: for one phone, and from one address. */
export type Recent = {
  lastAskedAt: Date | null;
  ofPhone: number;
  fromAddress: number;
  failures: number;
};

/** Codes of one phone an hour, and from one address: a village hall stands behind one address. */
export const mostCodes = { ofPhone: 5, fromAddress: 30 };

const minuteMs = 60_000;

/** Whether another code may be asked for now. */
export const whyNotCode = (recent: Recent, now: Date): 'too-soon' | 'too-many' | undefined => {
  if (recent.lastAskedAt && now.getTime() - recent.lastAskedAt.getTime() < minuteMs) return 'too-soon';
  if (recent.ofPhone >= mostCodes.ofPhone || recent.fromAddress >= mostCodes.fromAddress) return 'too-many';
  return undefined;
};

/** Whether a question for people comes first: after three codes or three wrong ones within the hour. */
export const needsQuestion = ({ ofPhone, fromAddress, failures }: Recent): boolean =>
  ofPhone >= 3 || fromAddress >= 3 || failures >= 3;
