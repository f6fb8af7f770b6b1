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
  /** Wrong codes, for the phone and from the address. */
  failures: number;
  failuresFromAddress: number;
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

/**
 * What is free of questions within an hour. A phone is one person's: three codes, three wrong ones. An address is a whole
 * village hall's, where twenty people sign in on the evening of a course; a program there still meets the bound on codes.
 */
export const unquestioned = { ofPhone: 3, fromAddress: 20 };

/** Whether a question for people comes before another code is tried. */
export const guessesMuch = ({ failures, failuresFromAddress }: Recent): boolean =>
  failures >= unquestioned.ofPhone || failuresFromAddress >= unquestioned.fromAddress;

/** Whether a question for people comes before another code is sent. */
export const needsQuestion = (recent: Recent): boolean =>
  recent.ofPhone >= unquestioned.ofPhone ||
  recent.fromAddress >= unquestioned.fromAddress ||
  guessesMuch(recent);
