import { liveTopic } from '@hms/platform/contract';
import { authEvents } from './events.ts';

export const authLive = {
  'auth.users': liveTopic(authEvents, {
    describe: 'An account was made, changed, locked, unlocked, closed or opened again.',
    permission: 'user:read',
    audit: { of: 'user' },
    events: ['user.created', 'user.updated', 'user.locked', 'user.unlocked', 'user.deactivated', 'user.reactivated'],
  }),
  'auth.break-glass-cases': liveTopic(authEvents, {
    describe: 'Somebody opened or closed a record in an emergency, or a case was judged.',
    permission: 'break-glass:review',
    audit: { of: 'break-glass' },
    events: ['access.break-glass', 'access.break-glass-ended', 'access.break-glass-reviewed'],
  }),
};
