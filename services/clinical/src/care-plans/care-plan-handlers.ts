import type { CarePlan, CarePlanActivity, CarePlanStatus } from '@hms/contracts/clinical';
import { CARE_PLAN_REASONED } from '@hms/contracts/clinical/life-cycles';
import { conflict, notFound, unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError, getEntry } from '../entries/change-entry.ts';
import type { Said } from '../entries/entry-kind.ts';
import { mustBecome } from '../entries/life-cycle.ts';
import { listEntries } from '../entries/list-entries.ts';
import { mustBeOfPatient } from '../entries/must-be-of-patient.ts';
import { type NewEntry, recordEntry } from '../entries/record-entry.ts';
import { problemKind } from '../problems/problem-kind.ts';
import { carePlanKind } from './care-plan-kind.ts';

type NewCarePlan = NewEntry<'clinical.care-plan.recorded'>;
type Changes = Extract<Decision, { type: 'clinical.care-plan.changed' }>['data'];
type GivenActivity = { [K in keyof CarePlanActivity]?: CarePlanActivity[K] | undefined } & { readonly title: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ENDS = new Set<CarePlanStatus>(['revoked', 'completed']);

/** A new care plan; `given` is what was said of it. */
export const newCarePlan = (
  given: { [K in keyof NewCarePlan]?: NewCarePlan[K] | undefined } & { readonly title: string },
): NewCarePlan => ({
  status: given.status ?? 'active',
  category: given.category ?? null,
  starts_at: given.starts_at ?? null,
  ends_at: given.ends_at ?? null,
  author: given.author?.toLowerCase() ?? null,
  problem_ids: given.problem_ids ?? [],
  title: given.title,
  description: given.description ?? null,
  activities: given.activities ?? [],
  closing_note: given.closing_note ?? null,
});

/** The activities that a plan has from now on. Those that it has keep their ids. Throws `activity-not-found`, `activity-twice`. */
export function planned(
  given: readonly GivenActivity[],
  before: readonly CarePlanActivity[],
  now: Date,
): CarePlanActivity[] {
  const known = new Set(before.map(({ id }) => id));
  const ids = given.flatMap(({ id }) => (id ? [id.toLowerCase()] : []));
  if (ids.some((id) => !known.has(id))) throw noSuchActivity();
  if (new Set(ids).size < ids.length) throw unprocessable('activity-twice', 'An activity stands in the plan once.');
  return given.map((activity) => ({
    id: activity.id?.toLowerCase() ?? newId(now),
    coding: activity.coding ?? null,
    status: activity.status ?? 'not-started',
    title: activity.title,
    due_on: activity.due_on ?? null,
    note: activity.note ?? null,
  }));
}

const noSuchActivity = () => notFound('activity-not-found', 'The care plan has no such activity.');

/** Throws `ends-before-start`. */
export function mustEndAfterItsStart({ starts_at, ends_at }: Pick<CarePlan, 'starts_at' | 'ends_at'>): void {
  if (starts_at && ends_at && Date.parse(ends_at) < Date.parse(starts_at))
    throw unprocessable('ends-before-start', 'A care plan cannot end before it begins.');
}

/** Throws `wrong-state`. */
function mustGoOn(said: Said): void {
  if (!carePlanKind.inForce(said))
    throw conflict('wrong-state', 'This care plan is over.', { members: { status: said.status } });
}

const changed = (data: Changes): Decision[] => [{ type: 'clinical.care-plan.changed', data }];

export const carePlanHandlers = (service: ClinicalService) => {
  /** What it refers to must be the patient's. */
  async function referred(patient: string, { problem_ids }: Partial<NewCarePlan>) {
    if (!problem_ids) return {};
    return { problem_ids: await mustBeOfPatient(service.database, patient, problemKind, problem_ids) };
  }

  return {
    listCarePlans: listEntries<'listCarePlans'>(service, carePlanKind, 'care_plans'),
    getCarePlan: getEntry<'getCarePlan'>(service, carePlanKind),

    recordCarePlan: recordEntry<'recordCarePlan', 'clinical.care-plan.recorded'>(
      service,
      carePlanKind,
      'clinical:record',
      async ({ body: { encounter_id: _encounter, ...body }, call, patient }) => {
        const { actor } = call.cause;
        const { starts_at = body.status === 'draft' ? null : call.now.toISOString() } = body;
        const { author = UUID.test(actor) ? actor : null } = body;
        const activities = planned(body.activities ?? [], [], call.now);
        const fields = newCarePlan({ ...body, starts_at, author, activities });
        mustEndAfterItsStart(fields);
        return { ...fields, ...(await referred(patient.id, fields)) };
      },
    ),

    updateCarePlan: changeEntry<'updateCarePlan'>(
      service,
      carePlanKind,
      'clinical:record',
      async ({ said, body: { activities, ...body }, call, patient }) => {
        mustGoOn(said);
        const before = said.activities as CarePlanActivity[];
        const after = activities ? { activities: planned(activities, before, call.now) } : {};
        const data = differing(said, { ...body, ...after, ...(await referred(patient.id, body)) });
        if (Object.keys(data).length === 0) return [];
        mustEndAfterItsStart({ ...said, ...data } as unknown as CarePlan);
        return changed(data);
      },
    ),

    changeActivityStatus: changeEntry<'changeActivityStatus'>(
      service,
      carePlanKind,
      'clinical:record',
      ({ said, body: { activity_id, status, note } }) => {
        mustGoOn(said);
        const before = said.activities as CarePlanActivity[];
        const activity = before.find(({ id }) => id === activity_id.toLowerCase());
        if (!activity) throw noSuchActivity();
        mustBecome.activity(activity.status, status);
        const after = { ...activity, status, ...(note === undefined ? {} : { note }) };
        return changed({ activities: before.map((each) => (each === activity ? after : each)) });
      },
    ),

    changeCarePlanStatus: changeEntry<'changeCarePlanStatus'>(
      service,
      carePlanKind,
      'clinical:record',
      ({ said, body: { status, note = null }, call }) => {
        const before = said as unknown as CarePlan;
        mustBecome.carePlan(before.status, status);
        if (CARE_PLAN_REASONED.includes(status) && !note)
          throw unprocessable('reason-needed', `Say why the plan is ${status}.`);
        const now = call.now.toISOString();
        const begins = status === 'active' && before.starts_at === null ? { starts_at: now } : {};
        // One that was to begin later never ran.
        const ends = ENDS.has(status) && !(before.starts_at && before.starts_at > now) ? { ends_at: now } : {};
        return changed({ status, ...begins, ...ends, closing_note: note });
      },
    ),

    enterCarePlanInError: enterEntryInError<'enterCarePlanInError'>(service, carePlanKind),
  };
};
