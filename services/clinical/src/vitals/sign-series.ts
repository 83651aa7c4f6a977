import { VITAL_SIGNS } from '@hms/contracts/clinical';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { placeIn, placeOf } from '../paging.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { scoreSeries, signSeries } from './vital-readings-table.ts';

const POINTS = 200;
const SCORES = 50;

interface Sheet {
  readonly from?: string;
  readonly to?: string;
  readonly before?: string;
}

const searchOf = (patients: readonly string[], { from, to, before }: Sheet, limit: number) => ({
  patients,
  from,
  to,
  before: before === undefined ? undefined : placeIn(before),
  // One more tells whether there is more.
  limit: limit + 1,
});

function turned<Row extends { readonly observed_at: Date; readonly set_id: string }>(
  rows: readonly Row[],
  limit: number,
) {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { shown, next: last ? placeOf({ at: last.observed_at, id: last.set_id }) : null };
}

export function getSignSeries(service: ClinicalService): Handler<ClinicalOperations['getSignSeries']> {
  return async (call, { params: { patient: asked, sign }, query }) => {
    const { patient } = await loadPatient(service, call, asked, 'clinical:read');
    const { limit = POINTS } = query;
    const patients = await familyOf(service.database, patient.id);
    const rows = await signSeries(service.database, { ...searchOf(patients, query, limit), sign });
    const { shown, next } = turned(rows, limit);
    const { code, unit } = VITAL_SIGNS[sign];
    const points = shown.map(({ set_id, observed_at, value, flag }) => ({
      vitals_id: set_id,
      at: observed_at.toISOString(),
      value,
      flag,
    }));
    return reply({ sign, code, unit, points, next });
  };
}

export function getNews2Trend(service: ClinicalService): Handler<ClinicalOperations['getNews2Trend']> {
  return async (call, { params, query }) => {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    const { limit = SCORES } = query;
    const patients = await familyOf(service.database, patient.id);
    const { shown, next } = turned(await scoreSeries(service.database, searchOf(patients, query, limit)), limit);
    const points = shown.map(({ set_id, observed_at, news2 }) => ({
      vitals_id: set_id,
      at: observed_at.toISOString(),
      news2,
    }));
    return reply({ points, next });
  };
}
