import { createHash } from 'node:crypto';
import type { AccessEntry } from '@hms/platform/audit';
import { describe, expect, it } from 'vitest';
import { chain, GENESIS, hashOf } from './chain.ts';

const entry: AccessEntry = {
  id: '01890000-0000-7000-8000-000000000001',
  at: '2026-03-02T09:00:00.000Z',
  actor: 'ana',
  session: null,
  operation: 'patient.getPatient',
  action: 'read',
  subject_kind: 'patient',
  patients: ['01890000-0000-7000-8000-00000000000a'],
  outcome: 'granted',
  status: 200,
  purpose: 'TREAT',
  address: '10.0.0.7',
  correlation_id: '01890000-0000-7000-8000-000000000002',
  detail: null,
};

describe('the chain', () => {
  it('hashes the canonical JSON of number, previous hash and all fields', () => {
    const text =
      `[1,"${GENESIS.hash}","patient","01890000-0000-7000-8000-000000000001","2026-03-02T09:00:00.000Z","ana",null,` +
      '"patient.getPatient","read","patient",["01890000-0000-7000-8000-00000000000a"],"granted",200,"TREAT","10.0.0.7",' +
      '"01890000-0000-7000-8000-000000000002",null]';
    expect(hashOf({ ...entry, number: 1, service: 'patient' }, GENESIS.hash)).toBe(
      createHash('sha256').update(text, 'utf8').digest('hex'),
    );
  });

  it('numbers entries on from its end, each naming the hash before it', () => {
    const end = { number: 41, hash: 'ab'.repeat(32) };
    const [first, second] = chain(end, 'patient', [entry, { ...entry, actor: 'Åsa “x”\n' }]);
    expect(first).toMatchObject({ number: 42, previous: end.hash, service: 'patient', actor: 'ana' });
    expect(second).toMatchObject({ number: 43, previous: first!.hash, actor: 'Åsa “x”\n' });
    expect(second!.hash).toBe(hashOf(second!, first!.hash));
  });

  it('adds nothing for nothing', () => {
    expect(chain(GENESIS, 'patient', [])).toEqual([]);
  });
});
