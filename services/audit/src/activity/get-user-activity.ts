import type { UserActivity } from '@hms/contracts/audit';
import { type Handler, reply } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { periodOf } from '../period.ts';

type Totals = Pick<UserActivity, 'granted' | 'denied' | 'failed' | 'patients'>;

const IN_PERIOD = 'from access_trail t where t.actor = $1 and t.at >= $2 and t.at < $3';
const COUNTS = `count(*) filter (where t.outcome = 'granted') as granted,
  count(*) filter (where t.outcome = 'denied') as denied, count(*) filter (where t.outcome = 'failed') as failed`;

export function getUserActivity(service: AuditService): Handler<AuditOperations['getUserActivity']> {
  const { database, names, now } = service;
  return async (call, { params, query }) => {
    const { from, to } = periodOf(query, now(), { usualDays: 30, mostDays: 366 });
    const user = await names.idOf(params.id);
    call.note(`user=${user}`);
    const parameters = [user, from, to];
    const [known, totals, days, operations] = await Promise.all([
      names.of([user]),
      database.first<Totals>({
        sql: `select ${COUNTS},
          (select count(distinct p) from (select unnest(t.patients) as p ${IN_PERIOD} and t.outcome = 'granted') seen) as patients
          ${IN_PERIOD}`,
        parameters,
      }),
      database.all<UserActivity['days'][number]>({
        sql: `select (t.at at time zone 'UTC')::date as day, ${COUNTS} ${IN_PERIOD} group by 1 order by 1 desc`,
        parameters,
      }),
      database.all<UserActivity['operations'][number]>({
        sql: `select t.operation, t.action, ${COUNTS},
          to_char(max(t.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last_at
          ${IN_PERIOD} group by 1, 2 order by count(*) desc, 1, 2`,
        parameters,
      }),
    ]);
    return reply({
      user,
      name: known.get(user) ?? null,
      from: from.toISOString(),
      to: to.toISOString(),
      ...totals!,
      days,
      operations,
    });
  };
}
