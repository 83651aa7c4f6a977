import { clinicalContract } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';
import { openEvent, readSubjects } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { playChart } from './play-chart.ts';
import { showChart } from './show-chart.ts';

export function getChartAsOf(service: ClinicalService): Handler<ClinicalOperations['getChartAsOf']> {
  return async (call, { params, query }) => {
    const at = new Date(query.at);
    if (at.getTime() > call.now.getTime()) throw unprocessable('in-the-future', 'Nobody knows that chart yet.');
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const rows = await Promise.all(
      (await familyOf(service.database, patient.id)).map(async (id) => {
        const key = await service.keys.of(id);
        const events = await readSubjects(service.database, [id], at);
        return playChart(
          id,
          events.map((event) => openEvent(clinicalContract, event, key)),
        );
      }),
    );
    const chart = showChart(
      patient,
      rows.filter(({ version }) => version > 0),
      at.toISOString(),
    );
    return reply(chart);
  };
}
