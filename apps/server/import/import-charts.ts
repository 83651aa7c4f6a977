import { type clinicalContract, IMPORTED_AT_A_TIME } from '@hms/contracts/clinical';
import { Failure, type Input, invalid, unprocessable } from '@hms/platform/contract';
import type { Client } from '@hms/platform/service';
import { type ChartItem, chartFromFhir, isOfChart, patientIdIn } from '@hms/service-clinical/fhir';
import type { GroupImporter, Taken } from './import-files.ts';
import type { Resource } from './read-bundle.ts';

type FhirResource = Parameters<typeof isOfChart>[0];
type Body = Input<(typeof clinicalContract)['operations']['importChart']>['body'];

/** Who was registered, perhaps so shortly before that other services have not heard of it. */
export interface ImportedPerson {
  readonly id: string;
  readonly birth_date: string | null;
  readonly sex: NonNullable<Body['sex']> | null;
}

export interface ChartImport {
  readonly clinical: Client<typeof clinicalContract>;
  /** The other system's URI; that of UUIDs where none is named. */
  readonly system: string;
  /** A patient of the other system; undefined where it was not in the files so far. */
  patient(id: string): ImportedPerson | undefined;
}

/** Takes the charts of imported patients into the clinical service, as many things at a time as it takes. */
export const chartImporter = ({ clinical, system, patient }: ChartImport): GroupImporter => ({
  takes: (resource) => isOfChart(resource as FhirResource),
  async take(resources, all) {
    const taken: Taken[] = [];
    const refuse = (from: readonly FhirResource[], error: Failure) => {
      for (const resource of from) taken.push({ resource: resource as unknown as Resource, outcome: error });
    };
    for (const [id, own] of Map.groupBy(resources as unknown as FhirResource[], patientIdIn)) {
      const whose = id === undefined ? undefined : patient(id);
      if (whose === undefined) {
        refuse(own, unprocessable('patient-not-imported', 'its patient is in none of the files so far'));
        continue;
      }
      const items = chartFromFhir(own, all as unknown as FhirResource[], (resource, error) =>
        refuse([resource], error instanceof Failure ? error : invalid('not-fhir', String(error))),
      );
      for (let from = 0; from < items.length; from += IMPORTED_AT_A_TIME)
        taken.push(...(await takePart(whose, items.slice(from, from + IMPORTED_AT_A_TIME))));
    }
    return taken;

    /** Where something is of a shape that the contract refuses, the part is halved until it stands alone. */
    async function takePart(whose: ImportedPerson, items: readonly ChartItem[]): Promise<Taken[]> {
      try {
        const { id, birth_date, sex } = whose;
        const body = { system, birth_date, sex, ...listsOf(items) };
        const { outcomes } = await clinical.importChart({ params: { patient: id }, body });
        const found = new Map(outcomes.map((each) => [`${each.list}:${each.source}`, each]));
        return items.flatMap(({ list, item, from }) => {
          const { outcome, code, detail } = found.get(`${list}:${item.source}`)!;
          const said = outcome === 'refused' ? unprocessable(code!, detail!) : outcome;
          return from.map((resource) => ({ resource: resource as unknown as Resource, outcome: said }));
        });
      } catch (error) {
        if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
        const [only, ...more] = items;
        if (more.length === 0)
          return only!.from.map((resource) => ({ resource: resource as unknown as Resource, outcome: error }));
        const half = Math.ceil(items.length / 2);
        return [...(await takePart(whose, items.slice(0, half))), ...(await takePart(whose, items.slice(half)))];
      }
    }
  },
});

const listsOf = (items: readonly ChartItem[]): Partial<Body> =>
  Object.fromEntries(
    [...Map.groupBy(items, ({ list }) => list)].map(([list, all]) => [list, all.map(({ item }) => item)]),
  );
