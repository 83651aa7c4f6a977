import { errors, type ResourceServer } from 'oidc-provider';
import type { Lifetimes } from './provider-ports.ts';

/** The one resource that tokens are made for: all services of the hospital. Every token is made for it, so every token is a JWT. */
export const hospitalApi = { resource: 'urn:hms:api', audience: 'hms' } as const;

/** What clients may ask for. Without `hms` a token only tells who somebody is. */
export const scopes = ['openid', 'offline_access', 'profile', 'email', 'hms'] as const;

export const hasHospitalScope = (scope: unknown): boolean =>
  typeof scope === 'string' && scope.split(' ').includes('hms');

export const resourceIndicators = (lifetimes: Lifetimes) => ({
  enabled: true,
  defaultResource: async () => hospitalApi.resource,
  useGrantedResource: async () => true,
  async getResourceServerInfo(_ctx: unknown, resource: string): Promise<ResourceServer> {
    if (resource !== hospitalApi.resource) throw new errors.InvalidTarget();
    return hospitalApiServer(lifetimes);
  },
});

export const hospitalApiServer = (lifetimes: Lifetimes): ResourceServer => ({
  audience: hospitalApi.audience,
  scope: scopes.join(' '),
  accessTokenFormat: 'jwt',
  accessTokenTTL: lifetimes.accessToken,
  jwt: { sign: { alg: 'ES256' } },
});
