import { describe, expect, it } from 'vitest';
import { partsOf, queryOf, withPrefix } from './query-parts.ts';

describe('a search in parts', () => {
  it.each([
    'family=Nov%C3%A1k&birthdate=ge1970&birthdate=le1980',
    'family:exact=O%27Hara',
    'code=http://loinc.org|8867-4,8480-6',
    'subject:Patient.birthdate=lt2000',
    'subject:Patient.family:contains=nov',
    '_has:Observation:patient:code=8867-4',
    '_include:iterate=Encounter:subject&_sort=-date&_count=5',
    'deceased:missing=true',
  ])('is the same search again: %s', (query) => {
    const again = queryOf(partsOf(query));
    expect([...new URLSearchParams(again)]).toEqual([...new URLSearchParams(query)]);
  });

  it('knows the modifier of a parameter, of a chained one too', () => {
    expect(partsOf('family:exact=a')).toEqual([{ name: 'family', modifier: 'exact', value: 'a' }]);
    expect(partsOf('subject:Patient.name:contains=a')).toEqual([
      { name: 'subject:Patient.name', modifier: 'contains', value: 'a' },
    ]);
    expect(partsOf('subject:Patient=1')).toEqual([{ name: 'subject:Patient', modifier: '', value: '1' }]);
  });

  it('leaves out what says nothing, and keeps readable what may be', () => {
    expect(queryOf([{ name: 'family', modifier: '', value: ' ' }])).toBe('');
    expect(queryOf([{ name: 'code', modifier: '', value: 'http://loinc.org|8867-4' }])).toBe(
      'code=http://loinc.org|8867-4',
    );
    expect(queryOf([{ name: 'name', modifier: '', value: 'a&b=c #1' }])).toBe('name=a%26b%3Dc%20%231');
  });

  it('takes the prefix from a value', () => {
    expect(withPrefix('ge1970-01')).toEqual({ prefix: 'ge', rest: '1970-01' });
    expect(withPrefix('1970')).toEqual({ prefix: '', rest: '1970' });
  });
});
