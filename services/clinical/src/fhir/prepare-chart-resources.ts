import { patientContract } from '@hms/contracts/patient';
import type { ReplyOf } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { Resource } from '@medplum/fhirtypes';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { appendPlanned, type Planned } from '../imports/import-chart.ts';
import { createReads } from '../reads.ts';
import { readChart, toldOf } from './put-chart-resources.ts';

type Operation = ClinicalOperations['prepareChartResources'];
type Answer = ReplyOf<Operation>;

export function prepareChartResources(service: ClinicalService): Handler<Operation> {
  return async (call, { body: { ticket, charts, ...body } }) => {
    const ids = body.ids as Readonly<Record<string, string>>;
    const beside = body.beside as unknown as Resource[];
    const planned: Planned[] = [];
    const taken: Answer['taken'] = [];
    for (const { patient, registering, ...chart } of charts) {
      const resources = chart.resources as unknown as Resource[];
      const made = await readChart(service, call, { patient, resources, beside, ids });
      if (!made.patient.arrived && !registering) await mustBeRegistered(service, made.patient.id);
      planned.push(...(await made.plan()));
      taken.push(...made.taken);
    }
    const answer = async (after: ClinicalService, prepared: boolean) => {
      const resources = (await toldOf(after, planned)) as unknown as Answer['resources'];
      return reply({ taken, resources, prepared });
    };
    if (planned.every(({ events }) => events.length === 0)) return answer(service, false);
    return call.prepare(ticket, async (tx, cause) => {
      await appendPlanned(service, tx, { cause }, planned);
      // What is told of it is read where it is seen already.
      const database = { ...service.database, ...tx };
      return answer({ ...service, database, reads: createReads(database) }, true);
    });
  };
}

/** Whose registration was prepared and released has a key and no record. Throws `patient-not-found`. */
async function mustBeRegistered(service: ClinicalService, id: string): Promise<void> {
  await service.client(patientContract).getPatientResource({ params: { id } });
}
