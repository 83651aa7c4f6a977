import type { Appointment, BookedResource } from '@hms/contracts/appointment';
import type { Queryable } from '@hms/platform/database';
import { type Identify, type PatientStanding, rowOfPatient } from '@hms/platform/patients';
import type { RowAttributes } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import { identifyPatients } from '../patients/followed-patients.ts';
import type { AppointmentRecord } from './appointment-record.ts';

/**
 * Where a visit is and whose, for grants that are narrowed to a place or to those who treat the patient. That the patient is
 * restricted is left out: the slot is there for everybody, whose it is {@link maySee} says.
 */
export const rowOf = (
  place: { readonly facility_id: string | null; readonly department_id: string | null },
  patient?: PatientStanding,
): RowAttributes => ({
  facility: place.facility_id,
  departments: place.department_id === null ? [] : [place.department_id],
  care_team: patient?.care_team ?? [],
  ...(patient && { id: patient.id }),
});

export const maySee = (call: Call, patient: PatientStanding): boolean =>
  patient.erased || call.covers('patient:read', rowOfPatient(patient));

/** The visit as the caller may see it; whose it is shown to be is on the trail. */
export function show(call: Call, record: AppointmentRecord, identify: Identify): Appointment {
  const { patient: booked, declined: _declined, words, offer, ...rest } = record;
  const patient = identify(booked);
  const masked = !maySee(call, patient);
  if (!masked && !patient.erased) call.disclose(patient.id);
  const said = masked ? {} : words;
  return {
    ...rest,
    patient_id: masked || patient.erased ? null : patient.id,
    masked,
    patient_deceased: !masked && patient.deceased,
    patient_erased: patient.erased,
    offer: offer && isAlive(offer.expires_at, call.now) ? shownOffer(offer) : null,
    telehealth_link: said.telehealth_link ?? null,
    reason: said.reason ?? null,
    comment: said.comment ?? null,
    override_reason: said.override_reason ?? null,
    closing_note: said.closing_note ?? null,
  };
}

const isAlive = (until: string, now: Date): boolean => Date.parse(until) > now.getTime();

const shownOffer = (offer: NonNullable<AppointmentRecord['offer']>): NonNullable<Appointment['offer']> => ({
  start: offer.start!,
  end: offer.end!,
  resources: offer.resources as BookedResource[],
  facility_id: offer.facility_id,
  expires_at: offer.expires_at,
});

/** The visits among these that the caller may see at all, as the caller may see them. */
export async function showAll(
  database: Queryable,
  call: Call,
  records: readonly AppointmentRecord[],
): Promise<Appointment[]> {
  const identify = await identifyPatients(
    database,
    records.map(({ patient }) => patient),
  );
  call.disclose();
  return records
    .filter((record) => call.covers('appointment:read', rowOf(record, identify(record.patient))))
    .map((record) => show(call, record, identify));
}
