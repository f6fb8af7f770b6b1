import { type Gateway, patienceMs } from './gateway.ts';

type Settings = { url: string; template: string; header: string; secret: string };

/** In a body of JSON a number or code needs no escaping: both are digits alone. */
const fillIn = (template: string, phone: string, code: string) =>
  template.replaceAll('{phone}', phone).replaceAll('{code}', code);

/** Posts each code to an address of the operator's: a body of JSON from a template, a secret in a header. */
export const webGateway =
  ({ url, template, header, secret }: Settings): Gateway =>
  async (phone, code) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', [header]: secret },
      body: fillIn(template, phone, code),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok) throw new Error(`the gateway answered ${answer.status}`);
  };
