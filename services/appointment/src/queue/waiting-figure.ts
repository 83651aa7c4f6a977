import { statement } from '@hms/platform/database';
import type { Figure } from '@hms/platform/telemetry';
import type { AppointmentService } from '../appointment-service.ts';

const count = statement<[Date], { waiting: number }>(
  'count-waiting',
  `select count(*)::int as waiting from tokens where status = 'waiting' and waiting_since > $1`,
);

/** A token of hours ago was forgotten: nobody waits that long. */
const LONGEST_MS = 18 * 3_600_000;

export const waitingFigure = ({ database, now }: AppointmentService): Figure => ({
  name: 'people_waiting',
  help: 'People in the queues who have not been called',
  count: async () => (await database.first(count(new Date(now().getTime() - LONGEST_MS))))!.waiting,
});
