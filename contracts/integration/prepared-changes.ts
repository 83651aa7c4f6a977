import { line, oneOf, operation, record, Type, uuid } from '@hms/platform/contract';

/** Names what is decided together with changes of other services; what is prepared for it is held until then. */
export const intentTicket = line(300, {
  description: 'For which decision it is prepared; held until that is made. Only the hospital itself issues them.',
});

const internal = { permission: 'internal', audit: 'none' } as const;

/** How a service that prepares changes is told what was decided: a confirmation is never refused, and may come again. */
export const preparedOperations = {
  listPrepared: operation({
    ...internal,
    method: 'GET',
    path: '/prepared',
    summary: 'What is prepared here and not decided, or not told of',
    reply: record({
      prepared: Type.Array(
        record({ intent: uuid(), seconds: Type.Number({ description: 'How long its rows have been held' }) }),
      ),
    }),
  }),
  settlePrepared: operation({
    ...internal,
    method: 'PUT',
    path: '/prepared/:intent',
    summary: 'Confirm or release what was prepared',
    params: record({ intent: uuid() }),
    body: record({ outcome: oneOf(['confirm', 'release']) }),
    reply: record({ settled: Type.Boolean({ description: 'False where nothing is prepared for it any more' }) }),
  }),
};
