import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { usernamePattern } from '../rules.ts';

/** The identity provider of a city's staff portal (OpenID Connect), as the operator configured it. */
export type Provider = {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  claim: string;
};

/** Reads the provider from the settings of the program; none unless issuer, client and secret are all there. */
export const providerOf = (env: NodeJS.ProcessEnv): Provider | undefined => {
  const { WENMAI_OIDC_ISSUER: issuer, WENMAI_OIDC_CLIENT_ID: clientId } = env;
  const clientSecret = env.WENMAI_OIDC_CLIENT_SECRET;
  if (!issuer || !clientId || !clientSecret) return undefined;
  const name = env.WENMAI_OIDC_NAME ?? '统一身份认证';
  const claim = env.WENMAI_OIDC_CLAIM ?? 'preferred_username';
  return { name, issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, claim };
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
