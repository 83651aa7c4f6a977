import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

let fhir: FhirHospital;
const MANY = 1_200;

beforeAll(async () => {
  fhir = await openFhirHospital();
  const devices = Array.from({ length: MANY }, (_, n) => ({
    resource: { resourceType: 'Device', id: `d${n}`, owner: { reference: 'Organization/all' } },
    request: { method: 'PUT', url: `Device/d${n}` },
  }));
  const entry = [
    {
      resource: { resourceType: 'Organization', id: 'all', name: 'All' },
      request: { method: 'PUT', url: 'Organization/all' },
    },
    ...devices,
  ];
  expect((await fhir.ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry })).status).toBe(200);
}, 60_000);
afterAll(() => fhir.stop());

const repeated = (text: string, times: number) => Array.from({ length: times }, () => text);

describe('a search that would cost too much is refused', () => {
  it.each([
    ['a long chain', `Device?${'organization.partof.'.repeat(4)}name=x`],
    ['a long reverse chain', `Organization?${'_has:Organization:partof:'.repeat(8)}name=x`],
    ['many conditions', `Device?${repeated('status=active', 80).join('&')}`],
    ['many values', `Device?status=${repeated('x', 1_500).join(',')}`],
    ['a storm of includes', `Device?${repeated('_include=Device:organization', 60).join('&')}`],
    ['many keys to sort by', `Device?_sort=${repeated('status', 200).join(',')}`],
  ])('%s', async (_, path) => {
    const { status, body } = await fhir.ask('GET', `/${path}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
  });
});

describe('a search is bounded', () => {
  it('in what a page holds', async () => {
    const { body } = await fhir.ask('GET', '/Device?_count=999999');
    expect(body.entry).toHaveLength(1_000);
    expect(body.link.some(({ relation }) => relation === 'next')).toBe(true);
  });

  it('in what comes with it, and says so', async () => {
    const { body } = await fhir.ask(
      'GET',
      '/Organization?_id=all&_revinclude=Device:organization&_revinclude:iterate=Device:organization&_include:iterate=*',
    );
    expect(body.entry!.length).toBeLessThanOrEqual(1_002);
    expect(body.entry!.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome', issue: [{ code: 'too-costly' }] },
    });
  });

  it.each([
    '/Device?device-name:contains=%25%25%25%25_____%25%25%25%5C%5C',
    `/Device?device-name:contains=${'a*'.repeat(200)}`,
    `/Device?device-name=(a%2B)%2B%24${'a'.repeat(400)}`,
    `/ValueSet?url:below=${encodeURIComponent('(.*a){30}')}`,
  ])('in what a pattern may do: %s', async (path) => {
    const { status, body } = await fhir.ask('GET', path);
    expect(status).toBe(200);
    expect(body.entry).toBeUndefined();
  });

  it('in what a patch may ask', async () => {
    for (const expression of [
      'Device.repeat(owner)',
      "Device.id.matches('(a+)+$')",
      `Device.${'where(true).'.repeat(80)}id`,
    ]) {
      const patch = {
        resourceType: 'Parameters',
        parameter: [
          {
            name: 'operation',
            part: [
              { name: 'type', valueCode: 'delete' },
              { name: 'path', valueString: expression },
            ],
          },
        ],
      };
      expect((await fhir.ask('PATCH', '/Device/d1', patch)).status).toBe(422);
    }
  });

  it('in how deep a resource is, and how many entries a bundle has', async () => {
    const deep = `{"resourceType":"Basic","extension":${'[{"url":"x","extension":'.repeat(200)}[]${'}]'.repeat(200)}}`;
    expect((await fhir.ask('POST', '/Basic', deep)).status).toBe(400);
    const entry = repeated('', 20_001).map(() => ({ request: { method: 'GET', url: 'Device/d1' } }));
    expect((await fhir.ask('POST', '', { resourceType: 'Bundle', type: 'batch', entry })).status).toBe(413);
  });
});
