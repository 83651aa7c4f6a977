import { Client } from 'fhir-kit-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital, physician } from './fhir-hospital.ts';

let fhir: FhirHospital;
let client: Client;
let patient: string;

beforeAll(async () => {
  fhir = await openFhirHospital();
  patient = await fhir.register();
  client = new Client({
    baseUrl: `${fhir.hospital.url}/fhir/R4`,
    bearerToken: await fhir.hospital.issuer.token(physician),
  });
});
afterAll(() => fhir.stop());

type Json = Record<string, unknown> & { id: string };
const order = () => ({
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: { text: 'Chest X-ray' },
  subject: { reference: `Patient/${patient}` },
});

describe('fhir-kit-client', () => {
  it('reads what the server can do', async () => {
    expect(await client.capabilityStatement()).toMatchObject({
      resourceType: 'CapabilityStatement',
      fhirVersion: '4.0.1',
    });
  });

  it('creates, reads, updates, patches, reads the history and deletes', async () => {
    const made = (await client.create({ resourceType: 'ServiceRequest', body: order() as never })) as unknown as Json;
    const { id } = made;
    expect(await client.read({ resourceType: 'ServiceRequest', id })).toEqual(made);
    const body = { ...made, status: 'on-hold' };
    expect(await client.update({ resourceType: 'ServiceRequest', id, body: body as never })).toMatchObject({
      status: 'on-hold',
      meta: { versionId: '2' },
    });
    const jsonPatch = [{ op: 'replace' as const, path: '/status', value: 'completed' }];
    expect(await client.patch({ resourceType: 'ServiceRequest', id, jsonPatch: jsonPatch as never })).toMatchObject({
      status: 'completed',
    });
    expect(await client.vread({ resourceType: 'ServiceRequest', id, version: '1' })).toMatchObject({
      status: 'active',
    });
    expect(await client.history({ resourceType: 'ServiceRequest', id })).toMatchObject({ total: 3 });
    await client.delete({ resourceType: 'ServiceRequest', id });
    await expect(client.read({ resourceType: 'ServiceRequest', id })).rejects.toMatchObject({
      response: { status: 410 },
    });
  });

  it('searches, turns pages and resolves references', async () => {
    for (let count = 0; count < 3; count++)
      await client.create({ resourceType: 'ServiceRequest', body: order() as never });
    const searchParams = { subject: `Patient/${patient}`, _count: 2 };
    const first = await client.search({ resourceType: 'ServiceRequest', searchParams });
    expect(first.entry).toHaveLength(2);
    // The address of the hospital, which a test is reached by otherwise than at home.
    const bundle = JSON.parse(
      JSON.stringify(first).replaceAll(/https?:\/\/[^/"]+\/fhir/g, `${fhir.hospital.url}/fhir`),
    );
    const next = (await client.nextPage({ bundle })) as unknown as { entry: { resource: Json }[] };
    expect(next.entry).toHaveLength(1);
    const byPost = await client.search({ resourceType: 'ServiceRequest', searchParams, options: { postSearch: true } });
    expect(byPost.entry).toHaveLength(2);
    const context = next.entry[0]!.resource as never;
    expect(await client.resolve({ reference: `Patient/${patient}`, context })).toMatchObject({ id: patient });
  });

  it('sends batches and transactions', async () => {
    const entry = [{ resource: order(), request: { method: 'POST', url: 'ServiceRequest' } }];
    for (const type of ['transaction', 'batch'] as const) {
      const body = { resourceType: 'Bundle', type, entry } as never;
      expect(await client[type]({ body })).toMatchObject({
        type: `${type}-response`,
        entry: [{ response: { status: '201 Created' } }],
      });
    }
  });

  it('is told in FHIR what is wrong', async () => {
    const wrong = { ...order(), status: 'nonsense' };
    await expect(client.create({ resourceType: 'ServiceRequest', body: wrong as never })).rejects.toMatchObject({
      response: { status: 422, data: { resourceType: 'OperationOutcome' } },
    });
  });
});
