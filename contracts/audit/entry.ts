import { date, instant, line, nullable, oneOf, record, type Static, Type, uuid } from '@hms/platform/contract';

const Action = oneOf(['read', 'search', 'create', 'update', 'delete', 'execute', 'export', 'print', 'login']);
const Outcome = oneOf(['granted', 'denied', 'failed'], {
  description: 'granted: done as asked; denied: refused; failed: allowed, but it went wrong',
});

const hash = (description: string) => Type.String({ pattern: '^[0-9a-f]{64}$', description });

/** One access as the trail keeps it. */
export const TrailEntry = record({
  number: Type.Integer({ description: 'Place in the trail: 1, 2, 3 … without gaps' }),
  id: uuid(),
  at: instant(),
  service: Type.String({ description: 'The service that was asked' }),
  actor: Type.String({ description: 'User id, client id, `system` or `anonymous`' }),
  actor_name: nullable(Type.String({ description: 'The user’s name, where it is known' })),
  session: nullable(Type.String()),
  operation: Type.String({ description: '`<service>.<operation>`' }),
  action: Type.String(),
  subject_kind: Type.String({ description: 'The kind of thing accessed, e.g. `patient`' }),
  patients: Type.Array(uuid(), { description: 'Every patient whose data was shown or changed' }),
  outcome: Outcome,
  status: Type.Integer({ description: 'HTTP’s number for the outcome' }),
  purpose: Type.String({ description: 'Purpose of use (HL7 v3 PurposeOfUse)' }),
  address: nullable(Type.String({ description: 'Network address of the caller' })),
  correlation_id: uuid(),
  previous: hash('Hash of the entry before'),
  hash: hash('SHA-256 over the entry’s fields and the hash before it'),
  has_note: Type.Boolean(),
  note: nullable(
    Type.String({ description: 'What was asked, or why; only for holders of `audit:read-notes`, else null' }),
  ),
});
export type TrailEntry = Static<typeof TrailEntry>;

/** An instant, or a date that stands for the whole day in UTC. */
const moment = (description: string) => Type.Union([instant(), date()], { description });

export const period = {
  from: Type.Optional(moment('First instant, or first day')),
  to: Type.Optional(moment('Instant before which, or last day')),
};

/** Both directions of time. */
export const sort = Type.Optional(
  oneOf(['at', '-at'], { description: '`at`: the oldest first; the newest where absent' }),
);

const soughtIn = 'Part of the name of who acted, of the operation, or the address';
const searched = (description: string) => Type.Optional(line(100, { minLength: 1, description }));
export const search = searched(soughtIn);

export const page = {
  per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(
    Type.String({ pattern: '^[0-9a-z]{1,11}\\.[0-9a-z]{1,11}$', description: '`next_cursor` of the page before' }),
  ),
};

/** What narrows a list of entries; all that is given must hold. */
export const filters = {
  id: Type.Optional(uuid({ description: 'Of one entry' })),
  patient: Type.Optional(uuid()),
  user: Type.Optional(line(100, { minLength: 1, description: 'User id or user name' })),
  ...period,
  action: Type.Optional(Action),
  outcome: Type.Optional(Outcome),
  operation: Type.Optional(line(100, { minLength: 1 })),
  service: Type.Optional(line(40, { minLength: 1 })),
  purpose: Type.Optional(line(20)),
  search: searched(`${soughtIn}; of one patient only`),
};
const Filters = record(filters);
export type Filters = Static<typeof Filters>;

export const nextCursor = nullable(Type.String({ description: 'For the next page; null at the end' }));
