import { instant, nullable, oneOf, record, type Static, Type } from '@hms/platform/contract';

export const FaultKind = oneOf(['changed', 'removed', 'inserted', 'reordered', 'cut-off']);
export type FaultKind = Static<typeof FaultKind>;

/** The first place where the trail is not as it was written. */
export const Fault = record({
  number: Type.Integer({ description: 'The first entry that is wrong' }),
  kind: FaultKind,
  up_to: nullable(
    Type.Integer({
      description: 'Set where hashes were recomputed to fit: the wrong entry is between `number` and this one',
    }),
  ),
  text: Type.String({ description: 'One sentence for people' }),
});
export type Fault = Static<typeof Fault>;

/** A stretch of the trail that holds and ends at a signed checkpoint. */
const Stretch = record({
  from: Type.Integer({ description: 'First entry' }),
  up_to: Type.Integer({ description: 'Last entry, which the checkpoint vouches for' }),
  checkpoints: Type.Integer({ description: 'Signed checkpoints within' }),
  at: instant({ description: 'When the last of them was signed' }),
});

export const Verification = record({
  ok: Type.Boolean(),
  entries: Type.Integer({ description: 'Entries that were checked' }),
  removed_by_retention: Type.Integer({ description: 'Entries before the signed cut-over, which are gone by rule' }),
  first_bad: nullable(Fault),
  checkpoints: Type.Integer({ description: 'Signed checkpoints that were compared, of the database and the anchor' }),
  anchored_up_to: Type.Integer({ description: 'Number of the newest entry that the anchor knows; 0 without one' }),
  stretches: Type.Array(Stretch, {
    description:
      'The entries that hold, from the oldest, at most twelve stretches; what follows the last has no checkpoint yet',
  }),
  checked_at: instant(),
  anchor_lost: Type.Boolean({ description: 'The database holds checkpoints, but the anchor is gone or has no key' }),
  duration_ms: Type.Integer(),
});
export type Verification = Static<typeof Verification>;
