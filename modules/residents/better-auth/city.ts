import { createHash } from 'node:crypto';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { type Environment, identityProviderIn } from '#platform/settings/environment.ts';
import { cityId } from './names.ts';

/** A city's portal that vouches for its citizens (OpenID Connect), as the operator configured it. */
export type City = { name: string; issuer: string; clientId: string; clientSecret: string };

/** Reads the city's portal from the settings; none when nothing of it is set. Refuses to start with half of it. */
export const cityFrom = (settings: Environment): City | undefined => {
  const said = identityProviderIn(settings, 'WENMAI_CITY_OIDC');
  return said && { ...said, name: settings.WENMAI_CITY_OIDC_NAME ?? '城市统一身份' };
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
