import type { AnswerOf, Route, SentBody, SentParams, SentQuery } from '#platform/http/route.ts';
import { isUnattended } from './attendance.ts';
import { noConnection, troubleOf } from './trouble.ts';

type Part<Name extends string, Value> = undefined extends Value
  ? { [Key in Name]?: undefined }
  : Record<never, never> extends Value
    ? { [Key in Name]?: Value }
    : { [Key in Name]: Value };

/** What a call of a route carries: exactly what its contract asks for. */
export type Sent<R> = Part<'params', SentParams<R>> & Part<'query', SentQuery<R>> & Part<'body', SentBody<R>>;

type Loose = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
};

/** The address of a route with its parameters filled in and its query written out. */
export const addressOf = (declared: Route, { params = {}, query = {} }: Loose): string => {
  const path = declared.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const asked = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== '' && value !== null,
  );
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return `/api${path}${asked.length > 0 ? `?${search}` : ''}`;
};

const bodyOf = (body: unknown, upload: Blob | undefined, name: string | undefined): BodyInit | undefined => {
  if (!upload) return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  form.append('file', upload, name ?? 'file');
  return form;
};

export type Carrying = {
  /** The idempotency key of a write: the same for every try of the same intent. */
  key?: string;
  upload?: File;
  signal?: AbortSignal;
};

const send = async (declared: Route, sent: Loose, carrying: Carrying): Promise<Response> => {
  const headers = new Headers({ accept: 'application/json' });
  if (isUnattended()) headers.set('wenmai-unattended', '1');
  if (carrying.key) headers.set('idempotency-key', carrying.key);
  if (sent.body !== undefined && !carrying.upload) headers.set('content-type', 'application/json');
  const asking: RequestInit = { method: declared.method, headers, signal: carrying.signal };
  const body = bodyOf(sent.body, carrying.upload, carrying.upload?.name);
  if (body !== undefined) asking.body = body;
  const answer = await fetch(addressOf(declared, sent), asking).catch((trouble: unknown) => {
    if (carrying.signal?.aborted) throw trouble;
    throw noConnection();
  });
  if (!answer.ok) throw await troubleOf(answer);
  return answer;
};

/** Calls a route of the server as its contract says; a refusal is thrown as `Trouble`. */
export const call = async <R extends Route>(
  declared: R,
  sent: Sent<R>,
  carrying: Carrying = {},
): Promise<AnswerOf<R>> => (await send(declared, sent as Loose, carrying)).json() as Promise<AnswerOf<R>>;

const nameIn = (answer: Response): string => {
  const said = answer.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(said)?.[1];
  return encoded ? decodeURIComponent(encoded) : 'wenmai';
};

/** Fetches a route that answers a file and hands it to the person as a download. */
export const download = async <R extends Route>(declared: R, sent: Sent<R>): Promise<void> => {
  const answer = await send(declared, sent as Loose, {});
  const address = URL.createObjectURL(await answer.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: nameIn(answer) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30_000);
};
