import type { Problem } from '#platform/refusals/index.ts';

/** What the server says when it says no, as problem+json (RFC 9457) with a sentence in both languages. */
type SaidNo = {
  code?: string;
  zh?: string;
  en?: string;
  problems?: readonly Problem[];
  requestId?: string;
};

/** Why a call did not succeed: a refusal of the server, a fault, or no connection at all (status 0). */
export class Trouble extends Error {
  readonly status: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly problems: readonly Problem[];
  readonly requestId: string | undefined;

  constructor(status: number, said: SaidNo) {
    super(said.en ?? said.code ?? 'trouble');
    this.name = 'Trouble';
    this.status = status;
    this.code = said.code ?? 'fault';
    this.zh = said.zh ?? '系统出错，请稍后再试。';
    this.en = said.en ?? 'The program failed; please try again shortly.';
    this.problems = said.problems ?? [];
    this.requestId = said.requestId;
  }

  /** Whether the same request may simply be sent again: nothing was reached, or the server was busy. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export const noConnection = () =>
  new Trouble(0, {
    code: 'no-connection',
    zh: '网络未连接，内容还没有送出，请稍后重试。',
    en: 'No connection: nothing was sent yet. Please try again shortly.',
  });

const isProblem = (body: unknown): body is SaidNo =>
  typeof body === 'object' && body !== null && 'zh' in body && 'en' in body;

/** Reads the reason out of an answer that is not a success. */
export const troubleOf = async (answer: Response): Promise<Trouble> => {
  const body: unknown = await answer.json().catch(() => undefined);
  return new Trouble(answer.status, isProblem(body) ? body : {});
};
