import { expect, test } from 'vitest';
import { placeOf } from './place.ts';
import { transactionsOf } from './transactions-of.ts';

const PERSON = '4b1c0f52-6a3d-4c61-9d3e-000000000001';
const LAKESIDE = 'https://lakeside.example';

const entriesIn = (text: string) =>
  (JSON.parse(text) as { entry: { resource: Record<string, unknown>; request: object }[] }).entry;

test('references lead to where things are kept, by full URL and by type and id', () => {
  const [transaction] = transactionsOf(
    [
      {
        fullUrl: 'https://lakeside.example/fhir/Encounter/7',
        resource: {
          resourceType: 'Encounter',
          id: '7',
          subject: { reference: `urn:uuid:${PERSON}` },
          partOf: { reference: 'Encounter/6' },
          serviceProvider: { reference: '#contained' },
        },
      },
      { fullUrl: `urn:uuid:${PERSON}`, resource: { resourceType: 'Patient', id: PERSON } },
    ],
    LAKESIDE,
  );
  const encounter = placeOf('Encounter', '7', LAKESIDE);
  expect(entriesIn(transaction!.text)).toEqual([
    { resource: { resourceType: 'Patient', id: PERSON }, request: { method: 'PUT', url: `Patient/${PERSON}` } },
    {
      resource: {
        resourceType: 'Encounter',
        id: encounter,
        meta: { source: `${LAKESIDE}#7` },
        subject: { reference: `Patient/${PERSON}` },
        partOf: { reference: `Encounter/${placeOf('Encounter', '6', LAKESIDE)}` },
        serviceProvider: { reference: '#contained' },
      },
      request: { method: 'PUT', url: `Encounter/${encounter}` },
    },
  ]);
});

test('a file of very many resources goes in parts, what others refer to in the first', () => {
  const many = Array.from({ length: 2_500 }, (_, index) => ({
    fullUrl: undefined,
    resource: { resourceType: index === 2_499 ? 'Patient' : 'Claim', id: String(index) },
  }));
  const parts = transactionsOf(many, LAKESIDE);
  expect(parts.map(({ names }) => names.length)).toEqual([2_000, 500]);
  expect(parts[0]!.names[0]).toEqual({ type: 'Patient', id: '2499' });
});

test('what cannot be told apart at a later import is named', () => {
  const patient = (id: string) => ({ fullUrl: undefined, resource: { resourceType: 'Patient', id } });
  expect(() => transactionsOf([patient('17'), patient('18')], undefined)).toThrow(
    /^Patient\/17: another system .* by --source; and 1 more$/,
  );
});
