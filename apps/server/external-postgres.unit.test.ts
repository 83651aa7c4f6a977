import { expect, test } from 'vitest';
import { externalPostgres } from './external-postgres.ts';

const usual = { host: 'db', port: 5432, user: 'postgres', password: '', database: 'postgres' };

test.each([
  ['postgres://db', {}],
  ['postgres://ann:p%40ss%2Fword@db:6543/hms', { user: 'ann', password: 'p@ss/word', port: 6543, database: 'hms' }],
  ['postgresql://[::1]/hms', { host: '::1', database: 'hms' }],
  ['postgres://ann@%2Fvar%2Frun%2Fpostgresql/hms', { host: '/var/run/postgresql', user: 'ann', database: 'hms' }],
  ['postgres://ann@localhost/hms?host=/var/run', { host: '/var/run', user: 'ann', database: 'hms' }],
  ['postgres://db?sslmode=require', { ssl: true }],
  ['postgres://db?sslmode=disable', {}],
])('%s', (url, said) => {
  expect(externalPostgres(url)).toEqual({ ...usual, ...said });
});
