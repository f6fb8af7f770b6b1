import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { type Environment, identityProviderIn } from '#platform/settings/environment.ts';
import { usernamePattern } from '../rules/policy.ts';

/** The identity provider of a city's staff portal (OpenID Connect), as the operator configured it. */
export type Provider = {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  claim: string;
};

/** Reads the provider from the settings of the program; none when nothing of it is set. Refuses to start with half of it. */
export const providerOf = (settings: Environment): Provider | undefined => {
  const said = identityProviderIn(settings, 'WENMAI_OIDC');
  const name = settings.WENMAI_OIDC_NAME ?? '统一身份认证';
  return said && { ...said, name, claim: settings.WENMAI_OIDC_CLAIM ?? 'preferred_username' };
};

/** How the library calls the provider. */
export const providerId = 'oidc';

/**
 * Lets people in whom the provider vouches for, if the claim names an account that is there; nobody gets an account by it.
 * The library finds accounts by mail address, so the claim is said as the stand-in address of the account.
 */
export const signInByProvider = ({ issuer, clientId, clientSecret, claim, name }: Provider) => {
  const usernameIn = (profile: Record<string, unknown>) => {
    const said = String(profile[claim] ?? '').toLowerCase();
    return usernamePattern.test(said) ? said : '';
  };
  return genericOAuth({
    config: [
      {
        providerId,
        name,
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ['openid', 'profile'],
        requireIdTokenVerification: true,
        disableSignUp: true,
        accountSubject: ({ profile }) => usernameIn(profile),
        mapProfileToUser: (profile) => {
          const username = usernameIn(profile);
          return { email: username && `${username}@accounts.invalid`, emailVerified: true };
        },
      },
    ],
  });
};
