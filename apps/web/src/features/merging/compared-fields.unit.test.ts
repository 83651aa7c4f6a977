import { describe, expect, it } from 'vitest';
import { choicesFor, type Field, resultOf, sentChoices, turned } from './compared-fields.ts';

const phone: Field = {
  field: 'contact_number',
  survivor: '1',
  source: '2',
  proposed: 'survivor',
  value: '1',
  conflict: true,
};
const names: Field = {
  field: 'other_names',
  survivor: ['a'],
  source: ['b'],
  proposed: 'both',
  value: ['a', 'b', 'old'],
  conflict: false,
};

describe('choosing between two records', () => {
  it('offers both values only where they can stand together', () => {
    expect(choicesFor(phone)).toEqual(['survivor', 'source']);
    expect(choicesFor(names)).toEqual(['survivor', 'source', 'both']);
  });

  it.each<[Field, Field['proposed'], unknown]>([
    [phone, 'survivor', '1'],
    [phone, 'source', '2'],
    [names, 'both', ['a', 'b', 'old']],
    [names, 'survivor', ['a']],
    [{ ...names, proposed: 'survivor', value: ['a'] }, 'both', ['a', 'b']],
  ])('shows what stays: %#', (field, chosen, result) => {
    expect(resultOf(field, chosen)).toEqual(result);
  });

  it('sends only what differs from the proposal', () => {
    expect(sentChoices([phone, names], { contact_number: 'source', other_names: 'both' })).toEqual({
      contact_number: 'source',
    });
  });

  it('keeps the chosen value when the records change places', () => {
    expect(turned({ contact_number: 'source', last_name: 'survivor', other_names: 'both' })).toEqual({
      contact_number: 'survivor',
      last_name: 'source',
      other_names: 'both',
    });
  });
});
