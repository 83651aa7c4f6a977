import { SIGN_NAMES, type Task, VITAL_SIGNS } from '@hms/contracts/clinical';
import { reasonNotToScore } from '@hms/contracts/clinical/measuring/not-scored';
import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { type EntryRow, entryOf } from '../entries/entries-table.ts';
import { showEntry } from '../entries/show-entry.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { taskKind } from '../tasks/task-kind.ts';
import { latestReadings, scoreSeries } from '../vitals/vital-readings-table.ts';
import { watch } from '../vitals/watched-patient.ts';
import { NEWS2_CAUSE } from './last-escalation.ts';
import { chosenScale } from './spo2-scale.ts';

const findOpen = statement<[readonly string[]], EntryRow>(
  'find-open-escalations',
  `select document, words from chart_entries
   where kind = 'task' and patient_id = any($1::uuid[]) and in_force and document -> 'fields' ->> 'cause' = '${NEWS2_CAUSE}'
   order by occurred_at desc, id desc`,
);

export function getMonitoring(service: ClinicalService): Handler<ClinicalOperations['getMonitoring']> {
  return async (call, { params }) => {
    const { database } = service;
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const { family, scorable } = await watch(database, patient);
    const last = { patients: family, from: undefined, to: undefined, before: undefined, limit: 1 };
    const [spo2_scale, [score], readings, tasks] = await Promise.all([
      chosenScale(database, family),
      scoreSeries(database, last),
      latestReadings(database, family, SIGN_NAMES),
      database.all(findOpen(family)),
    ]);
    const due = score?.news2.monitoring?.next_due_at;
    return reply({
      spo2_scale,
      not_scored: reasonNotToScore(scorable(call.now.toISOString()), null),
      latest: score ? { vitals_id: score.set_id, at: score.observed_at.toISOString(), news2: score.news2 } : null,
      overdue: due !== undefined && Date.parse(due) < call.now.getTime(),
      escalations: tasks.map((row) => showEntry<Task>(taskKind, entryOf(row), patient.id)),
      latest_readings: readings.map(({ sign, set_id, observed_at, value, flag }) => ({
        sign,
        vitals_id: set_id,
        at: observed_at.toISOString(),
        value,
        flag,
        unit: VITAL_SIGNS[sign].unit,
      })),
    });
  };
}
