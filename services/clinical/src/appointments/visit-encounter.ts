import { statement, type Transaction } from '@hms/platform/database';
import { type EventEnvelope, newId } from '@hms/platform/event-log';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { planEncounter } from '../encounters/create-encounter.ts';
import type { EncounterRecord } from '../encounters/encounter-record.ts';
import { type EncounterRow, encounterOf, newEncounterNumber } from '../encounters/encounters-table.ts';
import { recordEncounter } from '../encounters/record-encounter.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { providerName } from '../staff/followed-staff.ts';
import { findAppointment, providerAmong } from './followed-appointments.ts';

type Happened = Pick<EventEnvelope, 'event_id' | 'stream_id' | 'actor' | 'correlation_id' | 'timestamp'>;

const findOpen = statement<[string], EncounterRow>(
  'find-encounter-of-appointment',
  `select document, words from clinical_encounters
   where appointment_id = $1 and status not in ('cancelled', 'entered-in-error')`,
);

async function encounterOfVisit(tx: Transaction, appointment: string): Promise<EncounterRecord | undefined> {
  const row = await tx.first(findOpen(appointment));
  return row && encounterOf(row);
}

const causeOf = (service: ClinicalService, { actor, correlation_id, event_id }: Happened) => ({
  actor: actor ?? 'system',
  correlation: correlation_id,
  causation: event_id,
  at: service.now(),
});

/** Who is checked in for a visit has an encounter, for whoever sees them to start. */
export async function receivePatient(
  service: ClinicalService,
  tx: Transaction,
  event: Happened & { readonly data: { readonly at: string } },
): Promise<void> {
  const { stream_id: appointment_id, data } = event;
  const open = await encounterOfVisit(tx, appointment_id);
  const found = await findAppointment(tx, appointment_id);
  if (!found || (open && open.status !== 'planned')) return;
  const { document, reason } = found;
  const patient = (await identifyPatients(tx, [document.patient_id]))(document.patient_id);
  const key = await service.keys.of(patient.id);
  if (patient.erased || !key) return;
  const cause = causeOf(service, event);
  const arrived: Decision = { type: 'clinical.encounter.arrived', data: { at: data.at } };
  if (open) {
    const own = await service.keys.of(open.patient);
    await recordEncounter(service, tx, { cause }, { id: open.id, patient: open.patient, before: open }, [arrived], own);
    return;
  }
  const resources = document.resources.map(({ id }) => id);
  const provider = await providerAmong(tx, resources);
  const [planned] = planEncounter(
    {
      encounter_type: document.type_name.slice(0, 50),
      class: document.telehealth ? 'virtual' : 'ambulatory',
      encounter_date: document.start ?? data.at,
      location: document.resources.find(({ kind }) => kind !== 'provider')?.name.slice(0, 100) ?? null,
      facility_id: document.facility_id,
      department_id: document.department_id,
      appointment_id,
      chief_complaint: reason,
    },
    {
      number: await newEncounterNumber(tx),
      patient: patient.id,
      provider,
      providerName: await providerName(tx, provider),
      status: 'planned',
      actor: cause.actor,
      now: cause.at.toISOString(),
    },
  );
  const stream = { id: newId(cause.at), patient: patient.id, before: undefined };
  await recordEncounter(service, tx, { cause }, stream, [planned!, arrived], key);
}

/** A visit that does not take place leaves no encounter that waits. One that has begun is the business of who began it. */
export async function abandonEncounter(service: ClinicalService, tx: Transaction, event: Happened): Promise<void> {
  const open = await encounterOfVisit(tx, event.stream_id);
  if (!open || (open.status !== 'planned' && open.status !== 'arrived')) return;
  const cancelled: Decision = { type: 'clinical.encounter.cancelled', data: { at: event.timestamp } };
  const stream = { id: open.id, patient: open.patient, before: open };
  await recordEncounter(service, tx, { cause: causeOf(service, event) }, stream, [cancelled], undefined);
}
