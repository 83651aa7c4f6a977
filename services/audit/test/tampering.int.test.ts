import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@hms/platform/event-log';
import { newKey } from '@hms/platform/security';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { folderAnchor, publicKeyFileOf } from '../src/checkpoints/folder-anchor.ts';
import { createSigningKey } from '../src/checkpoints/signing-key.ts';
import { auditService } from '../src/service.ts';
import { chain } from '../src/trail/chain.ts';
import { readRange } from '../src/verification/trail-reader.ts';
import { verifyTrail } from '../src/verification/verify-trail.ts';
import { wardContract, wardService } from './ward.ts';

// The trail holds 24 entries and was signed after the 6th, 12th, 18th and 24th.
const SIGNED = [6, 12, 18, 24];
const TABLES = ['access_trail', 'trail_head', 'trail_checkpoints'];

describe('a trail that somebody tampered with as the database’s superuser', () => {
  let hospital: TestHospital;
  let folder: string;
  let anchorFile: string;
  let anchorText: string;
  let keyText: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-anchor-'));
    anchorFile = join(folder, 'audit', 'anchor.jsonl');
    hospital = await startTestHospital({
      services: [wardService, auditService],
      postgres: inject('postgres'),
      settingsOf: (service) => (service === 'audit' ? { anchorFile } : {}),
    });
    for (const _ of SIGNED) await grow(6);
    for (const table of TABLES) await run(`create table kept_${table} as select * from ${table}`);
    anchorText = await readFile(anchorFile, 'utf8');
    keyText = await readFile(publicKeyFileOf(anchorFile), 'utf8');
    expect(
      anchorText
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).number),
    ).toEqual(SIGNED);
  });

  afterEach(async () => {
    for (const table of TABLES) await run(`truncate ${table}; insert into ${table} select * from kept_${table}`);
    await writeFile(anchorFile, anchorText);
    await writeFile(publicKeyFileOf(anchorFile), keyText);
    // The next test starts from a trail that holds.
    expect(await verify()).toMatchObject({ ok: true, entries: 24, anchoredUpTo: 24 });
  });

  afterAll(async () => {
    await hospital.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (sql: string) => hospital.sql('audit', sql);

  /** Adds entries and has the end signed. */
  async function grow(entries: number): Promise<void> {
    const ward = await hospital.as(wardContract, { id: 'nina', roles: ['nurse'] });
    for (let index = 0; index < entries; index++) await ward.readChart({ params: { id: newId() } });
    await hospital.processAll();
    await hospital.host.services.get('audit')!.parts.stop!();
  }

  const database = () => hospital.host.services.get('audit')!.context.database;
  /** Not asked over HTTP, since that would be an access and one more entry. */
  const verify = () => verifyTrail(database(), folderAnchor(anchorFile), { trustedKey: keyText });

  async function firstBad() {
    const { ok, firstBad } = await verify();
    expect(ok).toBe(false);
    const { number, kind, upTo } = firstBad!;
    return upTo === undefined ? [kind, number] : [kind, number, upTo];
  }

  /** Computes all hashes from a number on anew, as somebody who knows the algorithm would. */
  async function rehash(from: number, upTo = 1_000): Promise<void> {
    const [before] = from > 1 ? await readRange(database(), from - 2, from - 1) : [];
    const end = before ?? { number: 0, hash: '0'.repeat(64) };
    const entries = await readRange(database(), from - 1, upTo);
    for (const { number, previous, hash } of chain(end, 'ward', entries))
      await run(`update access_trail set previous = '\\x${previous}', hash = '\\x${hash}' where number = ${number}`);
  }
  const rehashHead = () =>
    run(`update trail_head set (number, hash) = (select number, hash from access_trail order by number desc limit 1)`);

  const shift = async (from: number, by: number) => {
    await run(`update access_trail set number = -number where number >= ${from}`);
    await run(`update access_trail set number = -number + ${by} where number < 0`);
  };
  const copyOf = (number: number, as: number) =>
    run(`insert into access_trail select (t).* from (select jsonb_populate_record(a,
      jsonb_build_object('number', ${as}, 'actor', 'somebody-else')) as t from access_trail a where number = ${number}) one`);

  describe('changed', () => {
    it.each([
      ['service', `'lab'`],
      ['id', 'gen_random_uuid()'],
      ['at', `at + interval '1 millisecond'`],
      ['actor', `'somebody-else'`],
      ['session', 'null'],
      ['operation', `'ward.other'`],
      ['action', `'search'`],
      ['subject_kind', `'bed'`],
      ['patients', 'array[gen_random_uuid()]'],
      ['patients', `'{}'`],
      ['outcome', `'denied'`],
      ['status', '403'],
      ['purpose', `'HPAYMT'`],
      ['address', `'10.0.0.1'`],
      ['correlation_id', 'gen_random_uuid()'],
      ['detail', `'AAAA'`],
      ['previous', `sha256('x')`],
      ['hash', `sha256('x')`],
    ])('names the entry whose %s was set to %s', async (column, value) => {
      await run(`update access_trail set ${column} = ${value} where number = 8`);
      expect(await firstBad()).toEqual(['changed', 8]);
    });

    it('names the first and the last entry too', async () => {
      await run(`update access_trail set actor = 'x' where number = 24`);
      expect(await firstBad()).toEqual(['changed', 24]);
      await run(`update access_trail set actor = 'x' where number = 1`);
      expect(await firstBad()).toEqual(['changed', 1]);
    });

    it('names the entry whose own hash was computed anew', async () => {
      await run(`update access_trail set actor = 'x' where number = 8`);
      await rehash(8, 8);
      expect(await firstBad()).toEqual(['changed', 8]);
    });

    it('names the span between two signatures when all hashes after it were computed anew', async () => {
      await run(`update access_trail set actor = 'x' where number = 8`);
      await rehash(8);
      await rehashHead();
      expect(await firstBad()).toEqual(['changed', 7, 12]);
    });

    it('is not deceived by checkpoints that were changed to fit, since nobody else can sign', async () => {
      await run(`update access_trail set actor = 'x' where number = 8`);
      await rehash(8);
      await rehashHead();
      await run('update trail_checkpoints c set hash = t.hash from access_trail t where t.number = c.number');
      expect(await firstBad()).toEqual(['changed', 7, 12]);
    });

    it('is not deceived when the checkpoints are gone, since the anchor has them too', async () => {
      await run(`update access_trail set actor = 'x' where number = 8`);
      await rehash(8);
      await rehashHead();
      await run('delete from trail_checkpoints');
      expect(await firstBad()).toEqual(['changed', 7, 12]);
    });

    it('is not deceived when the anchor was changed to fit as well', async () => {
      await run(`update access_trail set actor = 'x' where number = 8`);
      await rehash(8);
      await rehashHead();
      await run('delete from trail_checkpoints');
      const rows = await hospital.sql<{ number: string; hash: string }>(
        'audit',
        `select number, encode(hash, 'hex') as hash from access_trail`,
      );
      const hashOf = new Map(rows.map((row) => [Number(row.number), row.hash]));
      const lines = anchorText
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const forged = lines.map((line) => JSON.stringify({ ...line, hash: hashOf.get(line.number) }));
      await writeFile(anchorFile, `${forged.join('\n')}\n`);
      expect(await firstBad()).toEqual(['changed', 7, 12]);
    });

    it('notices that the last entry was rewritten, by the end that is kept beside the trail', async () => {
      await grow(1);
      await writeFile(anchorFile, anchorText);
      await run('delete from trail_checkpoints where number > 24');
      await run(`update access_trail set actor = 'x' where number = 25`);
      await rehash(25);
      expect(await firstBad()).toEqual(['changed', 25]);
    });
  });

  describe('removed', () => {
    it.each([1, 8, 12, 23])('names entry %i when it is gone', async (number) => {
      await run(`delete from access_trail where number = ${number}`);
      expect(await firstBad()).toEqual(['removed', number]);
    });

    it('names it when the others were moved up to close the gap', async () => {
      await run('delete from access_trail where number = 8');
      await shift(9, -1);
      expect(await firstBad()).toEqual(['removed', 8]);
    });

    it('names the span when the others were moved up and hashed anew', async () => {
      await run('delete from access_trail where number = 8');
      await shift(9, -1);
      await rehash(8);
      await rehashHead();
      expect(await firstBad()).toEqual(['changed', 7, 12]);
    });
  });

  describe('inserted', () => {
    it('names an entry that pushed the others on', async () => {
      await shift(8, 1);
      await copyOf(9, 8);
      expect(await firstBad()).toEqual(['inserted', 8]);
    });

    it('names it when its own hash fits', async () => {
      await shift(8, 1);
      await copyOf(9, 8);
      await rehash(8, 8);
      expect(await firstBad()).toEqual(['inserted', 8]);
    });

    it('names a second entry of the same number', async () => {
      await run('alter table access_trail drop constraint access_trail_pkey');
      await copyOf(9, 8);
      expect(await firstBad()).toEqual(['inserted', 8]);
      await run("delete from access_trail where number = 8 and actor = 'somebody-else'");
      await run('alter table access_trail add primary key (number)');
    });

    it('names an entry before the first', async () => {
      await copyOf(9, 0);
      expect(await firstBad()).toEqual(['inserted', 0]);
    });

    it('names an entry after the last, however well it fits', async () => {
      await copyOf(9, 25);
      await rehash(25);
      expect(await firstBad()).toEqual(['inserted', 25]);
    });
  });

  describe('reordered', () => {
    it.each([
      [8, 9],
      [7, 20],
      [1, 24],
    ])('names the first of %i and %i that changed places', async (a, b) => {
      await run(`update access_trail set number = -1 where number = ${a}`);
      await run(`update access_trail set number = ${a} where number = ${b}`);
      await run(`update access_trail set number = ${b} where number = -1`);
      expect(await firstBad()).toEqual(['reordered', a]);
    });

    it('names an entry that was moved to the end', async () => {
      await run('update access_trail set number = 25 where number = 8');
      expect(await firstBad()).toEqual(['reordered', 8]);
    });
  });

  describe('cut off', () => {
    it('names the first missing entry', async () => {
      await run('delete from access_trail where number > 20');
      expect(await firstBad()).toEqual(['cut-off', 21]);
    });

    it('is not deceived when the end that is kept beside the trail was set back', async () => {
      await run('delete from access_trail where number > 20');
      await rehashHead();
      expect(await firstBad()).toEqual(['cut-off', 21]);
    });

    it('is not deceived when the checkpoints went with the tail, since the anchor has them too', async () => {
      await run('delete from access_trail where number > 20');
      await run('delete from trail_checkpoints where number > 20');
      await rehashHead();
      expect(await firstBad()).toEqual(['cut-off', 21]);
    });

    it('is not deceived when nothing is left', async () => {
      await run('truncate access_trail, trail_checkpoints, trail_head');
      expect(await firstBad()).toEqual(['cut-off', 1]);
    });

    it('is not deceived when the trail has grown again', async () => {
      await run('delete from access_trail where number > 20');
      await run('delete from trail_checkpoints where number > 20');
      await rehashHead();
      await grow(10);
      expect(await firstBad()).toEqual(['changed', 19, 24]);
      await hospital.processAll();
    });
  });

  describe('the anchor', () => {
    it('is missed when it is gone', async () => {
      await rm(anchorFile);
      expect(await verify()).toMatchObject({ ok: false, anchorLost: true });
      await rm(publicKeyFileOf(anchorFile));
      expect(await verify()).toMatchObject({ ok: false, anchorLost: true });
    });

    it('does not count with the key of somebody else', async () => {
      await writeFile(publicKeyFileOf(anchorFile), createSigningKey(newKey()).publicKey);
      expect(await verify()).toMatchObject({ ok: false, anchorLost: true });
    });

    it('may end in half a line', async () => {
      await writeFile(anchorFile, `${anchorText}{"kind":"checkpoi`);
      expect(await verify()).toMatchObject({ ok: true, anchoredUpTo: 24 });
      await grow(1);
      expect(await verify()).toMatchObject({ ok: true, anchoredUpTo: 25 });
    });
  });
});
