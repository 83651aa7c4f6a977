import { idList, oneOf, operation, record, Type, uuid } from '@hms/platform/contract';

export const nameOperations = {
  listNames: operation({
    method: 'GET',
    path: '/names',
    summary: 'Names of those who act here, by their ids',
    description:
      'For histories and lists that know who did something by id only. Tells the name and nothing else of an account, also of one that was closed. Ids of nobody are left out.',
    permission: 'signed-in',
    audit: { action: 'read', of: 'user' },
    query: record({ ids: idList(100) }),
    reply: record({
      names: Type.Array(record({ id: uuid(), name: Type.String(), kind: oneOf(['user', 'client']) })),
    }),
  }),
};
