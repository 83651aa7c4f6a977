import { line, operation, record, Type, uuid } from '@hms/platform/contract';
import { kindOfEntry } from './entry.ts';

/** A feature that can be turned on for everybody, or for some facilities and roles only. */
export const flags = kindOfEntry({
  name: 'flag',
  one: 'FeatureFlag',
  many: 'FeatureFlags',
  list: 'flags',
  thing: 'feature flag',
  required: {
    key: Type.String({ pattern: '^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$', maxLength: 60 }),
    description: line(500, { minLength: 1 }),
  },
  more: {
    enabled: Type.Boolean(),
    facilities: Type.Array(uuid(), { maxItems: 100, uniqueItems: true, description: 'On at these only; all if empty' }),
    roles: Type.Array(line(60, { minLength: 1 }), {
      maxItems: 50,
      uniqueItems: true,
      description: 'On for these only',
    }),
  },
  initial: { enabled: false, facilities: [], roles: [] },
  filters: {},
});

export const activeFlagOperations = {
  listActiveFlags: operation({
    method: 'GET',
    path: '/active-flags',
    summary: 'Which features are on for the caller',
    permission: 'signed-in',
    audit: { action: 'read', of: 'organization' },
    reply: record({ flags: Type.Array(line(60)) }),
  }),
};
