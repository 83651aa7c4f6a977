import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

let fhir: FhirHospital;

beforeAll(async () => {
  fhir = await openFhirHospital();
});
afterAll(() => fhir.stop());

const observation = (patient: string, more: Record<string, unknown> = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' }] },
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: '2026-03-02T09:00:00Z',
  valueQuantity: { value: 72, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
  ...more,
});

describe('a resource', () => {
  it('is created, read, updated, read in each version, and deleted', async () => {
    const patient = await fhir.register();
    const made = await fhir.ask('POST', '/Observation', observation(patient));
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect(made.headers.get('location')).toMatch(new RegExp(`/fhir/R4/Observation/${id}/_history/1$`));
    expect(made.headers.get('etag')).toBe('W/"1"');
    expect(made.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(made.body).toMatchObject({ ...observation(patient), meta: { versionId: '1' } });
    expect((await fhir.ask('GET', `/Observation/${id}`)).body).toEqual(made.body);
    const next = { ...made.body, status: 'amended' };
    const updated = await fhir.ask('PUT', `/Observation/${id}`, next, { 'if-match': 'W/"1"' });
    expect(updated).toMatchObject({ status: 200, body: { status: 'amended', meta: { versionId: '2' } } });
    expect(await fhir.ask('PUT', `/Observation/${id}`, next, { 'if-match': 'W/"1"' })).toMatchObject({
      status: 412,
      body: { issue: [{ code: 'conflict' }] },
    });
    expect((await fhir.ask('GET', `/Observation/${id}/_history/1`)).body).toEqual(made.body);
    expect((await fhir.ask('DELETE', `/Observation/${id}`)).status).toBe(204);
    expect((await fhir.ask('DELETE', `/Observation/${id}`)).status).toBe(204);
    expect(await fhir.ask('GET', `/Observation/${id}`)).toMatchObject({
      status: 410,
      body: { issue: [{ code: 'deleted' }] },
    });
    const { body: history } = await fhir.ask('GET', `/Observation/${id}/_history`);
    expect(history).toMatchObject({
      type: 'history',
      total: 3,
      entry: [
        { request: { method: 'DELETE' }, response: { etag: 'W/"3"' } },
        { request: { method: 'PUT' }, resource: { status: 'amended' } },
        { request: { method: 'POST' }, resource: { status: 'final' }, response: { status: '201' } },
      ],
    });
    const again = await fhir.ask('PUT', `/Observation/${id}`, next);
    expect(again).toMatchObject({ status: 201, body: { meta: { versionId: '4' } } });
  });

  it('keeps the digits of decimals, unknown extensions and every other element as they came', async () => {
    const text =
      '{"resourceType":"Basic","id":"exact","code":{"text":"x"},"extension":[{"url":"urn:a","valueDecimal":1.50},{"url":"urn:b","valueDecimal":0.000100}]}';
    expect((await fhir.ask('PUT', '/Basic/exact', text)).status).toBe(201);
    const response = await fhir.hospital.fetch('/fhir/R4/Basic/exact', { user: engineer });
    expect(await response.text()).toContain('"valueDecimal":1.50},{"url":"urn:b","valueDecimal":0.000100}');
  });

  it('may be a file of megabytes', async () => {
    const data = 'QUJD'.repeat(1_500_000);
    const binary = { resourceType: 'Binary', id: 'large', contentType: 'application/octet-stream', data };
    expect((await fhir.ask('PUT', '/Binary/large', binary)).status).toBe(201);
    expect((await fhir.ask('PUT', '/Binary/large', { ...binary, data: `${data}!` })).status).toBe(422);
    const words = 'a '.repeat(3_000_000);
    expect((await fhir.ask('PUT', '/Binary/large', { ...binary, data: 'QUJD', contentType: words })).status).toBe(422);
    expect((await fhir.ask('PUT', '/Binary/large', { ...binary, data: data.repeat(2) })).status).toBe(413);
  });

  it('is not written again by an update that says nothing new', async () => {
    const basic = { resourceType: 'Basic', id: 'same', code: { text: 'x' } };
    await fhir.ask('PUT', '/Basic/same', basic);
    expect(await fhir.ask('PUT', '/Basic/same', basic)).toMatchObject({
      status: 200,
      body: { meta: { versionId: '1' } },
    });
  });

  it('is answered by 304 to whoever has it already', async () => {
    await fhir.ask('PUT', '/Basic/known', { resourceType: 'Basic', id: 'known', code: { text: 'x' } });
    expect((await fhir.ask('GET', '/Basic/known', undefined, { 'if-none-match': 'W/"1"' })).status).toBe(304);
    expect((await fhir.ask('GET', '/Basic/known', undefined, { 'if-none-match': 'W/"2"' })).status).toBe(200);
    const later = new Date(Date.now() + 60_000).toUTCString();
    expect((await fhir.ask('GET', '/Basic/known', undefined, { 'if-modified-since': later })).status).toBe(304);
  });

  it('is shown in part when a part is asked for', async () => {
    const patient = await fhir.register();
    const { body } = await fhir.ask('POST', '/Observation', observation(patient, { note: [{ text: 'calm' }] }));
    const few = await fhir.ask('GET', `/Observation/${body.id}?_elements=note`);
    expect(few.body).toMatchObject({
      note: [{ text: 'calm' }],
      status: 'final',
      meta: { tag: [{ code: 'SUBSETTED' }] },
    });
    expect(few.body).not.toHaveProperty('subject');
    const summary = await fhir.ask('GET', `/Observation/${body.id}?_summary=true`);
    expect(summary.body).toHaveProperty('valueQuantity');
    expect(summary.body).not.toHaveProperty('note');
  });

  it('answers a write as Prefer asks', async () => {
    const basic = { resourceType: 'Basic', code: { text: 'x' } };
    const minimal = await fhir.ask('POST', '/Basic', basic, { prefer: 'return=minimal' });
    expect(minimal).toMatchObject({ status: 201, body: undefined });
    const outcome = await fhir.ask('POST', '/Basic', basic, { prefer: 'return=OperationOutcome' });
    expect(outcome.body.resourceType).toBe('OperationOutcome');
  });
});

describe('what is not as FHIR says', () => {
  it.each([
    ['an unknown element', { resourceType: 'Basic', code: { text: 'x' }, colour: 'red' }, 'structure', 'Basic'],
    ['a missing element', { resourceType: 'Basic' }, 'required', 'Basic'],
    ['a value of another type', { resourceType: 'Basic', code: { text: 5 } }, 'value', 'Basic.code.text'],
    ['a list in place of a value', { resourceType: 'Basic', code: [{ text: 'x' }] }, 'structure', 'Basic.code'],
    [
      'two values of a choice',
      { resourceType: 'Basic', code: { text: 'x' }, extension: [{ url: 'a', valueString: 'b', valueCode: 'c' }] },
      'structure',
      'Basic.extension[0]',
    ],
    [
      'a code of no value set',
      {
        resourceType: 'Basic',
        code: { text: 'x' },
        text: { status: 'nice', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
      },
      'code-invalid',
      'Basic.text.status',
    ],
    [
      'a reference to another type',
      { resourceType: 'Basic', code: { text: 'x' }, author: { reference: 'Location/1' } },
      'value',
      'Basic.author',
    ],
    [
      'a day that is on no calendar',
      { resourceType: 'Basic', code: { text: 'x' }, created: '2026-02-30' },
      'value',
      'Basic.created',
    ],
    [
      'a script in a narrative',
      {
        resourceType: 'Basic',
        code: { text: 'x' },
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>' },
      },
      'value',
      'Basic.text.div',
    ],
    [
      'an extension with nothing in it',
      { resourceType: 'Basic', code: { text: 'x' }, extension: [{ url: 'a' }] },
      'invariant',
      'Basic.extension[0]',
    ],
  ])('%s is refused with its place', async (_what, resource, code, expression) => {
    const { status, body } = await fhir.ask('POST', '/Basic', resource);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code, expression: [expression] }],
    });
  });

  it.each([
    ['no JSON', '{', 400, 'malformed-json'],
    ['no resource', '[]', 400, 'not-a-resource'],
    ['another type', '{"resourceType":"Account"}', 400, 'wrong-type'],
  ])('%s is refused', async (_what, text, status, code) => {
    const replied = await fhir.ask('POST', '/Basic', text);
    expect(replied.status).toBe(status);
    expect(replied.body.issue[0]).toMatchObject({ details: { coding: [{ code }] } });
  });

  it.each([
    ['GET', '/Nonsense/1', 404],
    ['GET', '/Basic/none', 404],
    ['GET', '/Basic/none/_history/1', 404],
    ['GET', '/Basic/$nonsense', 404],
    ['POST', '/Nonsense', 404],
    ['GET', '/Basic?colour=red', 400],
    ['GET', '/Basic?_format=xml', 415],
    ['DELETE', '/Basic/..%2f', 400],
  ])('%s %s is answered by an OperationOutcome', async (method, path, status) => {
    const replied = await fhir.ask(method, path, method === 'POST' ? {} : undefined);
    expect(replied.status).toBe(status);
    expect(replied.body.resourceType).toBe('OperationOutcome');
  });
});

describe('a patch', () => {
  it('changes a resource by JSON Patch', async () => {
    await fhir.ask('PUT', '/Basic/patched', { resourceType: 'Basic', id: 'patched', code: { text: 'x' } });
    const patch = JSON.stringify([{ op: 'replace', path: '/code/text', value: 'y' }]);
    const json = { 'content-type': 'application/json-patch+json' };
    expect(await fhir.ask('PATCH', '/Basic/patched', patch, json)).toMatchObject({
      status: 200,
      body: { code: { text: 'y' } },
    });
    const test = JSON.stringify([{ op: 'test', path: '/code/text', value: 'x' }]);
    expect((await fhir.ask('PATCH', '/Basic/patched', test, json)).status).toBe(422);
    expect((await fhir.ask('PATCH', '/Basic/patched', '{}', json)).status).toBe(400);
    const broken = JSON.stringify([{ op: 'remove', path: '/code' }]);
    expect((await fhir.ask('PATCH', '/Basic/patched', broken, json)).status).toBe(422);
  });

  it('changes a resource by FHIRPath Patch', async () => {
    const basic = { resourceType: 'Basic', id: 'pathed', code: { coding: [{ code: 'a' }, { code: 'b' }] } };
    await fhir.ask('PUT', '/Basic/pathed', basic);
    const step = (...part: object[]) => ({ name: 'operation', part });
    const text = (name: string, valueString: string) => ({ name, valueString });
    const steps = [
      step(text('type', 'add'), text('path', 'Basic'), text('name', 'created'), {
        name: 'value',
        valueDate: '2026-01-02',
      }),
      step(text('type', 'replace'), text('path', "Basic.code.coding.where(code='b').code"), {
        name: 'value',
        valueCode: 'c',
      }),
      step(
        text('type', 'insert'),
        text('path', 'Basic.code.coding'),
        { name: 'index', valueInteger: 0 },
        { name: 'value', valueCoding: { code: 'first' } },
      ),
      step(text('type', 'delete'), text('path', 'Basic.code.coding[1]')),
      step(
        text('type', 'move'),
        text('path', 'Basic.code.coding'),
        { name: 'source', valueInteger: 1 },
        { name: 'destination', valueInteger: 0 },
      ),
    ];
    const replied = await fhir.ask('PATCH', '/Basic/pathed', { resourceType: 'Parameters', parameter: steps });
    expect(replied).toMatchObject({
      status: 200,
      body: { created: '2026-01-02', code: { coding: [{ code: 'c' }, { code: 'first' }] } },
    });
  });
});

describe('a conditional interaction', () => {
  const basic = (value: string, more = {}) => ({
    resourceType: 'Basic',
    code: { text: 'x' },
    identifier: [{ system: 'urn:t', value }],
    ...more,
  });

  it('creates only what is not there, however many ask at the same time', async () => {
    const asked = await Promise.all(
      Array.from({ length: 20 }, () =>
        fhir.ask('POST', '/Basic', basic('once'), { 'if-none-exist': 'identifier=urn:t|once' }),
      ),
    );
    expect(asked.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1);
  });

  it('updates, patches and deletes what is found, and refuses several', async () => {
    expect((await fhir.ask('PUT', '/Basic?identifier=urn:t|two', basic('two'))).status).toBe(201);
    const updated = await fhir.ask('PUT', '/Basic?identifier=urn:t|two', basic('two', { created: '2026-01-01' }));
    expect(updated).toMatchObject({ status: 200, body: { created: '2026-01-01', meta: { versionId: '2' } } });
    await fhir.ask('POST', '/Basic', basic('two'));
    expect(await fhir.ask('PUT', '/Basic?identifier=urn:t|two', basic('two'))).toMatchObject({
      status: 412,
      body: { issue: [{ code: 'multiple-matches' }] },
    });
    expect((await fhir.ask('DELETE', `/Basic?_id=${updated.body.id}`)).status).toBe(204);
    expect((await fhir.ask('DELETE', '/Basic?identifier=urn:t|nobody')).status).toBe(204);
    expect((await fhir.ask('DELETE', '/Basic')).status).toBe(400);
  });
});

it('comes out of a rebuild as it was', async () => {
  expect(await expectRebuildEqual(fhir.hospital, 'integration')).toBeGreaterThan(20);
});
