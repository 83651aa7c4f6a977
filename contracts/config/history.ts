import { instant, line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';

/** One change of the organisation: who, when, and what each field was before and after. */
export const Change = record({
  event_id: uuid(),
  kind: oneOf(['organization', 'facility', 'department', 'ward', 'room', 'bed', 'staff', 'calendar', 'flag']),
  id: uuid({ description: 'The entry that changed' }),
  label: line(300, { description: 'How the entry was called after the change' }),
  version: Type.Integer({ description: 'The version that the change made' }),
  action: oneOf(['created', 'updated', 'deactivated', 'reactivated']),
  at: instant(),
  actor: nullable(line(100)),
  actor_name: nullable(line(300, { description: 'From the staff directory' })),
  reason: nullable(line(500)),
  fields: Type.Array(record({ field: line(60), before: Type.Unknown(), after: Type.Unknown() })),
});
export type Change = Static<typeof Change>;

export const historyOperations = {
  listChanges: operation({
    method: 'GET',
    path: '/history',
    summary: 'What was changed, newest first',
    permission: 'signed-in',
    audit: { action: 'read', of: 'organization' },
    query: record({
      id: Type.Optional(uuid({ description: 'Only changes of this entry' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where absent' })),
      before: Type.Optional(
        Type.String({ pattern: '^(0|[1-9]\\d{0,17})\\.(0|[1-9]\\d{0,17})$', description: '`next` of the last answer' }),
      ),
    }),
    reply: record({ changes: Type.Array(Change), next: nullable(line(60)) }),
  }),
};
