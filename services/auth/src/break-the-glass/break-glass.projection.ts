import type { authContract } from '@hms/contracts/auth';
import { statement } from '@hms/platform/database';
import type { Projection } from '@hms/platform/event-log';

const insert = statement<readonly unknown[]>(
  'insert-break-glass',
  `insert into break_glass (id, user_id, username, patient_id, reason_code, reason_text, opened_at, until, version)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
const end = statement<readonly unknown[]>(
  'end-break-glass',
  'update break_glass set ended_at = $2, version = $3 where id = $1',
);
const review = statement<readonly unknown[]>(
  'review-break-glass',
  `update break_glass set verdict = $2, review_note = $3, reviewed_by = $4, reviewed_at = $5, version = $6 where id = $1`,
);

export const breakGlassProjection: Projection<typeof authContract> = {
  'access.break-glass': (tx, { stream_id, sequence, timestamp, data }) =>
    tx.send(
      insert(
        stream_id,
        data.user_id,
        data.username,
        data.patient_id,
        data.reason_code,
        data.reason_text ?? null,
        timestamp,
        data.until,
        sequence,
      ),
    ),
  'access.break-glass-ended': (tx, { stream_id, sequence, timestamp }) => tx.send(end(stream_id, timestamp, sequence)),
  'access.break-glass-reviewed': (tx, { stream_id, sequence, timestamp, data }) =>
    tx.send(review(stream_id, data.verdict, data.note ?? null, data.reviewed_by, timestamp, sequence)),
};
