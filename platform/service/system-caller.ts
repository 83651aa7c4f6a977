import { createMongoAbility } from '@casl/ability';
import type { Caller } from '../security/index.ts';

const everything = createMongoAbility([{ action: 'manage', subject: 'all' }]);

/** The hospital itself: reactions to events, jobs, calls between services that no person stands behind. */
export const systemCaller: Caller = {
  id: 'system',
  username: 'system',
  session: '',
  client: 'system',
  scope: '',
  roles: [],
  departments: [],
  facility: null,
  ability: () => everything,
};
