import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@hms/platform/event-log';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { folderAnchor } from '../src/checkpoints/folder-anchor.ts';
import { auditService } from '../src/service.ts';
import { verifyTrail } from '../src/verification/verify-trail.ts';
import { wardContract, wardService } from './ward.ts';

describe('retention', () => {
  let hospital: TestHospital;
  let folder: string;
  let anchorFile: string;
  let clock = Date.parse('2026-01-01T00:00:00Z');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-retention-'));
    anchorFile = join(folder, 'anchor.jsonl');
    hospital = await startTestHospital({
      services: [wardService, auditService],
      postgres: inject('postgres'),
      now: () => new Date(clock),
      settingsOf: (service) => (service === 'audit' ? { anchorFile, retentionYears: 7 } : {}),
    });
  });
  afterAll(async () => {
    await hospital.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function accesses(instant: string, count: number): Promise<void> {
    clock = Date.parse(instant);
    const ward = await hospital.as(wardContract, { id: 'nina', roles: ['nurse'] });
    for (let index = 0; index < count; index++) await ward.readChart({ params: { id: newId() } });
    await hospital.processAll();
    await audit().parts.stop!();
  }
  const audit = () => hospital.host.services.get('audit')!;
  const removeExpired = () =>
    audit()
      .parts.jobs!.find((job) => job.name === 'remove-expired-entries')!
      .run();
  const verify = () => verifyTrail(audit().context.database, folderAnchor(anchorFile));
  const numbers = async () =>
    (await hospital.sql('audit', 'select number::int from access_trail order by number')).map((row) => row.number);

  it('removes nothing before its time', async () => {
    await accesses('2026-01-01T00:00:00Z', 4);
    await accesses('2027-01-01T00:00:00Z', 3);
    clock = Date.parse('2032-12-31T00:00:00Z');
    await removeExpired();
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('removes what is older and leaves a chain that can be verified from a signed cut-over', async () => {
    clock = Date.parse('2033-01-02T00:00:00Z');
    await removeExpired();
    expect(await numbers()).toEqual([5, 6, 7]);
    expect(await verify()).toMatchObject({ ok: true, entries: 3, cutOver: 4, anchoredUpTo: 7 });
    await removeExpired();
    expect(await numbers()).toEqual([5, 6, 7]);
  });

  it('goes on from a cut-over whose removal was interrupted', async () => {
    await hospital.sql(
      'audit',
      `insert into access_trail select (jsonb_populate_record(t, '{"number": 4, "at": "2026-01-01T00:00:00Z"}')).*
      from access_trail t where number = 5`,
    );
    expect(await verify()).toMatchObject({ ok: true, entries: 3, cutOver: 4 });
    await removeExpired();
    expect(await numbers()).toEqual([5, 6, 7]);
  });

  it('needs the cut-over of the anchor only: that of the database may be gone', async () => {
    await hospital.sql('audit', 'create table kept as select * from trail_cut_overs');
    await hospital.sql('audit', 'truncate trail_cut_overs');
    expect(await verify()).toMatchObject({ ok: true, cutOver: 4 });
    await hospital.sql('audit', 'insert into trail_cut_overs select * from kept');
  });

  it('covers for nobody else: what goes beyond the cut-over, or before it was signed, is found', async () => {
    await hospital.sql('audit', 'create table kept_entry as select * from access_trail where number = 5');
    await hospital.sql('audit', 'delete from access_trail where number = 5');
    expect((await verify()).firstBad).toEqual({ number: 5, kind: 'removed' });
    await hospital.sql('audit', `insert into trail_cut_overs select 5, hash, now(), '\\x00' from kept_entry`);
    expect((await verify()).firstBad).toEqual({ number: 5, kind: 'removed' });
    await hospital.sql('audit', 'delete from trail_cut_overs where number = 5');
    await hospital.sql('audit', 'insert into access_trail select * from kept_entry');
    await hospital.sql('audit', `update access_trail set previous = sha256('x') where number = 5`);
    expect((await verify()).firstBad).toEqual({ number: 5, kind: 'changed' });
    await hospital.sql('audit', 'delete from access_trail where number = 5');
    await hospital.sql('audit', 'insert into access_trail select * from kept_entry');
  });

  it('can empty the trail, which then goes on with the next number', async () => {
    clock = Date.parse('2040-01-01T00:00:00Z');
    await removeExpired();
    expect(await numbers()).toEqual([]);
    expect(await verify()).toMatchObject({ ok: true, entries: 0, cutOver: 7 });
    await accesses('2040-01-01T00:00:00Z', 2);
    expect(await numbers()).toEqual([8, 9]);
    expect(await verify()).toMatchObject({ ok: true, entries: 2, cutOver: 7, anchoredUpTo: 9 });
  });

  it('cannot be set below what the law asks for', async () => {
    const start = startTestHospital({
      services: [auditService],
      postgres: inject('postgres'),
      settingsOf: () => ({ retentionYears: 5 }),
    });
    await expect(start).rejects.toThrow('kept for at least 6 years, not 5');
  });
});
