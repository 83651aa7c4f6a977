import { randomBytes } from 'node:crypto';
import { authContract } from '@hms/contracts/auth';
import { createBell } from '@hms/platform/event-relay';
import { defineService, type ServiceContext } from '@hms/platform/service';
import { apiClientHandlers } from './api-clients/api-client-handlers.ts';
import { apiClientsProjection } from './api-clients/api-clients.projection.ts';
import type { AuthService } from './auth-service.ts';
import { breakGlassProjection } from './break-the-glass/break-glass.projection.ts';
import { breakGlassHandlers } from './break-the-glass/break-glass-handlers.ts';
import { credentialStore } from './credentials/credentials-table.ts';
import { seedDemoAccounts } from './demo/seed-demo-accounts.ts';
import { enrolmentHandlers } from './enrolment/enrolment-handlers.ts';
import { signInByPage } from './interaction/sign-in-by-page.ts';
import { meHandlers } from './me/me-handlers.ts';
import { listNames } from './names/list-names.ts';
import { oauthMount } from './oidc/oauth-mount.ts';
import { providerOfService } from './oidc/provider-of-service.ts';
import { signingKeyStore } from './oidc/signing-key-store.ts';
import { oneTimeLinks } from './one-time-links/one-time-links.ts';
import { passkeyHandlers } from './passkeys/passkey-handlers.ts';
import { loadCommonPasswords } from './passwords/common-passwords.ts';
import { passwordHandlers } from './passwords/password-handlers.ts';
import { hashPassword } from './passwords/password-hash.ts';
import { policyHandlers, policySource } from './policy/access-policy.ts';
import { forgetWithPatients } from './reactions.ts';
import { permissionCatalogue } from './roles/preset-roles.ts';
import { roleHandlers } from './roles/role-handlers.ts';
import { rolesProjection } from './roles/roles.projection.ts';
import { seedRoles } from './roles/seed-roles.ts';
import { sessionHandlers } from './sessions/session-handlers.ts';
import { readAuthSettings } from './settings.ts';
import { signInHandlers } from './sign-in/sign-in-handlers.ts';
import { createTurns } from './sign-in/turns.ts';
import { authJobs } from './upkeep/upkeep.ts';
import { userHandlers } from './users/user-handlers.ts';
import { usersProjection } from './users/users.projection.ts';

export const authService = defineService({
  contract: authContract,
  needs: [],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: ['users', 'roles', 'api_clients', 'break_glass'],
  projections: [usersProjection, rolesProjection, apiClientsProjection, breakGlassProjection],
  async start(context) {
    const service = await assemble(context);
    const catalogue = permissionCatalogue(service.contracts);
    await signingKeyStore(service.database, service.secrets.signingKeys).rotate(service.now());
    return {
      handlers: {
        ...signInHandlers(service),
        ...passwordHandlers(service),
        ...enrolmentHandlers(service),
        ...passkeyHandlers(service),
        ...meHandlers(service),
        ...sessionHandlers(service),
        ...userHandlers(service),
        ...roleHandlers(service, catalogue),
        ...apiClientHandlers(service),
        ...breakGlassHandlers(service),
        listNames: listNames(service),
        ...policyHandlers(service),
      },
      mounts: [oauthMount(service)],
      policy: policySource(service),
      subscriptions: [forgetWithPatients],
      jobs: authJobs(service),
      async ready() {
        await seedRoles(service, catalogue);
        if (service.options.demo) await seedDemoAccounts(service);
      },
    };
  },
});

async function assemble(context: ServiceContext<typeof authContract>): Promise<AuthService> {
  const { database, publicUrl } = context;
  const options = readAuthSettings(context.settings);
  const names = ['credentials', 'fingerprints', 'payloads', 'signing-keys', 'cookies'];
  const [credentials, fingerprints, payloads, signingKeys, cookies] = await Promise.all(names.map(context.secret));
  const secrets = {
    credentials: credentials!,
    fingerprints: fingerprints!,
    payloads: payloads!,
    signingKeys: signingKeys!,
    cookies: cookies!,
  };
  let decoy: Promise<string> | undefined;
  const service: Omit<AuthService, 'oidc'> = {
    ...context,
    options,
    secrets,
    lifetimes: {
      accessToken: 300,
      idToken: 300,
      idle: options.sessionIdleMinutes * 60,
      session: options.sessionHours * 3600,
    },
    credentials: credentialStore(database, secrets.credentials),
    links: oneTimeLinks(database, secrets.credentials),
    passwordRules: {
      minimumLength: options.passwordMinimumLength,
      maximumLength: 256,
      isCommon: await loadCommonPasswords(options.commonPasswordsFile),
    },
    decoyHash() {
      decoy ??= hashPassword(randomBytes(16).toString('hex'));
      return decoy;
    },
    relyingParty: { id: new URL(publicUrl).hostname, name: options.hospitalName, origins: [publicUrl] },
    turns: createTurns(),
    policyBell: createBell(),
  };
  return { ...service, oidc: providerOfService(service, signInByPage(service)) };
}
