import type { AccessToken, ClientCredentials } from 'oidc-provider';
import { hasHospitalScope } from './hospital-api.ts';
import type { ProviderPorts } from './provider-ports.ts';

/** The claims of an access token that services decide on, beside those of RFC 9068 (`sub`, `client_id`, `scope` …). */
export interface TokenClaims {
  sid: string;
  username: string;
  name: string;
  roles: string[];
  departments: string[];
  facility: string | null;
}

/** What the hospital's services read from a token. Roles are left out of a token that was not asked for with scope `hms`. */
export const tokenClaims =
  (ports: ProviderPorts) =>
  async (_ctx: unknown, token: AccessToken | ClientCredentials): Promise<TokenClaims | undefined> => {
    const inScope = <T>(list: readonly T[]) => (hasHospitalScope(token.scope) ? [...list] : []);
    if (token.kind === 'ClientCredentials') {
      const client = await ports.client(token.clientId ?? '');
      if (client === undefined) return undefined;
      const { session, name, roles, facility } = client;
      return { sid: session, username: name, name, roles: inScope(roles), departments: [], facility };
    }
    const { accountId, grantId } = token as AccessToken;
    const account = await ports.account(accountId);
    if (account === undefined || grantId === undefined) return undefined;
    const { username, name, roles, departments, facility } = account;
    return { sid: grantId, username, name, roles: inScope(roles), departments: [...departments], facility };
  };
