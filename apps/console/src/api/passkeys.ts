import { noConnection, Trouble, troubleOf } from './trouble.ts';

const door = async <Answer>(path: string, body?: object): Promise<Answer> => {
  const answer = await fetch(`/api/auth/passkey${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw noConnection();
  });
  if (!answer.ok) throw await troubleOf(answer);
  return answer.json() as Promise<Answer>;
};

/** Whether this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

const notMade = () =>
  new Trouble(400, {
    code: 'passkey.not-made',
    zh: '设备没有完成验证，请重试。',
    en: 'The device did not finish; please try again.',
  });

/** What the device made or showed; stopping half-way, or having none, is said plainly. */
const madeBy = async (device: Promise<Credential | null>): Promise<unknown> => {
  const made = await device.catch(() => null);
  if (!(made instanceof PublicKeyCredential)) throw notMade();
  return made.toJSON();
};

export type NewPasskey = { name: string; password: string };

/** Makes a passkey on this device for whoever is signed in and says their password, under a name of their choice. */
export const addPasskey = async ({ name, password }: NewPasskey): Promise<void> => {
  const offered = await door<PublicKeyCredentialCreationOptionsJSON>('/generate-register-options', {
    password,
  });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(offered);
  const response = await madeBy(navigator.credentials.create({ publicKey }));
  await door('/verify-registration', { response, name });
};

/** Signs in with a passkey of this device. */
export const signInWithPasskey = async (): Promise<void> => {
  const asked = await door<PublicKeyCredentialRequestOptionsJSON>('/generate-authenticate-options');
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
  const response = await madeBy(navigator.credentials.get({ publicKey }));
  await door('/verify-authentication', { response });
};
