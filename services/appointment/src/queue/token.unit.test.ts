import type { TokenStatus } from '@hms/contracts/appointment';
import { describe, expect, it } from 'vitest';
import { mustTurn, type TokenRecord } from './token.ts';

const ALLOWED = new Set(['waiting called', 'waiting skipped', 'waiting waiting', 'waiting done', 'called called']);
for (const pair of [
  'called skipped',
  'called waiting',
  'called done',
  'waiting serving',
  'called serving',
  'skipped serving',
  'serving waiting',
  'serving done',
  'skipped called',
  'skipped waiting',
  'skipped done',
])
  ALLOWED.add(pair);
const STATES: readonly TokenStatus[] = ['waiting', 'called', 'serving', 'skipped', 'done'];

describe('the states of a token', () => {
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))('%s → %s', (status, to) => {
    const turn = () => mustTurn({ status } as TokenRecord, to);
    if (ALLOWED.has(`${status} ${to}`)) expect(turn).not.toThrow();
    else expect(turn).toThrow(expect.objectContaining({ code: 'wrong-state' }));
  });
});
