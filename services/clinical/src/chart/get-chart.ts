import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { findCharts } from './charts-table.ts';
import { showChart } from './show-chart.ts';

export function getChart(service: ClinicalService): Handler<ClinicalOperations['getChart']> {
  return async (call, { params }) => {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const chart = showChart(patient, await findCharts(service.database, patient.id), call.now.toISOString());
    return reply(chart, { version: chart.version });
  };
}
