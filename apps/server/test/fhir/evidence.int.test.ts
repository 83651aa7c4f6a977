import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital, physician } from './fhir-hospital.ts';

let fhir: FhirHospital;
let patient: string;
const officer = { id: 'olga', roles: ['privacy-officer'] };

beforeAll(async () => {
  fhir = await openFhirHospital();
  patient = await fhir.register();
  await fhir.ask('GET', `/Patient/${patient}`, undefined, {}, physician);
  await fhir.hospital.processAll();
});
afterAll(() => fhir.stop());

describe('AuditEvents', () => {
  const search = (query: string, user = officer) => fhir.ask('GET', `/AuditEvent?${query}`, undefined, {}, user);

  it('are the trail: who read whom, when, with what outcome', async () => {
    const { status, body } = await search(`patient=Patient/${patient}&altid=${physician.id}`);
    expect(status).toBe(200);
    const { resource } = body.entry![0]!;
    expect(resource).toMatchObject({
      resourceType: 'AuditEvent',
      action: 'R',
      outcome: '0',
      agent: [{ requestor: true, who: { identifier: { value: physician.id } } }],
      source: { observer: { display: 'integration' } },
      entity: expect.arrayContaining([expect.objectContaining({ what: { reference: `Patient/${patient}` } })]),
    });
    expect((await fhir.ask('GET', `/AuditEvent/${resource.id}`, undefined, {}, officer)).body).toEqual(resource);
    const valid = await fhir.ask('POST', '/AuditEvent/$validate', resource, {}, engineer);
    expect(valid.body.issue).toMatchObject([{ code: 'informational' }]);
  });

  it('are found by time, and come in pages', async () => {
    expect((await search(`patient=${patient}&date=lt2020`)).body.entry).toBeUndefined();
    const first = await search(`patient=${patient}&date=ge2020-01-01&_count=1`);
    const next = first.body.link.find(({ relation }) => relation === 'next')!.url;
    const second = await fhir.ask('GET', next.slice(next.indexOf('/AuditEvent')), undefined, {}, officer);
    expect(second.body.entry![0]!.resource.id).not.toBe(first.body.entry![0]!.resource.id);
  });

  it('are found by kind of interaction, by several conditions that all hold, and in the compartment of the patient', async () => {
    const found = async (query: string) => (await search(query)).body.entry?.length ?? 0;
    expect(await found(`patient=${patient}&subtype=http://hl7.org/fhir/restful-interaction|read`)).toBeGreaterThan(0);
    expect(await found(`patient=${patient}&subtype=read&action=D`)).toBe(0);
    expect(await found(`patient=${patient}&type=rest`)).toBeGreaterThan(0);
    expect(await found(`patient=${patient}&type=urn:other|rest`)).toBe(0);
    const other = await fhir.register();
    expect(await found(`patient=${patient}&patient=${other}`)).toBe(0);
    expect(await found(`patient=${patient}&date=ge2020-01-01&date=ge2999-01-01`)).toBe(0);
    const both = { id: 'olga', roles: ['privacy-officer', 'receptionist'] };
    const within = await fhir.ask('GET', `/Patient/${patient}/AuditEvent?altid=${physician.id}`, undefined, {}, both);
    expect(within.status).toBe(200);
    expect(within.body.entry![0]!.resource.resourceType).toBe('AuditEvent');
  });

  it('tell an app that was let in for one patient of that one, and nobody else', async () => {
    const other = await fhir.register();
    await fhir.ask('GET', `/Patient/${other}`, undefined, {}, physician);
    await fhir.hospital.processAll();
    const app = { ...officer, scope: 'patient/AuditEvent.rs', patient };
    const { body } = await search('_count=50', app);
    expect(body.entry!.length).toBeGreaterThan(0);
    const named = body.entry!.flatMap(({ resource }) => resource.entity as readonly { what?: { reference: string } }[]);
    expect(new Set(named.flatMap(({ what }) => what?.reference ?? []))).toEqual(new Set([`Patient/${patient}`]));
    expect((await search(`patient=${other}`, app)).body.entry).toBeUndefined();
    const [ofOther] = (await search(`patient=${other}`)).body.entry!;
    expect((await fhir.ask('GET', `/AuditEvent/${ofOther!.resource.id}`, undefined, {}, app)).status).toBe(404);
  });

  it('are searched by what the CapabilityStatement says, and by nothing else', async () => {
    const values: Record<string, string> = { date: 'ge2020', _lastUpdated: 'ge2020', action: 'R', outcome: '0' };
    const { body } = await fhir.ask('GET', '/metadata');
    const [{ resource }] = body.rest as [
      { resource: readonly { type: string; searchParam: readonly { name: string }[] }[] },
    ];
    const named = resource.find(({ type }) => type === 'AuditEvent')!.searchParam.map(({ name }) => name);
    for (const name of named) expect((await search(`${name}=${values[name] ?? patient}`)).status).toBe(200);
    expect(named).toContain('subtype');
    expect(named).not.toContain('policy');
    expect((await search('policy=x')).status).toBe(400);
  });

  it('are nobody’s to write, and not everybody’s to read', async () => {
    expect((await search(`patient=${patient}`, physician as typeof officer)).status).toBe(403);
    const { body } = await search(`patient=${patient}`);
    const { resource } = body.entry![0]!;
    const written = await fhir.ask('PUT', `/AuditEvent/${resource.id}`, resource, {}, engineer);
    expect(written).toMatchObject({ status: 405, body: { issue: [{ code: 'business-rule' }] } });
    expect((await search('nonsense=1')).status).toBe(400);
    expect((await search('action=X')).status).toBe(400);
  });
});

describe('Provenance', () => {
  it('comes with what is searched, and says who made the version that stands', async () => {
    await fhir.ask('POST', '/Device', { resourceType: 'Device', patient: { reference: `Patient/${patient}` } });
    const { body } = await fhir.ask(
      'GET',
      `/Device?patient=${patient}&_revinclude=Provenance:target`,
      undefined,
      {},
      physician,
    );
    const [device, provenance] = body.entry!.map(({ resource }) => resource);
    expect(provenance).toMatchObject({
      resourceType: 'Provenance',
      target: [{ reference: `Device/${device!.id}/_history/1` }],
      agent: [{ who: { identifier: { value: engineer.id } } }],
      activity: { coding: [{ code: 'CREATE' }] },
    });
    expect((await fhir.ask('GET', `/Provenance/${provenance!.id}`)).body).toEqual(provenance);
    expect((await fhir.ask('POST', '/Provenance/$validate', provenance)).body.issue).not.toContainEqual(
      expect.objectContaining({ severity: 'error' }),
    );
    await fhir.ask('PUT', `/Device/${device!.id}`, { ...device, status: 'inactive' });
    const all = await fhir.ask('GET', `/Provenance?target=Device/${device!.id}`);
    expect(all.body.entry).toHaveLength(2);
    expect((await fhir.ask('PUT', `/Provenance/${provenance!.id}`, provenance)).status).toBe(405);
  });

  it('of what nobody may see is not there', async () => {
    const other = await fhir.register();
    const made = await fhir.ask('POST', '/Device', {
      resourceType: 'Device',
      patient: { reference: `Patient/${other}` },
    });
    const { body } = await fhir.ask('GET', `/Provenance?target=Device/${made.body.id}`);
    const { resource } = body.entry![0]!;
    await fhir.restrict(other);
    expect((await fhir.ask('GET', `/Provenance?target=Device/${made.body.id}`)).body.entry).toBeUndefined();
    expect((await fhir.ask('GET', `/Provenance/${resource.id}`)).status).toBe(404);
    expect((await fhir.ask('GET', '/Provenance/v.99999999999999999999.1')).status).toBe(404);
  });
});
