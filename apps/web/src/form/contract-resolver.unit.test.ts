import { line, record, Type } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';
import { contractResolver, errorsAt } from './contract-resolver.ts';

const body = record({ name: line(5, { minLength: 1 }), address: Type.Optional(record({ city: line(3) })) });
const options = { fields: {}, shouldUseNativeValidation: false } as never;

describe('a form checked by the contract', () => {
  it('sends what the contract allows', async () => {
    const resolve = contractResolver(
      async () => body,
      ({ name }: { name: string }) => ({ name: name.trim() }),
    );
    expect(await resolve({ name: ' Ana ' }, undefined, options)).toEqual({ values: { name: 'Ana' }, errors: {} });
  });

  it('leaves the check to the server where its own cannot be loaded', async () => {
    const unreached = () => Promise.reject<typeof body>(new Error('no network'));
    const resolve = contractResolver(unreached, ({ name }: { name: string }) => ({ name }));
    expect(await resolve({ name: '' }, undefined, options)).toEqual({ values: { name: '' }, errors: {} });
  });

  it('shows each complaint at its field', async () => {
    const resolve = contractResolver(
      async () => body,
      (values: { name: string; address: { city: string } }) => values,
    );
    const { errors } = await resolve({ name: '', address: { city: 'Lisbon' } }, undefined, options);
    expect(errors).toMatchObject({
      name: { type: 'contract.minLength' },
      address: { city: { type: 'contract.maxLength' } },
    });
  });
});

it('brings the server’s complaints to the fields that they are about', () => {
  const complaints = [
    { path: '/contacts/0/phone', rule: 'maxLength', expected: 20, message: 'is wrong' },
    { path: '', rule: 'additionalProperties', message: 'has fields that are not known' },
  ];
  expect(errorsAt(complaints)).toMatchObject({
    contacts: { 0: { phone: { type: 'contract.maxLength' } } },
    root: { type: 'contract.additionalProperties' },
  });
});
