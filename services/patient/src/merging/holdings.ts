import { appointmentContract } from '@hms/contracts/appointment';
import { clinicalContract } from '@hms/contracts/clinical';
import type { Moving } from '@hms/contracts/patient';
import type { Contract } from '@hms/platform/contract';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { EventByEvent, Subscription } from '@hms/platform/service';

/**
 * What another service holds of patients, as its events tell: each such event adds one thing of a kind, or takes one away. It shows
 * in the preview of a merge and says when the patient was last here.
 */
export interface Holding {
  readonly from: Contract;
  readonly event: string;
  /** As the preview names it, e.g. `appointments`. */
  readonly kind: string;
  readonly change: 1 | -1;
}

/** Services whose things follow a merged patient. */
export const holdings: readonly Holding[] = [
  { from: appointmentContract, event: 'appointment.created', kind: 'appointments', change: 1 },
  { from: appointmentContract, event: 'appointment.entered-in-error', kind: 'appointments', change: -1 },
  { from: clinicalContract, event: 'clinical.encounter.planned', kind: 'encounters', change: 1 },
  { from: clinicalContract, event: 'clinical.encounter.entered-in-error', kind: 'encounters', change: -1 },
  { from: clinicalContract, event: 'clinical.note.signed', kind: 'notes', change: 1 },
  { from: clinicalContract, event: 'clinical.note.entered-in-error', kind: 'notes', change: -1 },
];

const count = statement<[string, string, string, number, string]>(
  'count-holding',
  `insert into patient_holdings (patient, service, kind, count, last_at) values ($1, $2, $3, greatest($4, 0), $5)
   on conflict (patient, service, kind) do update set count = greatest(patient_holdings.count + $4, 0),
     last_at = greatest(patient_holdings.last_at, excluded.last_at)`,
);
const find = statement<[readonly string[]], Moving>(
  'find-holdings',
  `select service, kind, sum(count)::int as count from patient_holdings where patient = any($1)
   group by service, kind having sum(count) > 0 order by service, kind`,
);
const findLast = statement<[readonly string[]], { last: Date | null }>(
  'find-last-contact',
  'select max(last_at) as last from patient_holdings where patient = any($1)',
);
const remove = statement<[readonly string[]]>(
  'remove-holdings',
  'delete from patient_holdings where patient = any($1)',
);

/**
 * Follows the services that hold something.
 *
 * @param beside what else is done with their events: a service is followed once
 */
export function followHoldings(of: readonly Holding[], beside: readonly EventByEvent[] = []): Subscription[] {
  const contracts = [...new Set(of.map(({ from }) => from))];
  return contracts.map((from) => {
    const ours = of.filter((holding) => holding.from === from);
    const others = beside.filter((subscription) => subscription.from.service === from.service);
    return {
      from,
      events: [...new Set([...ours.map(({ event }) => event), ...others.flatMap(({ events }) => events)])],
      batch: 100,
      async handle(tx, happened) {
        const { event_type, subject, timestamp } = happened;
        if (!subject) return;
        for (const { event, kind, change } of ours)
          if (event === event_type) tx.send(count(subject, from.service, kind, change, timestamp));
        for (const { events, handle } of others) if (events.includes(event_type)) await handle(tx, happened);
      },
    };
  });
}

export const holdingsOf = (database: Queryable, patients: readonly string[]): Promise<Moving[]> =>
  database.all(find(patients));

/** When another service last had to do with one of these patients. */
export const lastContactOf = async (database: Queryable, patients: readonly string[]): Promise<Date | null> =>
  (await database.first(findLast(patients)))?.last ?? null;

export const removeHoldings = (tx: Transaction, patients: readonly string[]): void => tx.send(remove(patients));
