import { date, instant, nullable, oneOf, record, type Static, Type, uuid } from '@hms/platform/contract';

const counts = { granted: Type.Integer(), denied: Type.Integer(), failed: Type.Integer() };

/** What one user did in a period. Days are in UTC. */
export const UserActivity = record({
  user: Type.String(),
  name: nullable(Type.String()),
  from: instant(),
  to: instant(),
  ...counts,
  patients: Type.Integer({ description: 'Different patients whose data the user was shown or changed' }),
  days: Type.Array(record({ day: date(), ...counts })),
  operations: Type.Array(record({ operation: Type.String(), action: Type.String(), ...counts, last_at: instant() })),
});
export type UserActivity = Static<typeof UserActivity>;

const SuspicionKind = oneOf([
  'unusual-volume',
  'denied-series',
  'break-glass',
  'own-record',
  'same-surname',
  'neighbour',
  'vip',
]);

/** Something that the privacy officer should look at. It accuses nobody. */
export const Suspicion = record({
  kind: SuspicionKind,
  at: instant(),
  actor: Type.String(),
  actor_name: nullable(Type.String()),
  patients: Type.Array(uuid()),
  count: Type.Integer({ description: 'Accesses of an unusual volume, refusals of a series, else patients' }),
  usual: nullable(Type.Integer({ description: 'For unusual volume: the median of the days before' })),
});
export type Suspicion = Static<typeof Suspicion>;
