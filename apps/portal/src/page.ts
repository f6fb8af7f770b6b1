import type { ReactNode } from 'react';
import type { IsoDate } from '#platform/dates/index.ts';
import type { AnswerOf, Route, SentBody, SentParams, SentQuery } from '#platform/http/route.ts';
import type { Problem, RefusalKind } from '#platform/refusals/index.ts';
import type { Here } from './here.ts';

/** Asks one of the questions that anybody may ask; the server answers it without a detour over the network. */
export type Ask = <R extends Route>(
  question: R,
  sent?: { params?: SentParams<R>; query?: SentQuery<R> },
) => Promise<AnswerOf<R>>;

/** What a page's address said: the parts of its path, and those of its query that the page knows. */
export type Asked = Record<string, string | undefined>;

/** One page: where it is, what it asks, and how it looks. */
export type Page<Data> = {
  /** `/centres/:centreId`, without the language. */
  path: string;
  /** The parts of the query that change the page; all others are passed over. */
  query?: readonly string[];
  load: (ask: Ask, asked: Asked, here: Here) => Promise<Data>;
  title: (data: Data, here: Here) => string;
  /** One sentence for search engines and shared links. */
  says?: (data: Data, here: Here) => string;
  View: (props: { data: Data; here: Here }) => ReactNode;
};

/** Declares a page; what `load` answers is what `title` and `View` get. */
export const page = <Data>(declared: Page<Data>): Page<unknown> => declared as unknown as Page<unknown>;

/** Does what a form asks, as whoever sent it; the form's key makes a second sending harmless. */
export type Send = <R extends Route>(
  command: R,
  sent?: { params?: SentParams<R>; body?: SentBody<R> },
) => Promise<AnswerOf<R>>;

/** What only the sign-in library does: codes and sessions. */
export type Door = {
  /** How codes reach a phone here, and what the city portal is called if there is one. */
  ways: () => Promise<{ codes: 'gateway' | 'demonstration' | 'closed'; cityPortal: string | undefined }>;
  /** A question for people, when it has to be answered before the form goes on. */
  question: (isAsked: boolean) => Promise<{ zh: string; en: string; ticket: string } | undefined>;
  askForCode: (said: Said) => Promise<void>;
  /** A new code to the number that the last one went to. */
  askAgain: (said: Said) => Promise<void>;
  /** The code this browser waits for. */
  waiting: () => Promise<{ phone: string; demonstrationCode: string | null } | undefined>;
  enter: (said: Said) => Promise<void>;
  /** Takes the number that the code went to in place of one's own. */
  changePhone: (said: Said) => Promise<void>;
  leave: () => Promise<void>;
};

/** Somebody at a page of their own. */
export type Visit = {
  ask: Ask;
  send: Send;
  /** What the contract of a command says against a body, before it is sent. */
  faultsIn: (command: Route, body: object) => readonly Problem[];
  door: Door;
  isSignedIn: boolean;
  today: IsoDate;
};

/** What a form said, field by field. */
export type Said = Readonly<Record<string, string>>;

/** A "no" as it came back, with the fields it belongs to. */
export type No = {
  kind: RefusalKind;
  code: string;
  zh: string;
  en: string;
  problems: readonly { at: string; zh: string; en: string }[];
};

/** The form of a page: the key of its next sending, and when it was refused what it said and why. */
export type FormState = { key: string; said: Said; no: No | undefined };

/**
 * A page that shows something of whoever looks, or takes a form: made for each visit, kept by nobody. `act` does what its
 * form says and answers the path to go on to.
 */
export type PersonalPage<Data> = {
  path: string;
  query?: readonly string[];
  load: (visit: Visit, asked: Asked, here: Here, no: No | undefined) => Promise<Data>;
  act?: (visit: Visit, said: Said, asked: Asked) => Promise<string>;
  title: (data: Data, here: Here) => string;
  View: (props: { data: Data; here: Here; form: FormState }) => ReactNode;
};

/** Declares a page of one's own. */
export const personalPage = <Data>(declared: PersonalPage<Data>): PersonalPage<unknown> =>
  declared as unknown as PersonalPage<unknown>;

/** Thrown by a page that has nothing to show here: the visitor goes on to another one. */
export class Elsewhere extends Error {
  readonly to: string;

  constructor(to: string) {
    super(to);
    this.to = to;
  }
}
