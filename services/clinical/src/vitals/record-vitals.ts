import type { VitalSigns } from '@hms/contracts/clinical';
import { type Input, unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { mustBeEncounterOf } from '../encounters/load-encounter.ts';
import { appendEntry, mustHaveHappened, type NewEntry } from '../entries/record-entry.ts';
import { showEntry } from '../entries/show-entry.ts';
import { news2OfSet } from '../news2/news2-of-set.ts';
import { respond, standingBefore } from '../news2/respond.ts';
import { loadPatientToTreat } from '../patients/load-patient.ts';
import { takeReadings } from './take-readings.ts';
import { vitalsKind } from './vitals-kind.ts';
import { type WatchedPatient, watchAlone } from './watched-patient.ts';

type Body = Input<ClinicalOperations['recordVitals']>['body'];

/** A set of vital signs as it is kept: converted, judged and scored. Throws as {@link takeReadings}, and `in-the-future`, `nothing-measured`. */
function takeVitals(body: Body, watched: WatchedPatient, now: Date): NewEntry<'clinical.vitals.recorded'> {
  const observed_at = body.observed_at ?? now.toISOString();
  mustHaveHappened(observed_at, now);
  const readings = takeReadings(body.readings ?? {}, {
    rules: watched.rules,
    of: watched.judged(observed_at),
    confirmed: body.confirmed ?? [],
  });
  const set = {
    observed_at,
    oxygen: body.oxygen ?? null,
    oxygen_device: body.oxygen_device ?? null,
    consciousness: body.consciousness ?? null,
    temperature_site: body.temperature_site ?? null,
    position: body.position ?? null,
    pregnant: body.pregnant ?? null,
    readings,
  };
  mustSaySomething(set);
  return { status: 'final', ...set, news2: news2OfSet(set, watched.scorable(observed_at)), note: body.note ?? null };
}

/** Throws `nothing-measured`. */
export function mustSaySomething({ readings, consciousness }: Pick<VitalSigns, 'readings' | 'consciousness'>): void {
  if (Object.keys(readings).length === 0 && !consciousness)
    throw unprocessable('nothing-measured', 'Say at least one thing that was measured.');
}

export function recordVitals(service: ClinicalService): Handler<ClinicalOperations['recordVitals']> {
  return async (call, { params, body }) => {
    const { patient, key } = await loadPatientToTreat(service, call, params.patient, 'clinical:record');
    const encounter = body.encounter_id?.toLowerCase() ?? null;
    if (encounter) await mustBeEncounterOf(service, encounter, patient.id);
    const id = newId(call.now);
    return call.commit(async (tx) => {
      const watched = await watchAlone(tx, patient);
      const fields = takeVitals(body, watched, call.now);
      const before = await standingBefore(tx, watched, id, fields.observed_at);
      const set = await appendEntry(service, tx, call, vitalsKind, { id, patient: patient.id, encounter, key, fields });
      const after = await respond(service, tx, call, watched, set, before, false);
      return reply(showEntry<VitalSigns>(vitalsKind, after, patient.id), { version: after.version });
    });
  };
}
