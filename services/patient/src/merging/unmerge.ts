import { isDeepStrictEqual } from 'node:util';
import type { Patient, patientContract } from '@hms/contracts/patient';
import type { ReadData } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { PatientDecision } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { LISTS, notIn, SINGLE } from './mergeable-fields.ts';

/** What a merge may have changed, and an unmerge changes back. */
const TOUCHED = [...SINGLE.flat(), ...LISTS, 'restricted', 'flags', 'care_team', 'unidentified'] as const;

/**
 * Undoes the merge of a source: the survivor becomes what it would be had the merge never happened. What was changed on it
 * since stays; of lists the added stays added and the removed stays removed.
 *
 * @param events of the survivor's stream, from the first
 */
export function unmerge(events: readonly EventEnvelope[], source_id: string, reason: string): PatientDecision {
  const now = events.reduce<PatientRecord | undefined>(evolved, undefined)!;
  const without = withoutMerge(events, source_id);
  const changes = TOUCHED.filter((field) => !isDeepStrictEqual(without.patient[field], now.patient[field]));
  const restored = Object.fromEntries(changes.map((field) => [field, without.patient[field]]));
  const ssn = isDeepStrictEqual(without.ssn, now.ssn) ? {} : { ssn: without.ssn };
  return {
    type: 'patient.unmerged',
    data: { survivor_id: now.patient.id, source_id, ...restored, ...ssn, reason },
  };
}

/** The record that the stream makes without the merge of this source, and without merges that were undone. */
function withoutMerge(events: readonly EventEnvelope[], source: string): PatientRecord {
  let actual: PatientRecord | undefined;
  let without: PatientRecord | undefined;
  for (const [index, event] of events.entries()) {
    const next = evolved(actual, event);
    if (!without || !actual) without = next;
    else if (!isUndone(event, events.slice(index + 1), source)) without = carried(without, actual, next);
    actual = next;
  }
  return without!;
}

/** An unmerge only takes back a merge that is left out as well. */
function isUndone(event: EventEnvelope, later: readonly EventEnvelope[], source: string): boolean {
  if (event.event_type === 'patient.unmerged') return true;
  if (event.event_type !== 'patient.merged') return false;
  const { source_id } = event.data as ReadData<typeof patientContract, 'patient.merged'>;
  return source_id === source || later.some((other) => isUnmergeOf(other, source_id));
}

const isUnmergeOf = ({ event_type, data }: EventEnvelope, source: string): boolean =>
  event_type === 'patient.unmerged' && data.source_id === source;

/** Carries the difference between two states over to a third. */
function carried(onto: PatientRecord, before: PatientRecord, after: PatientRecord): PatientRecord {
  const fields = Object.keys(after.patient) as (keyof Patient)[];
  const changes = fields
    .filter((field) => !isDeepStrictEqual(before.patient[field], after.patient[field]))
    .map((field) => [field, carriedValue(onto.patient[field], before.patient[field], after.patient[field])]);
  return {
    ...onto,
    ssn: isDeepStrictEqual(before.ssn, after.ssn) ? onto.ssn : after.ssn,
    patient: { ...onto.patient, ...Object.fromEntries(changes) },
  };
}

function carriedValue(onto: unknown, before: unknown, after: unknown): unknown {
  if (!Array.isArray(after) || !Array.isArray(before) || !Array.isArray(onto)) return after;
  const kept = onto.filter((item) => (!notIn(before)(item) ? !notIn(after)(item) : true));
  return [...kept, ...after.filter(notIn(before)).filter(notIn(kept))];
}
