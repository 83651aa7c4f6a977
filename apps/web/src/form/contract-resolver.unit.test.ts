import { line, record, Type } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';
import { contractResolver, errorsAt } from './contract-resolver.ts';

const body = record({ name: line(5, { minLength: 1 }), address: Type.Optional(record({ city: line(3) })) });
const options = { fields: {}, shouldUseNativeValidation: false } as never;

describe('a form checked by the contract', () => {
  it('sends what the contract allows', async () => {
    const resolve = contractResolver(body, ({ name }: { name: string }) => ({ name: name.trim() }));
    expect(await resolve({ name: ' Ana ' }, undefined, options)).toEqual({ values: { name: 'Ana' }, errors: {} });
  });

  it('shows each complaint at its field', async () => {
    const resolve = contractResolver(body, (values: { name: string; address: { city: string } }) => values);
    const { errors } = await resolve({ name: '', address: { city: 'Lisbon' } }, undefined, options);
    expect(errors).toMatchObject({ name: { type: 'contract' }, address: { city: { type: 'contract' } } });
  });
});

it('brings the server’s complaints to the fields that they are about', () => {
  const complaints = [
    { path: '/contacts/0/phone', message: 'is wrong' },
    { path: '', message: 'has fields that are not known' },
  ];
  expect(errorsAt(complaints)).toEqual({
    contacts: { 0: { phone: { type: 'contract', message: 'is wrong' } } },
    root: { type: 'contract', message: 'has fields that are not known' },
  });
});
