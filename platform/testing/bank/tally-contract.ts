import { defineContract, event, operation, record, Type, uuid } from '../../contract/index.ts';

export const tallyContract = defineContract({
  service: 'tally',
  path: '/api/tallies',
  describe: 'What follows the accounts, for the tests of the platform.',
  permissions: { 'tally:read': { describe: 'See tallies', roles: ['clerk'] } },
  operations: {
    getTally: operation({
      method: 'GET',
      path: '/:id',
      summary: 'How often an account moved',
      permission: 'tally:read',
      audit: { action: 'read', of: 'tally' },
      params: record({ id: uuid() }),
      reply: record({ moves: Type.Integer() }),
    }),
    addMove: operation({
      method: 'POST',
      path: '/:id/moves',
      summary: 'Count a move that no account made',
      permission: 'tally:read',
      audit: { action: 'update', of: 'tally' },
      params: record({ id: uuid() }),
      reply: record({ moves: Type.Integer() }),
    }),
  },
  events: {
    'tally.moved': event({
      describe: 'An account moved.',
      data: record({ owner: Type.Union([Type.String(), Type.Null()]) }),
    }),
  },
});
