import type { AppointmentType } from '@hms/contracts/appointment';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Call, type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { takeTurns } from '../booking/allocations-table.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { keyFor, loadForSeries } from '../booking/load-appointment.ts';
import { booking, loadType, type Outcome, planSlots, type SlotPlan, takeSlots } from '../booking/plan-slot.ts';
import { recordVisit } from '../booking/record-visit.ts';
import { moveVisit } from '../booking/reschedule-appointment.ts';
import { withPlainIds } from '../plain-ids.ts';
import { instantAt, localDate, timeOfDay } from '../slots/wall-clock.ts';
import { offerFreedSlot } from '../waitlist/offer-freed-slot.ts';
import { conflictsIn, refuseConflicts, type Skipped } from './conflicts.ts';
import { endedBefore, type InScope, inScope, type Shift, shifted } from './scope.ts';
import { evolvedSeries, loadSeries, type SeriesRecord, visitsOf } from './series-table.ts';
import { showSeries } from './show-series.ts';

const MINUTE = 60_000;

/** One visit with where it is to be moved. */
interface Moving {
  readonly visit: AppointmentRecord;
  readonly plan: SlotPlan;
  readonly minutes: number;
  readonly date: string;
}

export function changeSeries(service: AppointmentService): Handler<AppointmentOperations['changeSeries']> {
  return async (call, { params, body: given }) => {
    const body = withPlainIds(given);
    return booking(async () => {
      const series = await loadSeries(service.database, params.id);
      const visits = await visitsOf(service.database, series.id);
      await loadForSeries(service, call, series.patient, visits, 'appointment:book');
      call.matches(series.version);
      const scope = inScope(visits, body.appointment_id, body.scope, call.now.getTime());
      const type = await loadType(service, series.type_id);
      const moves = await planMoves(service, call, { ...body, series, type, scope });
      const key = await keyFor(service, series.patient, { override: body.override });
      return call.commit(async (tx) => {
        const { taken, skipped } = await takeAll(service, tx, call, moves, body.on_conflict === 'skip');
        const after = await recordSeries(service, tx, call, series, scope, body);
        for (const [{ visit, minutes, date }, slot] of taken) {
          const place = body.scope === 'this' ? {} : { series: { id: after.id, occurrence: date } };
          const events = moveVisit(visit, { slot, minutes, reason: body.reason, ...place });
          await recordVisit(service, tx, call, visit, events, key);
        }
        for (const [{ visit }] of taken) await offerFreedSlot(service, tx, call, visit);
        const now = await visitsOf(tx, after.id);
        return reply({ series: await showSeries(tx, call, after, now), skipped }, { version: after.version });
      });
    });
  };
}

interface Wanted extends Shift {
  readonly series: SeriesRecord;
  readonly type: AppointmentType;
  readonly scope: InScope;
  readonly override?: { readonly reason: string };
}

function planMoves(service: AppointmentService, call: Call, wanted: Wanted): Promise<Moving[]> {
  const { series, type, scope, move_days = 0, time, duration_minutes, resource_ids, override } = wanted;
  const zone = series.time_zone;
  return Promise.all(
    scope.visits.map(async (visit) => {
      const before = Date.parse(visit.start!);
      const day = localDate(before, zone).add({ days: move_days });
      const start = instantAt(day, time ?? timeOfDay(before, zone), zone);
      const minutes = duration_minutes ?? visit.duration_minutes;
      const plan = await planSlots(
        service,
        call,
        { type, override, resource_ids: resource_ids ?? visit.resources.map(({ id }) => id) },
        [{ start, end: start + minutes * MINUTE }],
      );
      return { visit, plan, minutes, date: day.toString() };
    }),
  );
}

type Taken = [Moving, Extract<Outcome, { slot: unknown }>['slot']];

/** Takes the new slots, which may be the old ones of others in the series. Whoever cannot move stays, and keeps its slot. */
async function takeAll(
  service: AppointmentService,
  tx: Transaction,
  call: Call,
  moves: readonly Moving[],
  mayskip: boolean,
): Promise<{ taken: Taken[]; skipped: Skipped[] }> {
  await takeTurns(
    tx,
    moves.flatMap(({ visit, plan }) => [
      ...visit.resources.map(({ id }) => id),
      ...plan.wanted.flatMap(({ resources }) => resources.map(({ resource }) => resource.id)),
    ]),
  );
  const skipped: Skipped[] = [];
  let moving = [...moves];
  for (;;) {
    const instead = moving.map(({ visit }) => visit.id);
    const outcomes: Outcome[] = [];
    for (const { plan } of moving) outcomes.push(...(await takeSlots(service, tx, call, plan, instead)));
    const conflicts = conflictsIn(outcomes);
    if (!mayskip) refuseConflicts(conflicts);
    skipped.push(...conflicts);
    if (conflicts.length === moving.length) refuseConflicts(skipped);
    const kept = moving.flatMap((each, index): Taken[] => {
      const outcome = outcomes[index]!;
      return 'slot' in outcome ? [[each, outcome.slot]] : [];
    });
    if (conflicts.length === 0) return { taken: kept, skipped };
    moving = kept.map(([each]) => each);
  }
}

/** Writes how the series goes on; its later part as a series of its own where it is parted. */
async function recordSeries(
  service: AppointmentService,
  tx: Transaction,
  call: Call,
  series: SeriesRecord,
  { anchor, visits, parts }: InScope,
  change: Shift & { readonly scope: string },
): Promise<SeriesRecord> {
  if (change.scope === 'this') return series;
  const base = { subject: series.patient, cause: call.cause };
  const count = series.rule.count === null ? null : visits.length;
  if (!parts) {
    const [changed] = await service.append(tx, {
      ...base,
      stream: series.id,
      expected: series.version,
      events: [{ type: 'appointment.series.changed', data: shifted(series, change) }],
    });
    return evolvedSeries(series, changed!);
  }
  const { time, duration_minutes, resource_ids, rule, type_id, time_zone } = series;
  const ended = { time, duration_minutes, resource_ids, rule: endedBefore(rule, anchor.occurrence!) };
  await service.append(tx, {
    ...base,
    stream: series.id,
    expected: series.version,
    events: [{ type: 'appointment.series.changed', data: ended }],
  });
  const first_date = localDate(Date.parse(anchor.start!), time_zone)
    .add({ days: change.move_days ?? 0 })
    .toString();
  const later = shifted(series, change, count);
  const agreed = { patient_id: series.patient, type_id, first_date, time_zone, continues: series.id };
  const [created] = await service.append(tx, {
    ...base,
    stream: newId(call.now),
    expected: 0,
    events: [{ type: 'appointment.series.created', data: { ...agreed, ...later } }],
  });
  return evolvedSeries(undefined, created!);
}
