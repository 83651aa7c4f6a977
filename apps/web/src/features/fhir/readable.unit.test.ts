import { describe, expect, it } from 'vitest';
import { parseExact } from './exact-json.ts';
import { momentOf, readable, subjectOf, targetOf, titleOf } from './readable.ts';

describe('a value of a resource, for people', () => {
  it.each([
    ['{"family":"Novak","given":["Ada","B"],"prefix":["Dr."]}', 'Dr. Ada B Novak'],
    ['{"line":["1 Elm St"],"city":"Troy","postalCode":"12180"}', '1 Elm St, 12180, Troy'],
    ['{"coding":[{"system":"http://loinc.org","code":"8867-4","display":"Heart rate"}]}', 'Heart rate · 8867-4'],
    ['{"coding":[{"code":"x"}],"text":"Pulse"}', 'Pulse'],
    ['{"reference":"Patient/1","display":"Ada"}', 'Ada'],
    ['{"value":1.50,"unit":"mg"}', '1.50 mg'],
    ['{"start":"2024","end":"2025"}', '2024 – 2025'],
    ['{"system":"phone","value":"555","use":"home"}', '555 (home, phone)'],
    ['{"numerator":{"value":1,"unit":"mg"},"denominator":{"value":2,"unit":"mL"}}', '1 mg / 2 mL'],
    ['[{"value":1,"unit":"a"},{"value":2,"unit":"b"}]', '1 a; 2 b'],
    ['{"x":{"y":true}}', 'x: y: true'],
    ['null', ''],
  ])('reads %s as %s', (text, said) => {
    expect(readable(parseExact(text))).toBe(said);
  });
});

describe('a resource among others', () => {
  const observation = parseExact(
    '{"resourceType":"Observation","id":"7","code":{"text":"Pulse"},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-05-01"}',
  );

  it('is called by what it names, and by its id where it names nothing', () => {
    expect(titleOf(observation)).toBe('Pulse');
    expect(titleOf(parseExact('{"resourceType":"Patient","id":"9","name":[{"family":"Novak"}]}'))).toBe('Novak');
    expect(titleOf(parseExact('{"resourceType":"Basic","id":"9"}'))).toBe('9');
  });

  it('says whom it is about and when', () => {
    expect([subjectOf(observation), momentOf(observation)]).toEqual(['Patient/1', '2024-05-01']);
  });
});

describe('a reference', () => {
  it.each([
    ['Patient/1', { type: 'Patient', id: '1' }],
    ['http://x/fhir/R4/Patient/1/_history/3', { type: 'Patient', id: '1', version: '3' }],
    ['http://elsewhere/Patient/1', undefined],
    ['#contained', undefined],
    ['urn:uuid:1', undefined],
  ])('%s leads to %j', (reference, target) => {
    expect(targetOf(reference, 'http://x/fhir/R4')).toEqual(target);
  });
});
