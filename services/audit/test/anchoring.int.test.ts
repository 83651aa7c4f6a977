import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditContract } from '@hms/contracts/audit';
import { newId } from '@hms/platform/event-log';
import { newKey } from '@hms/platform/security';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { createCheckpointer } from '../src/checkpoints/checkpointer.ts';
import { folderAnchor, publicKeyFileOf } from '../src/checkpoints/folder-anchor.ts';
import { resumeCheckpoints } from '../src/checkpoints/resume-checkpoints.ts';
import { createSigningKey } from '../src/checkpoints/signing-key.ts';
import { auditService } from '../src/service.ts';
import { wardContract, wardService } from './ward.ts';

describe('the anchor outside the database', () => {
  let folder: string;
  let anchorFile: string;
  const hospitals: TestHospital[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-anchor-'));
    anchorFile = join(folder, 'deep', 'anchor.jsonl');
  });
  afterEach(async () => {
    for (const hospital of hospitals.splice(0)) await hospital.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(options: { logged?: string[]; file?: string } = {}): Promise<TestHospital> {
    const hospital = await startTestHospital({
      services: [wardService, auditService],
      postgres: inject('postgres'),
      settingsOf: (service) => (service === 'audit' ? { anchorFile: options.file ?? anchorFile } : {}),
      ...(options.logged ? { logged: options.logged } : {}),
    });
    hospitals.push(hospital);
    return hospital;
  }

  async function read(hospital: TestHospital): Promise<void> {
    const ward = await hospital.as(wardContract, { id: 'nina', roles: ['nurse'] });
    await ward.readChart({ params: { id: newId() } });
  }

  const ends = async () => (await folderAnchor(anchorFile).read()).ends;

  it('knows of an access within five seconds, by itself', async () => {
    const hospital = await open();
    const asked = Date.now();
    await read(hospital);
    await vi.waitFor(async () => expect(await ends()).toMatchObject([{ kind: 'checkpoint', number: 1 }]), {
      timeout: 5_000,
      interval: 50,
    });
    expect(Date.now() - asked).toBeLessThan(5_000);
    const [checkpoint] = await hospital.sql(
      'audit',
      `select number::int, encode(hash, 'hex') as hash from trail_checkpoints`,
    );
    expect(await ends()).toMatchObject([checkpoint!]);
  });

  it('is written once for many accesses, and when the hospital stops', async () => {
    const hospital = await open();
    for (let index = 0; index < 20; index++) await read(hospital);
    await hospital.processAll();
    await hospital.host.services.get('audit')!.parts.stop!();
    expect((await ends()).at(-1)).toMatchObject({ number: 20 });
    expect((await ends()).length).toBeLessThanOrEqual(2);
  });

  it('rests while nothing happens', async () => {
    const hospital = await open();
    await read(hospital);
    await hospital.processAll();
    const { parts } = hospital.host.services.get('audit')!;
    await parts.stop!();
    await parts.stop!();
    expect(await ends()).toHaveLength(1);
  });

  it('lets a verification trust no database: the public key lies beside it', async () => {
    const hospital = await open();
    await read(hospital);
    await hospital.processAll();
    await hospital.host.services.get('audit')!.parts.stop!();
    expect(await readFile(publicKeyFileOf(anchorFile), 'utf8')).toContain('BEGIN PUBLIC KEY');
    const [stored] = await hospital.sql<{ row: string }>(
      'audit',
      `select string_agg(s::text, '') as row from service_secrets s`,
    );
    expect(stored!.row).toContain('trail-signing');
    const officer = await hospital.as(auditContract, { id: 'petra', roles: ['privacy-officer'] });
    expect(await officer.verifyTrail()).toMatchObject({ ok: true, entries: 1, checkpoints: 2, anchored_up_to: 1 });
    const nurse = await hospital.as(auditContract, { id: 'nina', roles: ['nurse'] });
    await expect(nurse.verifyTrail()).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('gets what an earlier process chained and did not come to sign', async () => {
    const logged: string[] = [];
    const hospital = await open({ logged });
    await read(hospital);
    await hospital.processAll();
    const { context, parts } = hospital.host.services.get('audit')!;
    await parts.stop!();
    await rm(anchorFile);
    const { database, log, now } = context;
    const anchor = folderAnchor(anchorFile);
    const signingKey = createSigningKey(await context.secret('trail-signing'));
    const checkpointer = createCheckpointer({ database, anchor, signingKey, log, now });
    await resumeCheckpoints({ database, anchor, signingKey, checkpointer, log });
    await checkpointer.flush();
    expect(await ends()).toMatchObject([{ number: 1 }]);
    expect(logged.join()).not.toContain('shorter than its anchor');

    await hospital.sql('audit', 'truncate access_trail');
    await hospital.sql('audit', 'update trail_head set number = 0');
    await resumeCheckpoints({ database, anchor, signingKey, checkpointer, log });
    expect(logged.join()).toContain('the audit trail is shorter than its anchor says');
  });

  it('gives everybody who asks during a verification the same verdict', async () => {
    const hospital = await open();
    const officer = await hospital.as(auditContract, { id: 'petra', roles: ['privacy-officer'] });
    const [one, other] = await Promise.all([officer.verifyTrail(), officer.verifyTrail()]);
    expect(one).toEqual(other);
    expect(one).toMatchObject({ ok: true, entries: 0, checkpoints: 0, anchored_up_to: 0, anchor_lost: false });
  });

  it('that cannot be written is said in one sentence at the start', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');
    await expect(open()).rejects.toMatchObject({
      code: 'anchor-unusable',
      message: 'The anchor of the audit trail cannot be written.',
    });
  });

  it('is tried again when it could not be written for a while', async () => {
    const logged: string[] = [];
    const hospital = await open({ logged });
    await read(hospital);
    await hospital.processAll();
    await rm(join(folder, 'deep'), { recursive: true });
    await writeFile(join(folder, 'deep'), '');
    const { parts } = hospital.host.services.get('audit')!;
    await parts.stop!();
    expect(logged.join()).toContain('a checkpoint of the audit trail could not be kept');
    await rm(join(folder, 'deep'));
    await parts.stop!();
    expect(await ends()).toMatchObject([{ number: 1 }]);
  });

  it('of another key is left as it is, and said in the log', async () => {
    const foreign = createSigningKey(newKey()).publicKey;
    await folderAnchor(anchorFile).keepKey(foreign);
    const logged: string[] = [];
    await open({ logged });
    expect(await readFile(publicKeyFileOf(anchorFile), 'utf8')).toBe(foreign);
    expect(logged.join()).toContain('belongs to another key');
  });
});
