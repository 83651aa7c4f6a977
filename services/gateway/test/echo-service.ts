import { defineContract, line, operation, record, Type } from '@hms/platform/contract';
import { defineService, reply } from '@hms/platform/service';

const Echo = record({ text: line(1_000_000), version: Type.Integer() });

/** A service with nothing of its own, to see what the front door does with its requests. */
export const echoContract = defineContract({
  service: 'echo',
  path: '/api/echo',
  describe: 'Answers what it is told.',
  permissions: {},
  mounts: ['/library'],
  operations: {
    say: operation({
      method: 'POST',
      path: '/',
      summary: 'Say something',
      permission: 'signed-in',
      audit: { action: 'execute', of: 'echo' },
      body: record({ text: line(1_000_000) }),
      reply: Echo,
      ifMatch: 'optional',
    }),
    heard: operation({
      method: 'GET',
      path: '/:text',
      summary: 'Hear it again',
      permission: 'signed-in',
      audit: { action: 'read', of: 'echo' },
      params: record({ text: line(200) }),
      query: record({ times: Type.Optional(Type.Integer()) }),
      reply: record({ text: line(1_000), address: Type.String() }),
    }),
    greet: operation({
      method: 'POST',
      path: '/greeting',
      summary: 'Say hello to anybody',
      permission: 'public',
      audit: 'none',
      reply: record({ text: line(100) }),
    }),
  },
  events: {},
});

export const echoService = defineService({
  contract: echoContract,
  needs: [],
  stateTables: [],
  projections: [],
  start: () => ({
    mounts: [
      {
        path: '/library',
        handle: (_request, response) =>
          void response.setHeader('referrer-policy', 'origin').end('a page of the library'),
      },
    ],
    handlers: {
      say: async (call, { body }) => {
        call.matches(7);
        return reply({ text: body.text, version: 7 }, { version: 7 });
      },
      heard: async (call, { params, query }) =>
        reply({ text: params.text.repeat(query.times ?? 1), address: call.address ?? '' }),
      greet: async () => reply({ text: 'hello' }),
    },
  }),
});
