import type { EncounterStatus } from '@hms/contracts/clinical';
import { encounterWords } from '@hms/contracts/clinical';
import { conflict, type Input } from '@hms/platform/contract';
import { violates } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import { mustHaveHappened } from '../entries/record-entry.ts';
import { loadPatientToTreat } from '../patients/load-patient.ts';
import { providerName } from '../staff/followed-staff.ts';
import { newEncounterNumber } from './encounters-table.ts';
import { rowOfEncounter } from './load-encounter.ts';
import { recordEncounter } from './record-encounter.ts';
import { showEncounter } from './show-encounter.ts';
import { startEncounter } from './steps.ts';

type Body = Input<ClinicalOperations['createEncounter']>['body'];

interface New {
  readonly number: string;
  readonly patient: string;
  readonly provider: string | null;
  readonly providerName: string | null;
  readonly status: EncounterStatus;
  readonly actor: string;
  readonly now: string;
}

/** A new encounter, as far along as is said. */
export function planEncounter(body: Omit<Body, 'patient_id' | 'status'>, made: New): Decision[] {
  const at = body.encounter_date ?? made.now;
  const words = Object.fromEntries(
    Object.keys(encounterWords)
      .map((name) => [name, body[name as keyof typeof encounterWords]] as const)
      .filter(([, value]) => value !== null && value !== undefined),
  );
  const facts = {
    provider_id: made.provider,
    provider_name: made.providerName,
    encounter_type: body.encounter_type ?? 'consultation',
    class: body.class ?? ('ambulatory' as const),
    facility_id: body.facility_id ?? null,
    department_id: body.department_id ?? null,
    appointment_id: body.appointment_id?.toLowerCase() ?? null,
  };
  const planned: Decision = {
    type: 'clinical.encounter.planned',
    data: {
      number: made.number,
      patient_id: made.patient,
      ...facts,
      participants: made.provider === null ? [] : [made.provider],
      encounter_date: at,
      location: body.location ?? null,
      vital_signs: body.vital_signs ?? null,
      procedures: body.procedures ?? [],
      medications: body.medications ?? [],
      follow_up_required: body.follow_up_required ?? false,
      follow_up_date: body.follow_up_date ?? null,
      metadata: body.metadata ?? {},
      ...words,
      created_by: made.actor,
    },
  };
  if (made.status === 'planned') return [planned];
  if (made.status === 'arrived') return [planned, { type: 'clinical.encounter.arrived', data: { at } }];
  return [planned, startEncounter({ patient: made.patient, ...facts }, at)];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createEncounter(service: ClinicalService): Handler<ClinicalOperations['createEncounter']> {
  return async (call, { body }) => {
    const { patient, key, row } = await loadPatientToTreat(service, call, body.patient_id, 'clinical:encounter');
    const { facility_id = null, department_id = null, status = 'in-progress' } = body;
    call.require('clinical:encounter', rowOfEncounter({ facility_id, department_id }, row));
    if (status !== 'planned') mustHaveHappened(body.encounter_date, call.now);
    const actor = call.cause.actor;
    // Who begins an encounter and names nobody treats the patient.
    const own = status === 'in-progress' && UUID.test(actor) ? actor : null;
    const provider = body.provider_id === undefined ? own : (body.provider_id?.toLowerCase() ?? null);
    const number = await newEncounterNumber(service.database);
    const made = {
      number,
      patient: patient.id,
      provider,
      providerName: await providerName(service.database, provider),
      status,
      actor,
      now: call.now.toISOString(),
    };
    const stream = { id: newId(call.now), patient: patient.id, before: undefined };
    return refusingTwo(() =>
      call.commit(async (tx) => {
        const record = await recordEncounter(service, tx, call, stream, planEncounter(body, made), key);
        return reply(showEncounter(record, patient), {
          version: record.version,
          location: `${service.contract.path}/encounters/${record.id}`,
        });
      }),
    );
  };
}

/** A visit is one encounter. */
async function refusingTwo<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violates(error, 'encounters_by_appointment'))
      throw conflict('encounter-exists', 'There is an encounter of this appointment already.');
    throw error;
  }
}
