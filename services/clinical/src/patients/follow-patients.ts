import { patientContract } from '@hms/contracts/patient';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope } from '@hms/platform/event-log';
import { PATIENT_STANDING_EVENTS } from '@hms/platform/patients';
import type { Subscription } from '@hms/platform/service';
import type { ClinicalService, Occasion } from '../clinical-service.ts';
import { judgeAnew } from '../news2/judge-anew.ts';
import { lockEscalation } from '../news2/last-escalation.ts';
import { recordVersion } from '../records/append-to-record.ts';
import { followPatient, identifyPatients } from './followed-patients.ts';
import { forgetWords } from './forget-words.ts';

/** A registered patient has a clinical record from then on. */
async function openRecord(
  service: ClinicalService,
  tx: Transaction,
  { stream_id: stream }: EventEnvelope,
  { cause }: Pick<Occasion, 'cause'>,
): Promise<void> {
  if ((await recordVersion(tx, stream)) > 0) return;
  await service.append(tx, {
    stream,
    expected: 0,
    subject: stream,
    events: [{ type: 'clinical.record.opened', data: { patient_id: stream } }],
    cause,
  });
}

/** Of whom something changes by which measurements are judged: an age, a sex, or who a record is of. */
function judgedOtherwise({ event_type, stream_id, data }: EventEnvelope): readonly string[] {
  const told = data as { readonly survivor_id?: string; readonly date_of_birth?: unknown; readonly gender?: unknown };
  if (event_type === 'patient.replaced' || event_type === 'patient.restored') return [stream_id, told.survivor_id!];
  if (event_type === 'patient.created' || event_type === 'patient.erased') return [];
  return told.date_of_birth === undefined && told.gender === undefined ? [] : [stream_id];
}

/** Those of them who stand for themselves, and those whom the others were merged into, each once and in one order. */
async function standingFor(tx: Transaction, patients: readonly string[]): Promise<string[]> {
  const identify = await identifyPatients(tx, patients);
  return [...new Set(patients.map((patient) => identify(patient).id))].toSorted();
}

/** Keeps what this service must know of patients; what was measured is judged anew where it is judged otherwise now. */
export const followPatients = (service: ClinicalService) =>
  ({
    from: patientContract,
    events: PATIENT_STANDING_EVENTS,
    async handle(tx, event) {
      const cause = {
        actor: event.actor ?? 'system',
        correlation: event.correlation_id,
        causation: event.event_id,
        at: service.now(),
      };
      const otherwise = judgedOtherwise(event);
      for (const patient of await standingFor(tx, otherwise)) await lockEscalation(tx, patient);
      if (event.event_type === 'patient.created') await openRecord(service, tx, event, { cause });
      followPatient(tx, event);
      if (event.event_type === 'patient.erased') forgetWords(service, tx, event.stream_id);
      for (const patient of await standingFor(tx, otherwise))
        await judgeAnew(service, tx, { cause, now: cause.at }, patient);
    },
  }) satisfies Subscription<typeof patientContract> as unknown as Subscription;
