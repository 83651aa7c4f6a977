import { auditContract } from '@hms/contracts/audit';
import { newId } from '@hms/platform/event-log';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditService } from '../src/service.ts';
import { type ChainedEntry, GENESIS, hashOf } from '../src/trail/chain.ts';
import { accountsService, directoryService, recordsService, wardContract, wardService } from './ward.ts';

const nurse = { id: 'nina', roles: ['nurse'] };
const officer = { id: 'petra', roles: ['privacy-officer'] };

describe('collecting accesses', () => {
  let hospital: TestHospital;
  beforeAll(async () => {
    hospital = await startTestHospital({
      services: [wardService, accountsService, recordsService, directoryService, auditService],
      postgres: inject('postgres'),
    });
  });
  afterAll(() => hospital.stop());

  async function trail(): Promise<ChainedEntry[]> {
    const rows = await hospital.sql<Omit<ChainedEntry, 'at'> & { at: Date }>(
      'audit',
      `select number::int, service, id, at, actor, session, operation, action, subject_kind, patients, outcome, status,
         purpose, address, correlation_id, detail, encode(previous, 'hex') as previous, encode(hash, 'hex') as hash
       from access_trail order by number`,
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  it('puts every access of every service on the trail once, numbered without gaps and chained', async () => {
    const ward = await hospital.as(wardContract, nurse);
    const stranger = await hospital.as(wardContract, { id: 'nobody', roles: [] });
    const patients = Array.from({ length: 12 }, () => newId());
    await Promise.all(patients.map((id) => ward.readChart({ params: { id } })));
    await expect(stranger.readChart({ params: { id: patients[0]! } })).rejects.toMatchObject({ code: 'not-allowed' });
    await hospital.processAll();
    await hospital.processAll();

    const logged = await hospital.sql<{ id: string }>('ward', 'select id from access_log');
    const rows = await trail();
    expect(new Set(rows.map((row) => row.id))).toEqual(new Set(logged.map((row) => row.id)));
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    let { hash } = GENESIS;
    for (const row of rows) {
      expect(row.previous).toBe(hash);
      hash = hashOf(row, hash);
      expect(row.hash).toBe(hash);
    }
    expect(rows.filter((row) => row.outcome === 'denied')).toMatchObject([
      { service: 'ward', actor: 'nobody', operation: 'ward.readChart', status: 403, patients: [patients[0]] },
    ]);
  });

  it('keeps one chain when several services are collected at the same time', async () => {
    const services = ['auth', 'patient', 'ward'];
    for (const service of services)
      await hospital.sql(
        service,
        `insert into access_batches (entries)
         select json_agg(json_build_array(gen_random_uuid(), '2026-05-04T10:00:00.000Z', 'crowd', null, '${service}.some', 'read',
           'patient', '{}'::uuid[], 'granted', 200, 'TREAT', null, gen_random_uuid(), null)) from generate_series(0, 2499) as i group by i / 1000`,
      );
    const { consumers } = hospital.host.services.get('audit')!;
    const counts = () =>
      hospital.sql<{ service: string; count: number }>(
        'audit',
        `select service, count(*)::int from access_trail where actor = 'crowd' group by 1 order by 1`,
      );
    // Rows may be out of sight for as long as somebody else's transaction runs.
    do await Promise.all(consumers.map((consumer) => consumer.drain()));
    while ((await counts()).reduce((sum, { count }) => sum + count, 0) < 7_500);
    expect(await counts()).toEqual(services.map((service) => ({ service, count: 2_500 })));
    const audit = await hospital.as(auditContract, officer);
    expect(await audit.verifyTrail()).toMatchObject({ ok: true, first_bad: null, entries: 7_513 });
  });

  it('collects its own accesses without feeding itself', async () => {
    const audit = await hospital.as(auditContract, officer);
    await hospital.processAll();
    const [before] = await hospital.sql<{ number: string }>('audit', 'select number from trail_head');
    await audit.listEntries();
    await hospital.processAll();
    await hospital.processAll();
    const [after] = await hospital.sql<{ number: string }>('audit', 'select number from trail_head');
    expect(Number(after!.number) - Number(before!.number)).toBe(1);
  });

  it('seals notes anew for itself, shows them to the privacy officer and to no administrator', async () => {
    const ward = await hospital.as(wardContract, nurse);
    const patient = newId();
    await ward.searchCharts({ query: { search: 'Xaviera Quillfeather', found: patient } });
    await hospital.processAll();
    const query = { patient };
    const audit = await hospital.as(auditContract, officer);
    const administrator = await hospital.as(auditContract, { id: 'adam', roles: ['administrator'] });
    const seen = await audit.listEntries({ query });
    expect(seen.entries.at(-1)).toMatchObject({
      action: 'search',
      has_note: true,
      note: 'search: Xaviera Quillfeather',
    });
    expect((await administrator.listEntries({ query })).entries.at(-1)).toMatchObject({ has_note: true, note: null });
    const rows = await hospital.sql<{ text: string }>('audit', 'select t::text as text from access_trail t');
    expect(rows.map((row) => row.text).join()).not.toContain('Quillfeather');
    const [logged] = await hospital.sql<{ detail: string }>(
      'ward',
      'select detail from access_log where detail is not null',
    );
    expect(rows.map((row) => row.text).join()).not.toContain(logged!.detail);
  });

  it('does not stand still for a note that somebody falsified at its source', async () => {
    const ward = await hospital.as(wardContract, nurse);
    const patient = newId();
    await hospital.sql(
      'ward',
      `create function falsify() returns trigger language plpgsql as
      $$ begin
        new.entries := regexp_replace(new.entries, '"[^"]{4}([^"]*"\\]\\])$', '"AAAA\\1');
        return new;
      end $$`,
    );
    await hospital.sql(
      'ward',
      'create trigger falsify before insert on access_batches for each row execute function falsify()',
    );
    await ward.searchCharts({ query: { search: 'x', found: patient } });
    await hospital.processAll();
    const audit = await hospital.as(auditContract, officer);
    const { entries } = await audit.listEntries({ query: { patient, action: 'search', service: 'ward' } });
    expect(entries).toMatchObject([{ note: '[this note could not be opened]' }]);
  });
});
