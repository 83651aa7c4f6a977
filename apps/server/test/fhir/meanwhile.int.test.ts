import { clinicalContract } from '@hms/contracts/clinical';
import type { Client, ServiceDefinition } from '@hms/platform/service';
import { clinicalService } from '@hms/service-clinical';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

// A clinical service whose answers to the mirror can be held back.
let held: { readonly reading: () => void; readonly until: Promise<void> } | undefined;
const slowToTell: ServiceDefinition = {
  ...clinicalService,
  async start(context) {
    const parts = await clinicalService.start(context);
    const tell = parts.handlers.getChartResources!;
    return {
      ...parts,
      handlers: {
        ...parts.handlers,
        async getChartResources(...asked) {
          const told = await tell(...asked);
          held?.reading();
          await held?.until;
          return told;
        },
      },
    };
  },
};

let fhir: FhirHospital;
let charts: Client<typeof clinicalContract>;
beforeAll(async () => {
  fhir = await openFhirHospital({ clinical: slowToTell });
  charts = await fhir.hospital.as(clinicalContract, { id: 'dora', roles: ['physician'] });
});
afterAll(() => fhir.stop());

it('what a client writes while a mirror brings what stood before is shown in the end', async () => {
  const patient = await fhir.register();
  const goal = await charts.recordGoal({
    params: { patient },
    body: { description: 'Walk a mile' },
  });
  await fhir.hospital.processAll();
  const path = `/Goal/${(await fhir.ask('GET', `/Goal?patient=${patient}`)).body.entry![0]!.resource.id}`;
  const { body } = await fhir.ask('GET', path);

  const reading = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  held = { reading: reading.resolve, until: release.promise };
  await charts.updateGoal({ params: { id: goal.id }, body: { description: 'Walk three miles' } });
  await reading.promise;
  held = undefined;
  const changed = { ...body, description: { text: 'Walk two miles' } };
  const written = await fhir.ask('POST', '', {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      { resource: changed, request: { method: 'PUT', url: path.slice(1) } },
      { resource: { resourceType: 'Basic', code: { text: 'x' } }, request: { method: 'POST', url: 'Basic' } },
    ],
  });
  expect(written.status).toBe(200);
  release.resolve();
  await fhir.hospital.processAll();

  const [after] = (await charts.listGoals({ params: { patient } })).goals;
  expect(after).toMatchObject({ description: 'Walk two miles' });
  expect((await fhir.ask('GET', path)).body).toMatchObject({ description: { text: 'Walk two miles' } });
});
