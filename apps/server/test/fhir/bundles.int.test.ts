import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital, physician, receptionist } from './fhir-hospital.ts';

let fhir: FhirHospital;

beforeAll(async () => {
  fhir = await openFhirHospital();
});
afterAll(() => fhir.stop());

const basic = (text: string, more: Record<string, unknown> = {}) => ({
  resourceType: 'Basic',
  code: { text },
  ...more,
});
const bundle = (type: string, ...entry: unknown[]) => ({ resourceType: 'Bundle', type, entry });
const put = (resource: Record<string, unknown>) => ({
  resource,
  request: { method: 'PUT', url: `${resource.resourceType}/${resource.id}` },
});

describe('a transaction', () => {
  it('writes all its entries, whatever their order, and gives references their ids', async () => {
    const { status, body } = await fhir.ask(
      'POST',
      '',
      bundle(
        'transaction',
        { request: { method: 'GET', url: 'Basic?code:text=second' } },
        {
          fullUrl: 'urn:uuid:6d5f7a1e-96a7-4d3b-9d2b-2f4f7f3b0001',
          resource: basic('first', { author: { reference: 'urn:uuid:6d5f7a1e-96a7-4d3b-9d2b-2f4f7f3b0002' } }),
          request: { method: 'POST', url: 'Basic' },
        },
        {
          fullUrl: 'urn:uuid:6d5f7a1e-96a7-4d3b-9d2b-2f4f7f3b0002',
          resource: { resourceType: 'Practitioner', identifier: [{ system: 'urn:n', value: 'tx' }] },
          request: { method: 'POST', url: 'Practitioner', ifNoneExist: 'identifier=urn:n|tx' },
        },
        put({ ...basic('second'), id: 'second' }),
      ),
    );
    expect(status).toBe(200);
    expect(body.entry?.map(({ response }) => response?.status)).toEqual([
      '200 OK',
      '201 Created',
      '201 Created',
      '201 Created',
    ]);
    expect(body.entry?.[0]?.resource).toMatchObject({ type: 'searchset', entry: [{ resource: { id: 'second' } }] });
    const practitioner = body.entry?.[2]?.fullUrl?.split('/').at(-1);
    const first = await fhir.ask('GET', `/Basic/${body.entry?.[1]?.fullUrl?.split('/').at(-1)}`);
    expect(first.body).toMatchObject({ author: { reference: `Practitioner/${practitioner}` } });
  });

  it('finds conditional references, and is refused when they find nothing or several', async () => {
    const refer = (criteria: string) =>
      bundle('transaction', {
        resource: basic('refers', { author: { reference: criteria } }),
        request: { method: 'POST', url: 'Basic' },
      });
    expect((await fhir.ask('POST', '', refer('Practitioner?identifier=urn:n|tx'))).status).toBe(200);
    expect((await fhir.ask('POST', '', refer('Practitioner?identifier=urn:n|nobody'))).status).toBe(412);
  });

  it('writes nothing when one of its entries is wrong, and says which', async () => {
    const replied = await fhir.ask(
      'POST',
      '',
      bundle('transaction', put({ ...basic('fine'), id: 'fine' }), put({ resourceType: 'Basic', id: 'wrong' })),
    );
    expect(replied.status).toBe(422);
    expect(replied.body.issue).toMatchObject([
      { code: 'required', expression: ['Bundle.entry[1].resource.ofType(Basic)'] },
    ]);
    expect((await fhir.ask('GET', '/Basic/fine')).status).toBe(404);
  });

  it('takes a resource once', async () => {
    const twice = put({ ...basic('x'), id: 'twice' });
    expect((await fhir.ask('POST', '', bundle('transaction', twice, twice))).status).toBe(400);
  });

  it('deletes before it creates, and updates by version', async () => {
    await fhir.ask('PUT', '/Basic/old', { ...basic('old'), id: 'old', identifier: [{ value: 'swap' }] });
    const swap = bundle(
      'transaction',
      {
        resource: basic('new', { identifier: [{ value: 'swap' }] }),
        request: { method: 'POST', url: 'Basic', ifNoneExist: 'identifier=swap' },
      },
      { request: { method: 'DELETE', url: 'Basic/old' } },
    );
    expect((await fhir.ask('POST', '', swap)).body.entry?.map(({ response }) => response?.status)).toEqual([
      '201 Created',
      '204 No Content',
    ]);
    const stale = {
      ...put({ ...basic('again'), id: 'old' }),
      request: { method: 'PUT', url: 'Basic/old', ifMatch: 'W/"1"' },
    };
    expect((await fhir.ask('POST', '', bundle('transaction', stale))).status).toBe(412);
  });

  it('patches', async () => {
    await fhir.ask('PUT', '/Basic/bits', { ...basic('bits'), id: 'bits' });
    const data = Buffer.from(JSON.stringify([{ op: 'replace', path: '/code/text', value: 'bytes' }])).toString(
      'base64',
    );
    const binary = { resourceType: 'Binary', contentType: 'application/json-patch+json', data };
    await fhir.ask(
      'POST',
      '',
      bundle('transaction', { resource: binary, request: { method: 'PATCH', url: 'Basic/bits' } }),
    );
    expect((await fhir.ask('GET', '/Basic/bits')).body).toMatchObject({ code: { text: 'bytes' } });
  });

  it('with the same Idempotency-Key has its effect once, and the same answer again', async () => {
    const key = { 'idempotency-key': 'tx-1' };
    const sent = bundle('transaction', { resource: basic('keyed'), request: { method: 'POST', url: 'Basic' } });
    const [one, two] = [await fhir.ask('POST', '', sent, key), await fhir.ask('POST', '', sent, key)];
    expect(two.body).toEqual(one.body);
    expect((await fhir.ask('GET', '/Basic?code:text=keyed&_total=accurate')).body.total).toBe(1);
  });

  it('is made once when many send the same conditional entries at the same time', async () => {
    const sent = bundle('transaction', {
      resource: basic('race', { identifier: [{ value: 'race' }] }),
      request: { method: 'POST', url: 'Basic', ifNoneExist: 'identifier=race' },
    });
    const replies = await Promise.all(Array.from({ length: 10 }, () => fhir.ask('POST', '', sent)));
    const answers = replies.map(({ body }) => body.entry?.[0]?.response?.status);
    expect(answers.toSorted()).toEqual([...Array.from({ length: 9 }, () => '200 OK'), '201 Created']);
    expect((await fhir.ask('GET', '/Basic?identifier=race&_total=accurate')).body.total).toBe(1);
  });
});

describe('a batch', () => {
  it('answers each entry by itself', async () => {
    const { body } = await fhir.ask(
      'POST',
      '',
      bundle(
        'batch',
        put({ ...basic('b'), id: 'b' }),
        put({ resourceType: 'Basic', id: 'c' }),
        { request: { method: 'GET', url: 'Basic/b' } },
        { request: { method: 'GET', url: 'Basic/none' } },
      ),
    );
    expect(body.entry?.map(({ response }) => response?.status)).toEqual(['201 Created', '422', '200 OK', '404']);
    expect(body.entry?.[1]?.response?.outcome).toMatchObject({ issue: [{ code: 'required' }] });
    expect(body.entry?.[2]?.resource).toMatchObject({ id: 'b' });
  });
});

describe('nothing can be learnt', () => {
  const vital = (patient: string, id: string) => ({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { text: 'secret sign' },
    subject: { reference: `Patient/${patient}` },
  });

  it('of types that a permission does not cover, by reading, searching, including or chaining', async () => {
    const patient = await fhir.register();
    await fhir.ask('PUT', '/Observation/open', vital(patient, 'open'));
    await fhir.ask('PUT', '/Device/seen', {
      resourceType: 'Device',
      id: 'seen',
      patient: { reference: `Patient/${patient}` },
    });
    for (const path of [
      '/Observation/open',
      '/Observation?code:text=secret',
      `/Patient/${patient}/Observation`,
      '/Observation/open/_history',
    ])
      expect((await fhir.ask('GET', path, undefined, {}, receptionist)).status, path).toBe(403);
    const has = await fhir.ask(
      'GET',
      '/Organization?_has:Observation:performer:code:text=secret',
      undefined,
      {},
      receptionist,
    );
    expect(has.body.entry).toBeUndefined();
    const system = await fhir.ask('GET', '/?_lastUpdated=gt2000&_count=500', undefined, {}, receptionist);
    expect(system.body.entry?.filter(({ resource }) => resource.resourceType === 'Observation')).toEqual([]);
  });

  it('of a restricted patient, by whoever does not treat them', async () => {
    const patient = await fhir.register();
    await fhir.ask('PUT', '/Observation/hidden', vital(patient, 'hidden'));
    await fhir.ask('PUT', '/Practitioner/doc', { resourceType: 'Practitioner', id: 'doc' });
    await fhir.ask('PUT', '/Encounter/visit', {
      resourceType: 'Encounter',
      id: 'visit',
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: `Patient/${patient}` },
      participant: [{ individual: { reference: 'Practitioner/doc' } }],
    });
    await fhir.restrict(patient);
    const nobody = async (path: string) => (await fhir.ask('GET', path, undefined, {}, physician)).body;
    expect((await fhir.ask('GET', '/Observation/hidden', undefined, {}, physician)).status).toBe(404);
    expect((await fhir.ask('GET', '/Observation/hidden/_history', undefined, {}, physician)).status).toBe(404);
    expect((await fhir.ask('GET', '/Observation/hidden/_history/1', undefined, {}, physician)).status).toBe(404);
    expect((await nobody(`/Observation?subject=Patient/${patient}&_total=accurate`)).total).toBe(0);
    expect((await nobody('/Practitioner?_id=doc&_has:Encounter:participant:status=finished')).entry).toBeUndefined();
    expect((await nobody('/Practitioner?_id=doc&_revinclude=Encounter:participant')).entry).toHaveLength(1);
    expect(JSON.stringify(await nobody('/Observation/_history?_count=1000'))).not.toContain('"hidden"');
    expect((await fhir.ask('PUT', '/Observation/hidden', vital(patient, 'hidden'), {}, physician)).status).toBe(404);
    expect(
      (await fhir.ask('POST', '/Observation', { ...vital(patient, ''), id: undefined }, {}, physician)).status,
    ).toBe(403);
  });

  it('of a restricted patient in a search by one value, which finds everybody else', async () => {
    const [hidden, open] = [
      await fhir.register({ last_name: 'Zelenkova' }),
      await fhir.register({ last_name: 'Zelenko' }),
    ];
    await fhir.restrict(hidden);
    const found = async (query: string) => {
      const { status, body } = await fhir.ask('GET', `/Patient?${query}`, undefined, {}, physician);
      return [status, body.entry?.map(({ resource }) => resource.id)];
    };
    expect(await found('family=zelenk')).toEqual([200, [open]]);
    expect(await found('family=zelenkova')).toEqual([200, undefined]);
    expect(await found('gender=female&family=zelenk')).toEqual([200, [open]]);
  });

  it('beyond the scopes of a SMART token', async () => {
    const smart = { ...engineer, scope: 'openid user/Device.rs' };
    expect((await fhir.ask('GET', '/Device/seen', undefined, {}, smart)).status).toBe(200);
    expect((await fhir.ask('GET', '/Observation/open', undefined, {}, smart)).status).toBe(403);
    expect((await fhir.ask('GET', '/Device/seen/_history', undefined, {}, smart)).status).toBe(200);
    expect((await fhir.ask('PUT', '/Device/seen', { resourceType: 'Device', id: 'seen' }, {}, smart)).status).toBe(403);
  });

  it('without a token, but what the server can do', async () => {
    const bare = await fetch(`${fhir.hospital.url}/fhir/R4/Device/seen`);
    expect(bare.status).toBe(401);
    expect(await bare.json()).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ code: 'login' }] });
    const statement = await (await fetch(`${fhir.hospital.url}/fhir/R4/metadata`)).json();
    expect(statement).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
  });
});

describe('who looked and who is forgotten', () => {
  it('stands on the trail of each patient whose data was shown', async () => {
    const patient = await fhir.register();
    await fhir.ask('PUT', '/Observation/trailed', {
      resourceType: 'Observation',
      id: 'trailed',
      status: 'final',
      code: { text: 'x' },
      subject: { reference: `Patient/${patient}` },
    });
    await fhir.ask('GET', '/Observation/trailed', undefined, {}, physician);
    const trail = await fhir.trailOf(patient);
    expect(trail.map(({ actor, operation }) => [actor, operation])).toEqual([
      ['ivo', 'integration.fhirUpdate'],
      ['petra', 'integration.fhirRead'],
    ]);
  });

  it('stands there with what was asked, sealed', async () => {
    const patient = await fhir.register();
    await fhir.ask('GET', `/Patient?_id=${patient}&_sort=family`, undefined, {}, physician);
    expect(await fhir.notesOf(patient)).toEqual([`GET Patient?_id=${patient}&_sort=family`]);
  });

  it('is gone from state and log once the person is forgotten', async () => {
    const patient = await fhir.register();
    await fhir.ask('PUT', '/Observation/gone', {
      resourceType: 'Observation',
      id: 'gone',
      status: 'final',
      code: { text: 'unforgettable' },
      subject: { reference: `Patient/${patient}` },
    });
    await fhir.ask('PUT', '/Observation/gone', {
      resourceType: 'Observation',
      id: 'gone',
      status: 'amended',
      code: { text: 'unforgettable' },
      subject: { reference: `Patient/${patient}` },
    });
    await fhir.erase(patient);
    expect((await fhir.ask('GET', '/Observation/gone')).status).toBe(404);
    for (const table of ['fhir_resources', 'fhir_versions', 'fhir_strings', 'events'])
      expect(
        await fhir.hospital.sql('integration', `select * from ${table} t where t::text like '%unforgettable%'`),
        table,
      ).toEqual([]);
    expect(
      (
        await fhir.ask('PUT', '/Observation/late', {
          resourceType: 'Observation',
          id: 'late',
          status: 'final',
          code: { text: 'x' },
          subject: { reference: `Patient/${patient}` },
        })
      ).status,
    ).toBe(410);
    expect(await expectRebuildEqual(fhir.hospital, 'integration')).toBeGreaterThan(20);
  });
});
