import { type GrowthChart, type GrowthMeasure, type SignName, VITAL_SIGNS } from '@hms/contracts/clinical';
import { ageInMonths } from '@hms/contracts/clinical/measuring/age';
import { conflict, unprocessable } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient } from '../patients/load-patient.ts';
import { signSeries } from '../vitals/vital-readings-table.ts';
import { curvesOf, judgeGrowth, type Measured } from './growth-points.ts';
import { readReferences, showReference, tableOf, writeReference } from './growth-references.ts';

/** Growth charts end with the twentieth year. */
const GROWN_UP = 240;
const MOST = 2_000;

const SIGNS: Readonly<Record<GrowthMeasure, SignName>> = {
  weight: 'weight',
  height: 'height',
  head_circumference: 'head_circumference',
  bmi: 'bmi',
  weight_for_height: 'weight',
};

export const growthHandlers = (service: ClinicalService) => {
  const { database } = service;
  /** What was measured until somebody was grown up, the oldest first. */
  async function measuredOf(
    patients: readonly string[],
    measure: GrowthMeasure,
    birthDate: string,
  ): Promise<Measured[]> {
    const series = (sign: SignName) =>
      signSeries(database, { patients, sign, from: undefined, to: undefined, before: undefined, limit: MOST });
    const [rows, heights] = await Promise.all([
      series(SIGNS[measure]),
      measure === 'weight_for_height' ? series('height') : [],
    ]);
    const heightOf = new Map(heights.map(({ set_id, value }) => [set_id, value]));
    const measured = rows.flatMap(({ set_id, observed_at, value }): Measured[] => {
      const age = ageInMonths(birthDate, observed_at);
      const x = measure === 'weight_for_height' ? heightOf.get(set_id) : age;
      if (age === null || age >= GROWN_UP || x === null || x === undefined) return [];
      return [
        {
          vitals_id: set_id,
          at: observed_at.toISOString(),
          age_months: Number(age.toFixed(2)),
          x: Number(x.toFixed(2)),
          value,
        },
      ];
    });
    return measured.reverse();
  }

  return {
    getGrowthChart: (async (call, { params: { patient: asked, measure } }) => {
      const { patient } = await loadPatient(service, call, asked, 'clinical:read');
      const { birth_date, sex } = patient;
      const references = await readReferences(database);
      const measured = birth_date ? await measuredOf(await familyOf(database, patient.id), measure, birth_date) : [];
      const used = references.filter((reference) => tableOf(reference, measure, sex));
      const chart: GrowthChart = {
        measure,
        unit: VITAL_SIGNS[SIGNS[measure]].unit,
        birth_date,
        sex,
        points: measured.map((each) => judgeGrowth(used, measure, sex, each)),
        curves: used.flatMap((reference) => curvesOf(reference, measure, sex)),
        references: used.map(showReference),
      };
      return reply(chart);
    }) as Handler<ClinicalOperations['getGrowthChart']>,

    listGrowthReferences: (async () =>
      reply({ references: (await readReferences(database)).map(showReference) })) as Handler<
      ClinicalOperations['listGrowthReferences']
    >,

    loadGrowthReference: (async (call, { params: { code }, body }) => {
      mustRise(body);
      const before = (await readReferences(database)).find((each) => each.code === code);
      const reference = {
        code,
        ...body,
        version: (before?.version ?? 0) + 1,
        updated_at: call.now.toISOString(),
        updated_by: call.cause.actor,
      };
      return call.commit(async (tx) => {
        tx.send(writeReference(code, JSON.stringify(reference)));
        return reply(showReference(reference));
      });
    }) as Handler<ClinicalOperations['loadGrowthReference']>,
  };
};

/** Throws `not-in-order` and `table-twice`. */
function mustRise({
  tables,
  from_months,
  to_months,
}: Parameters<Handler<ClinicalOperations['loadGrowthReference']>>[1]['body']): void {
  const falling = tables.filter(({ rows }) => rows.some(({ x }, index) => index > 0 && x <= rows[index - 1]!.x));
  if (falling.length > 0 || from_months >= to_months)
    throw unprocessable('not-in-order', 'Rows stand by rising age or height, each once.', {
      members: { tables: falling.map(({ measure, sex }) => ({ measure, sex })) },
    });
  if (new Set(tables.map(({ measure, sex }) => `${measure} ${sex}`)).size < tables.length)
    throw conflict('table-twice', 'There is one table for a measure and a sex.');
}
