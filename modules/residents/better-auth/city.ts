import { createHash } from 'node:crypto';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { cityId } from './names.ts';

/** A city's portal that vouches for its citizens (OpenID Connect), as the operator configured it. */
export type City = { name: string; issuer: string; clientId: string; clientSecret: string };

/** Reads the city's portal from the settings; none unless issuer, client and secret are all there. */
export const cityFrom = (settings: Record<string, string | undefined>): City | undefined => {
  const { WENMAI_CITY_OIDC_ISSUER: issuer, WENMAI_CITY_OIDC_CLIENT_ID: clientId } = settings;
  const clientSecret = settings.WENMAI_CITY_OIDC_CLIENT_SECRET;
  if (!issuer || !clientId || !clientSecret) return undefined;
  const name = settings.WENMAI_CITY_OIDC_NAME ?? '城市统一身份';
  return { name, issuer: issuer.replace(/\/$/, ''), clientId, clientSecret };
};

/** Makes or finds an account by the subject alone; name, mail and picture that the portal might tell are not kept. */
export const signInByCity = ({ issuer, clientId, clientSecret, name }: City) =>
  genericOAuth({
    config: [
      {
        providerId: cityId,
        name,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid'],
        requireIdTokenVerification: true,
        mapProfileToUser: ({ sub }) => ({
          email: `${createHash('sha256').update(`${issuer} ${sub}`).digest('hex')}@city.invalid`,
          emailVerified: true,
          name: '',
          image: '',
        }),
      },
    ],
  });
