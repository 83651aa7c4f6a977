import { defineContract } from '@hms/platform/contract';
import { apiClientOperations } from './api-clients.ts';
import { breakGlassOperations } from './break-glass.ts';
import { authEvents } from './events.ts';
import { internalOperations } from './internal.ts';
import { authLive } from './live.ts';
import { meOperations } from './me.ts';
import { nameOperations } from './names.ts';
import { roleOperations } from './roles.ts';
import { signInOperations } from './sign-in.ts';
import { userOperations } from './users.ts';

export const authContract = defineContract({
  service: 'auth',
  path: '/auth',
  describe: 'Who works here: accounts, roles, signing in, sessions, API clients, and breaking the glass.',
  permissions: {
    'user:read': { describe: 'See accounts', roles: ['administrator', 'privacy-officer', 'it-operator'] },
    'user:manage': { describe: 'Make, change, lock and close accounts', roles: ['administrator'] },
    'role:read': {
      describe: 'See roles and what they permit',
      roles: ['administrator', 'privacy-officer', 'it-operator', 'integration-engineer'],
    },
    'role:manage': { describe: 'Make and change roles', roles: ['administrator'] },
    'session:manage': {
      describe: 'See and end sessions of others',
      roles: ['administrator', 'privacy-officer', 'it-operator'],
    },
    'api-client:read': { describe: 'See API clients', roles: ['administrator', 'integration-engineer', 'it-operator'] },
    'api-client:manage': {
      describe: 'Admit and shut out API clients',
      roles: ['administrator', 'integration-engineer'],
    },
    'break-glass:open': {
      describe: 'Open a closed record in an emergency',
      roles: ['physician', 'nurse', 'pharmacist', 'laboratory', 'radiology'],
    },
    'break-glass:review': { describe: 'Review who broke the glass', roles: ['privacy-officer'] },
  },
  operations: {
    ...signInOperations,
    ...meOperations,
    ...userOperations,
    ...nameOperations,
    ...roleOperations,
    ...apiClientOperations,
    ...breakGlassOperations,
    ...internalOperations,
  },
  events: authEvents,
  live: authLive,
  mounts: ['/oauth'],
  topic: { name: 'auth-events', partitions: 3, retentionDays: 30 },
});

export type { ApiClient } from './api-clients.ts';
export { type BreakGlassRequest, breakGlassReasons } from './break-glass.ts';
export {
  type DemoSignIn,
  PasskeyAttempt,
  PasswordAttempt,
  type SignInPrompt,
  TurnBack,
  type WhereNext,
} from './interaction.ts';
export type { Session } from './me.ts';
export type { Grant, Role } from './roles.ts';
export type { Tokens } from './sign-in.ts';
export { type User, type UserOrder, usernamePattern } from './users.ts';
