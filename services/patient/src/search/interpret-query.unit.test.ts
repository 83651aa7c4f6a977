import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mrnOf } from '../identifiers/mrn.ts';
import { interpretQuery } from './interpret-query.ts';

const read = (text: string) => interpretQuery(text, 2026);
const kinds = (text: string) => read(text).map(({ kind }) => kind);

describe('what a query can mean', () => {
  it.each([
    ['Smith', ['smith']],
    ['smith john', ['smith', 'john']],
    ['Smith, John', ['smith', 'john']],
    ['O’Brien-Müller', ['obrien', 'muller']],
    ['  de la Cruz  María ', ['de', 'la', 'cruz', 'maria']],
    ['王小明', ['王小明']],
  ])('%s: names', (text, words) => {
    expect(read(text)).toEqual([{ kind: 'name', words }]);
  });

  it('is nothing without a letter or digit', () => {
    for (const text of ['', '   ', ',;', '---', '%', '_']) expect(read(text)).toEqual([]);
  });

  it('is an MRN with its prefix or all its digits, and an identifier that looks like one', () => {
    const mrn = mrnOf(1234);
    expect(read(`${mrn.toLowerCase()}`)[0]).toEqual({ kind: 'mrn', mrn });
    expect(read('P0000 1234-4')[0]).toEqual({ kind: 'mrn', mrn });
    expect(read('000012344')[0]).toEqual({ kind: 'mrn', mrn });
    expect(kinds('000012345')).not.toContain('mrn');
    expect(kinds('12344')).toEqual(['identifier', 'phone']);
  });

  it('is a number of several kinds', () => {
    expect(kinds('219-09-9999')).toEqual(['ssn', 'identifier', 'phone']);
    expect(kinds('19800307')).toEqual(['birth', 'identifier', 'phone']);
    expect(kinds('1980-03-07')).toEqual(['birth', 'identifier', 'phone']);
    expect(kinds('+1 (617) 555-0108')).toEqual(['identifier', 'phone']);
    expect(read('AB 12 34 56 C')[0]).toEqual({ kind: 'identifier', value: 'AB123456C', names: [] });
  });

  it('is a birth date beside a name', () => {
    const dates = { days: ['19800307'] };
    for (const text of ['smith 1980-03-07', '1980-03-07 Smith', 'Smith 7 Mar 1980', 'smith, 07.03.1980'])
      expect(read(text)).toContainEqual({ kind: 'birth', dates, names: ['smith'] });
    expect(read('smith 1980')).toContainEqual({ kind: 'birth', dates: { days: [], part: '1980' }, names: ['smith'] });
    expect(read('7 Mar 1980')).toContainEqual({ kind: 'birth', dates, names: [] });
  });

  it('is a telephone number or an e-mail address beside a name', () => {
    expect(read('smith 555-0108')).toContainEqual({ kind: 'phone', prefixes: ['8010555'], names: ['smith'] });
    expect(read('Smith Ann@Example.org')).toContainEqual({ kind: 'email', value: 'ann@example.org', names: ['smith'] });
    expect(kinds('ann@example.org')).toContain('email');
  });

  it('ends somewhere, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 220 }), (text) => {
        for (const reading of read(text)) {
          if (reading.kind === 'name') expect(reading.words.length).toBeLessThanOrEqual(6);
          if (reading.kind === 'identifier') expect(reading.value).not.toBe('');
        }
      }),
    );
  });
});
