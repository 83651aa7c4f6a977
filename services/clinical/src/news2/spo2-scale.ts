import type { News2Scale } from '@hms/contracts/clinical/measuring/score-news2';
import type { Queryable } from '@hms/platform/database';
import { type Call, reply } from '@hms/platform/service';
import { readFacts } from '../chart/charts-table.ts';
import type { ClinicalService } from '../clinical-service.ts';
import { loadPatientToTreat } from '../patients/load-patient.ts';
import { appendToRecord } from '../records/append-to-record.ts';

interface Chosen {
  readonly scale: News2Scale;
  readonly at: string;
  readonly by: string;
}

/** By which scale the oxygen saturation of a patient is scored, as it was last decided: 1 while nobody decided. */
export async function chosenScale(
  database: Queryable,
  patients: readonly string[],
): Promise<{ scale: News2Scale; chosen_at: string | null; chosen_by: string | null }> {
  const chosen = await readFacts<Chosen>(database, patients, 'spo2_scale');
  const [last] = chosen.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return last
    ? { scale: last.scale, chosen_at: last.at, chosen_by: last.by }
    : { scale: 1, chosen_at: null, chosen_by: null };
}

interface Input {
  readonly params: { readonly patient: string };
  readonly body: { readonly scale: News2Scale; readonly reason: string };
}

export const chooseSpo2Scale =
  (service: ClinicalService) =>
  async (call: Call, { params, body }: Input) => {
    const { patient } = await loadPatientToTreat(service, call, params.patient, 'clinical:order');
    await appendToRecord(service, call, patient.id, {
      type: 'clinical.spo2-scale.chosen',
      data: { patient_id: patient.id, ...body },
    });
    return reply({ scale: body.scale, chosen_at: call.now.toISOString(), chosen_by: call.cause.actor });
  };
