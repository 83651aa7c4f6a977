import { auditContract, type TrailEntry } from '@hms/contracts/audit';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditService } from '../src/service.ts';
import {
  accountsContract,
  accountsService,
  directoryService,
  recordsContract,
  recordsService,
  wardContract,
  wardService,
} from './ward.ts';

const DAY = 86_400_000;

describe('reading the trail', () => {
  let hospital: TestHospital;
  let clock = Date.parse('2026-03-02T08:00:00Z');
  let officer: Client<typeof auditContract>;
  const anna = newId();
  const bert = newId();
  let doctor: string;

  const at = (instant: string) => {
    clock = Date.parse(instant);
  };
  const as = <C extends Parameters<TestHospital['as']>[0]>(contract: C, id: string, roles: string[]) =>
    hospital.as(contract, { id, roles });

  async function readChart(user: string, patient: string, purpose = 'TREAT', roles = ['nurse']): Promise<number> {
    const response = await hospital.fetch(`/ward/charts/${patient}`, {
      user: { id: user, roles },
      headers: { 'x-purpose-of-use': purpose },
    });
    return response.status;
  }

  beforeAll(async () => {
    hospital = await startTestHospital({
      services: [wardService, accountsService, recordsService, directoryService, auditService],
      postgres: inject('postgres'),
      now: () => new Date(clock),
    });
    const accounts = await as(accountsContract, 'system-setup', []);
    doctor = (await accounts.nameUser({ body: { username: 'dr.lee', name: 'Lee, Mei' } })).id;
    at('2026-03-02T09:00:00Z');
    await readChart(doctor, anna);
    at('2026-03-03T09:00:00Z');
    await readChart(doctor, bert, 'HRESCH');
    at('2026-03-04T09:00:00Z');
    await readChart('nina', anna, 'PUBHLTH');
    at('2026-03-04T10:00:00Z');
    expect(await readChart('cleaner', anna, 'TREAT', [])).toBe(403);
    at('2026-03-04T11:00:00Z');
    const ward = await as(wardContract, 'nina', ['nurse']);
    await ward.searchCharts({ query: { search: '=cmd|calc', found: `${anna} ${bert}` } });
    await hospital.processAll();
    at('2026-03-05T12:00:00Z');
    officer = await as(auditContract, 'petra', ['privacy-officer']);
  });
  afterAll(() => hospital.stop());

  const brief = ({ actor, action, outcome }: TrailEntry) =>
    `${actor === doctor ? 'doctor' : actor} ${action} ${outcome}`;
  const list = async (query: NonNullable<Parameters<typeof officer.listEntries>[0]>['query']) =>
    (await officer.listEntries({ query: { service: 'ward', ...query } })).entries.map(brief);

  it('is for privacy officers and administrators', async () => {
    const nurse = await as(auditContract, 'nina', ['nurse']);
    await expect(nurse.listEntries()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(nurse.listDisclosures({ params: { id: anna } })).rejects.toMatchObject({ code: 'not-allowed' });
    const administrator = await as(auditContract, 'adam', ['administrator']);
    expect((await administrator.listEntries()).entries.length).toBeGreaterThan(0);
  });

  it('shows the newest first, with the names of those who acted', async () => {
    const { entries } = await officer.listEntries({ query: { service: 'ward' } });
    expect(entries.map(brief)).toEqual([
      'nina search granted',
      'cleaner read denied',
      'nina read granted',
      'doctor read granted',
      'doctor read granted',
    ]);
    expect(entries.at(-1)).toMatchObject({
      actor: doctor,
      actor_name: 'Lee, Mei',
      operation: 'ward.readChart',
      at: '2026-03-02T09:00:00.000Z',
      patients: [anna],
      status: 200,
      purpose: 'TREAT',
      address: '127.0.0.1',
      note: null,
      has_note: false,
    });
    expect(entries[0]).toMatchObject({ actor_name: null, note: 'search: =cmd|calc', patients: [anna, bert] });
  });

  it('narrows by everything that an entry says', async () => {
    expect(await list({ patient: bert })).toEqual(['nina search granted', 'doctor read granted']);
    expect(await list({ user: 'nina' })).toEqual(['nina search granted', 'nina read granted']);
    expect(await list({ user: 'dr.lee', purpose: 'HRESCH' })).toEqual(['doctor read granted']);
    expect(await list({ outcome: 'denied' })).toEqual(['cleaner read denied']);
    expect(await list({ action: 'search' })).toEqual(['nina search granted']);
    expect(await list({ operation: 'ward.readChart', patient: anna, outcome: 'granted' })).toHaveLength(2);
    expect(await list({ from: '2026-03-03', to: '2026-03-03' })).toEqual(['doctor read granted']);
    expect(await list({ from: '2026-03-04T10:00:00Z', to: '2026-03-04T11:00:00Z' })).toEqual(['cleaner read denied']);
    expect(await list({ patient: newId() })).toEqual([]);
  });

  it('pages by a cursor without losing or repeating an entry, and says how many there are about', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await officer.listEntries({
        query: { service: 'ward', per_page: 2, ...(cursor ? { cursor } : {}) },
      });
      seen.push(...page.entries.map((entry) => entry.number));
      expect(page.total_is_estimate).toBe(true);
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    const all = await officer.listEntries({ query: { service: 'ward' } });
    expect(seen).toEqual(all.entries.map((entry) => entry.number));
    expect(all).toMatchObject({ total: 5, total_is_estimate: false, next_cursor: null });
    await expect(officer.listEntries({ query: { cursor: 'zzzzzzzzzzz.zzzzzzzzzzz' } })).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  it('begins with the oldest where that is wanted, page by page too', async () => {
    const all = await officer.listEntries({ query: { service: 'ward' } });
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const query = { service: 'ward', sort: 'at', per_page: 2, ...(cursor ? { cursor } : {}) } as const;
      const page = await officer.listEntries({ query });
      seen.push(...page.entries.map((entry) => entry.number));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(all.entries.map((entry) => entry.number).reverse());
    const file = await hospital.fetch('/api/audit/export.csv?service=ward&sort=at', {
      user: { id: 'petra', roles: ['privacy-officer'] },
    });
    expect((await file.text()).split('\r\n')[1]).toContain('2026-03-02T09:00:00.000Z');
  });

  it('is searched of one patient by who acted, by the operation and by the address, whatever is typed', async () => {
    expect(await list({ patient: anna, search: 'MEI' })).toEqual(['doctor read granted']);
    expect(await list({ patient: anna, search: 'searchcharts' })).toEqual(['nina search granted']);
    expect(await list({ patient: anna, search: '127.0.0.1' })).toHaveLength(4);
    expect(await list({ patient: anna, search: '127.0.0' })).toEqual([]);
    expect(await list({ patient: anna, search: '%' })).toEqual([]);
    await expect(officer.listEntries({ query: { search: 'mei' } })).rejects.toMatchObject({
      code: 'search-needs-patient',
    });
  });

  it('puts the reading itself on the trail, with what was asked, on the patient’s too', async () => {
    await officer.listEntries({ query: { patient: anna, action: 'read' } });
    await hospital.processAll();
    const { entries } = await officer.listEntries({ query: { patient: anna, service: 'audit', user: 'petra' } });
    expect(entries[0]).toMatchObject({
      operation: 'audit.listEntries',
      action: 'search',
      patients: [anna],
      note: `patient=${anna} action=read`,
    });
  });

  it('gives the filtered list as a file that no spreadsheet runs', async () => {
    const user = { id: 'petra', roles: ['privacy-officer'] };
    const response = await hospital.fetch(`/api/audit/export.csv?service=ward&user=nina`, { user });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('accesses.csv');
    expect(response.headers.get('x-next-cursor')).toBeNull();
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toMatch(/^number,at,actor,.*,note,patients$/);
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('2026-03-04T11:00:00.000Z,nina');
    expect(lines[1]).toMatch(new RegExp(`search: =cmd\\|calc,${anna} ${bert}$`));
  });

  it('accounts for disclosures of a patient: date, who, what and purpose, refusals left out', async () => {
    const found = await officer.listDisclosures({ params: { id: anna }, query: { to: '2026-03-04' } });
    expect(found).toMatchObject({ patient: anna, from: '2020-03-05T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z' });
    const research = await officer.listDisclosures({ params: { id: bert }, query: { only_accountable: true } });
    expect(found.disclosures).toMatchObject([
      { what: 'search patient (ward.searchCharts)' },
      { who: { id: 'nina' }, purpose: { code: 'PUBHLTH', text: 'public health' }, exemption: null },
      {
        date: '2026-03-02T09:00:00.000Z',
        who: { id: doctor, name: 'Lee, Mei', address: '127.0.0.1' },
        what: 'read patient (ward.readChart)',
        purpose: { code: 'TREAT', text: 'treatment' },
        exemption: expect.stringContaining('164.528(a)(1)(i)'),
      },
    ]);
    expect(research.disclosures).toMatchObject([{ who: { id: doctor }, purpose: { text: 'research' } }]);
  });

  it('gives the accounting as a file too', async () => {
    const user = { id: 'petra', roles: ['privacy-officer'] };
    const response = await hospital.fetch(`/api/audit/patients/${anna}/disclosures.csv?to=2026-03-02`, { user });
    expect(await response.text()).toBe(
      'date,who,name,address,what,purpose,purpose_code,exemption\r\n' +
        `2026-03-02T09:00:00.000Z,${doctor},"Lee, Mei",127.0.0.1,read patient (ward.readChart),treatment,TREAT,` +
        '"treatment, payment or health care operations [45 CFR 164.528(a)(1)(i)]"\r\n',
    );
  });

  it('pages the accounting', async () => {
    const params = { id: anna };
    const first = await officer.listDisclosures({ params, query: { to: '2026-03-04', per_page: 2 } });
    const cursor = first.next_cursor!;
    const second = await officer.listDisclosures({ params, query: { to: '2026-03-04', per_page: 2, cursor } });
    expect([first.disclosures.length, second.disclosures.length, second.next_cursor]).toEqual([2, 1, null]);
  });

  it('searches the accounting, and begins with the oldest where that is wanted', async () => {
    const datesOf = async (query: object) => {
      const found = await officer.listDisclosures({ params: { id: anna }, query: { to: '2026-03-04', ...query } });
      return found.disclosures.map(({ date }) => date.slice(0, 10));
    };
    expect(await datesOf({ sort: 'at' })).toEqual(['2026-03-02', '2026-03-04', '2026-03-04']);
    expect(await datesOf({ search: 'lee' })).toEqual(['2026-03-02']);
    expect(await datesOf({ search: 'readchart', sort: 'at' })).toEqual(['2026-03-02', '2026-03-04']);
    const query = { to: '2026-03-04', sort: 'at', per_page: 1 } as const;
    const first = await officer.listDisclosures({ params: { id: anna }, query });
    const rest = await officer.listDisclosures({
      params: { id: anna },
      query: { to: '2026-03-04', sort: 'at', cursor: first.next_cursor! },
    });
    expect([...first.disclosures, ...rest.disclosures].map(({ date }) => date.slice(0, 10))).toEqual(
      await datesOf({ sort: 'at' }),
    );
  });

  it('counts what was done with a record that was merged as done with the person, until the merge is undone', async () => {
    const [survivor, source, older] = [newId(), newId(), newId()];
    for (const record of [survivor, source, older]) await readChart('nina', record);
    const records = await as(recordsContract, 'ana', []);
    await records.merge({ params: { id: older }, body: { into: source } });
    await records.merge({ params: { id: source }, body: { into: survivor } });
    await hospital.processAll();
    clock += 60_000;
    const query = { service: 'ward', patient: survivor };
    const patientsOf = async () => (await officer.listEntries({ query })).entries.flatMap((entry) => entry.patients);
    expect((await patientsOf()).sort()).toEqual([survivor, source, older].sort());
    expect((await officer.listDisclosures({ params: { id: survivor } })).disclosures).toHaveLength(3);
    await records.unmerge({ params: { id: source }, body: { from: survivor } });
    await hospital.processAll();
    expect(await patientsOf()).toEqual([survivor]);
    const { entries } = await officer.listEntries({ query: { patient: older, service: 'audit' } });
    expect(entries.map((entry) => entry.patients.length)).toEqual([3, 3]);
  });

  it('shows a user under the newest name', async () => {
    const accounts = await as(accountsContract, 'ana', []);
    await accounts.renameUser({ params: { id: doctor }, body: { name: 'Lee-Smith, Mei' } });
    await hospital.processAll();
    const { entries } = await officer.listEntries({ query: { user: doctor, per_page: 1 } });
    expect(entries).toMatchObject([{ actor_name: 'Lee-Smith, Mei' }]);
    await hospital.sql('audit', `update actors set name = 'Lee, Mei'`);
  });

  it('reports what a user did', async () => {
    const query = { from: '2026-03-01', to: '2026-03-04' };
    expect(await officer.getUserActivity({ params: { id: 'dr.lee' }, query })).toEqual({
      user: doctor,
      name: 'Lee, Mei',
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-05T00:00:00.000Z',
      granted: 2,
      denied: 0,
      failed: 0,
      patients: 2,
      days: [
        { day: '2026-03-03', granted: 1, denied: 0, failed: 0 },
        { day: '2026-03-02', granted: 1, denied: 0, failed: 0 },
      ],
      operations: [
        {
          operation: 'ward.readChart',
          action: 'read',
          granted: 2,
          denied: 0,
          failed: 0,
          last_at: '2026-03-03T09:00:00.000Z',
        },
      ],
    });
    expect(await officer.getUserActivity({ params: { id: 'cleaner' }, query })).toMatchObject({
      denied: 1,
      patients: 0,
    });
    await expect(
      officer.getUserActivity({ params: { id: 'nina' }, query: { from: '2020-01-01', to: '2026-01-01' } }),
    ).rejects.toMatchObject({ code: 'period-too-long' });
    await expect(
      officer.getUserActivity({ params: { id: 'nina' }, query: { from: '2026-03-02', to: '2026-02-01' } }),
    ).rejects.toMatchObject({ code: 'period-reversed' });
  });

  it('points the privacy officer to unusual volumes, refusals in series and broken glass', async () => {
    const patients = Array.from({ length: 60 }, () => newId());
    for (let day = 1; day <= 6; day++) {
      at(new Date(Date.parse('2026-04-01T08:00:00Z') + day * DAY).toISOString());
      for (const patient of patients.slice(0, 2)) await readChart('nosy', patient);
    }
    at('2026-04-10T08:00:00Z');
    const ward = await as(wardContract, 'nosy', ['nurse']);
    await ward.searchCharts({ query: { search: 'a', found: patients.slice(0, 50).join(' ') } });
    await readChart('nosy', patients[50]!);
    at('2026-04-10T09:00:00Z');
    for (const patient of patients.slice(0, 5)) await readChart('cleaner', patient, 'TREAT', []);
    at('2026-04-11T09:00:00Z');
    const accounts = await as(accountsContract, 'nina', ['nurse']);
    await accounts.breakGlass({ params: { id: anna } });
    await hospital.processAll();
    at('2026-04-12T09:00:00Z');
    officer = await as(auditContract, 'petra', ['privacy-officer']);
    expect((await officer.listSuspicions()).suspicions).toEqual([
      {
        kind: 'break-glass',
        at: '2026-04-11T09:00:00.000Z',
        actor: 'nina',
        actor_name: null,
        patients: [anna],
        count: 1,
        usual: null,
      },
      {
        kind: 'denied-series',
        at: '2026-04-10T09:00:00.000Z',
        actor: 'cleaner',
        actor_name: null,
        patients: patients.slice(0, 5),
        count: 5,
        usual: null,
      },
      {
        kind: 'unusual-volume',
        at: '2026-04-10T00:00:00.000Z',
        actor: 'nosy',
        actor_name: null,
        patients: [],
        count: 51,
        usual: 2,
      },
    ]);
    const earlier = await officer.listSuspicions({ query: { from: '2026-04-01', to: '2026-04-09' } });
    expect(earlier.suspicions).toEqual([]);
  });
});
