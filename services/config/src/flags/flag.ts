import { flags } from '@hms/contracts/config';
import type { Kind } from '../entries/kind.ts';

export const flag: Kind<typeof flags> = {
  contract: flags,
  table: 'flags',
  columns: ['key'],
  refersTo: { facilities: 'facility' },
  usedBy: [],
  taken: { flags_key: { code: 'key-taken', text: 'Another feature flag has this key, or once had it.' } },
  order: ['key'],
  label: ({ key, description }) => `${key} ${description}`,
  filters: {},
};
