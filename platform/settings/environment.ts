import { startFailures } from '#platform/postgres/start-failure.ts';

/** What the operator set before the start. */
export type Environment = Record<string, string | undefined>;

/** A setting that another one asks for. Refuses to start without it; what it holds never appears in the sentence. */
export const needed = (environment: Environment, name: string, because: string): string => {
  const said = environment[name];
  if (!said) throw startFailures.settingMissing(name, because);
  return said;
};

/** An address of the web that another setting asks for. Refuses to start when it is none. */
export const neededAddress = (environment: Environment, name: string, because: string): string => {
  const said = needed(environment, name, because);
  if (!/^https?:$/.test(URL.parse(said)?.protocol ?? ''))
    throw startFailures.settingWrong(name, {
      zh: '应为以 https:// 或 http:// 开头的网址',
      en: 'say an address that begins with https:// or http://',
    });
  return said;
};

/** An identity provider (OpenID Connect) as `<prefix>_ISSUER`, `_CLIENT_ID` and `_CLIENT_SECRET` name it: all three or none. */
export const identityProviderIn = (environment: Environment, prefix: string) => {
  const names = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'].map((what) => `${prefix}_${what}`);
  const [issuer = '', clientId = '', clientSecret = ''] = names;
  const because = names.find((name) => environment[name]);
  if (!because) return undefined;
  return {
    issuer: neededAddress(environment, issuer, because).replace(/\/$/, ''),
    clientId: needed(environment, clientId, because),
    clientSecret: needed(environment, clientSecret, because),
  };
};
