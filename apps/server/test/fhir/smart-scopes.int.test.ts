import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital, physician } from './fhir-hospital.ts';

let fhir: FhirHospital;
let own: string;
let other: string;

beforeAll(async () => {
  fhir = await openFhirHospital();
  own = await fhir.register();
  other = await fhir.register();
  for (const [id, patient] of [
    ['own', own],
    ['other', other],
  ]) {
    await fhir.ask('PUT', `/Device/${id}`, {
      resourceType: 'Device',
      id,
      patient: { reference: `Patient/${patient}` },
    });
    await fhir.ask('PUT', `/ServiceRequest/${id}`, {
      resourceType: 'ServiceRequest',
      id,
      status: 'active',
      intent: 'order',
      subject: { reference: `Patient/${patient}` },
    });
  }
  await fhir.ask('PUT', '/Organization/lab', { resourceType: 'Organization', id: 'lab', name: 'Laboratory' });
});
afterAll(() => fhir.stop());

const as = (scope: string, patient?: string) => ({ ...physician, scope, ...(patient ? { patient } : {}) });
const status = async (path: string, user: ReturnType<typeof as>) =>
  (await fhir.ask('GET', path, undefined, {}, user)).status;
const found = async (path: string, user: ReturnType<typeof as>) =>
  (await fhir.ask('GET', path, undefined, {}, user)).body.entry?.map(({ resource }) => resource.id).toSorted();

describe('a SMART token', () => {
  it.each(['user/Device.rs', 'user/Device.read', 'user/*.rs'])(
    'narrows what is read to the types of its scopes: %s',
    async (scope) => {
      expect(await status('/Device/other', as(scope))).toBe(200);
      expect(await status('/ServiceRequest/other', as(scope))).toBe(scope === 'user/*.rs' ? 200 : 403);
      expect((await fhir.ask('POST', '/Device', { resourceType: 'Device' }, {}, as(scope))).status).toBe(403);
    },
  );

  it('for one patient shows that patient, and nobody else’s', async () => {
    const app = as('launch/patient patient/*.rs', own);
    expect(await found('/Device', app)).toEqual(['own']);
    expect(await found('/Patient', app)).toEqual([own]);
    expect(await status('/Device/other', app)).toBe(404);
    expect(await status(`/Patient/${other}/$everything`, app)).toBe(404);
    expect(await found(`/Patient?_has:Device:patient:_id=other`, app)).toBeUndefined();
    expect(await found('/Device?_revinclude=ServiceRequest:subject&_include=Device:patient', app)).toEqual(
      ['own', own].toSorted(),
    );
    expect((await fhir.ask('GET', '/Device/_history', undefined, {}, app)).body.entry).toHaveLength(1);
    // What tells of no patient is there for every app that may read its type.
    expect(await status('/Organization/lab', app)).toBe(200);
  });

  it('for one patient does not write of another', async () => {
    const app = as('patient/ServiceRequest.cruds', own);
    const order = (patient: string) => ({
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      subject: { reference: `Patient/${patient}` },
    });
    expect((await fhir.ask('POST', '/ServiceRequest', order(own), {}, app)).status).toBe(201);
    expect((await fhir.ask('POST', '/ServiceRequest', order(other), {}, app)).status).toBe(403);
    const place = { resourceType: 'Organization', name: 'Nobody’s' };
    const wide = { ...engineer, scope: 'patient/*.cruds', patient: own };
    expect((await fhir.ask('POST', '/Organization', place, {}, wide)).status).toBe(403);
  });

  it('whose scopes are of a patient whom it does not name opens nothing', async () => {
    expect(await status('/Device/own', as('patient/*.rs'))).toBe(403);
  });

  it('whose scope is narrowed by a search is not taken for the wider one', async () => {
    expect(await status('/Device/own', as('user/Device.rs?type=x'))).toBe(403);
  });

  it('for a restricted patient opens nothing that the person may not see', async () => {
    const closed = await fhir.register();
    await fhir.restrict(closed);
    expect(await status(`/Patient/${closed}`, as('patient/*.rs', closed))).toBe(404);
  });
});
