import { configContract } from '@hms/contracts/config';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { configService } from '../src/service.ts';

describe('the organisation and its places', () => {
  let hospital: TestHospital;
  let admin: Client<typeof configContract>;
  let nurse: Client<typeof configContract>;
  let numbered = 0;
  /** A code that no other test uses. */
  const code = (prefix: string) => `${prefix}-${++numbered}`;

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [configService], postgres: inject('postgres') });
    admin = await hospital.as(configContract, { id: 'victor', roles: ['administrator'] });
    nurse = await hospital.as(configContract, { id: 'grace', roles: ['nurse'] });
  });
  afterAll(() => hospital.stop());

  const newFacility = () => admin.createFacility({ body: { code: code('F'), name: 'North' } });
  const newDepartment = async (facility?: string) =>
    admin.createDepartment({
      body: { code: code('D'), name: 'Medicine', kind: 'inpatient', facility_id: facility ?? (await newFacility()).id },
    });
  const newWard = async () =>
    admin.createWard({ body: { code: code('W'), name: 'Ward', department_id: (await newDepartment()).id } });
  const newRoom = async (ward: string) => admin.createRoom({ body: { code: code('R'), name: 'Room', ward_id: ward } });

  it('is called Hospital, in UTC, until somebody describes it', async () => {
    expect(await nurse.getOrganization()).toMatchObject({ name: 'Hospital', time_zone: 'UTC', version: 0 });
    const described = await admin.updateOrganization({ body: { name: 'St. Elsewhere' }, ifMatch: 0 });
    expect(described).toMatchObject({ name: 'St. Elsewhere', time_zone: 'UTC', version: 1 });
    const moved = await admin.updateOrganization({ body: { time_zone: 'Asia/Kolkata' }, ifMatch: 1 });
    expect(await nurse.getOrganization()).toEqual(moved);
    const unchanged = await admin.updateOrganization({ body: { name: 'St. Elsewhere' }, ifMatch: 2 });
    expect(unchanged.version).toBe(2);
    const wrong = admin.updateOrganization({ body: { time_zone: 'Mars/Olympus' }, ifMatch: 2 });
    await expect(wrong).rejects.toMatchObject({ kind: 'unprocessable', code: 'unknown-time-zone' });
  });

  it('answers what was added, with defaults for what was not said, and reads it again', async () => {
    const department = await newDepartment();
    const created = await admin.createWard({ body: { code: code('W'), name: '3 West', department_id: department.id } });
    expect(created).toMatchObject({ version: 1, kind: 'general', floor: null, contacts: [], active: true });
    expect(await nurse.getWard({ params: { id: created.id } })).toEqual(created);
    expect(await nurse.getWard({ params: { id: created.id.toUpperCase() } })).toEqual(created);
    const missing = nurse.getWard({ params: { id: newId() } });
    await expect(missing).rejects.toMatchObject({ kind: 'notFound', code: 'ward-not-found' });
  });

  it('is read by everyone who is signed in and changed by those who may', async () => {
    const refused = nurse.createFacility({ body: { code: code('F'), name: 'Own' } });
    await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await hospital.fetch('/api/organization/facilities')).status).toBe(401);
    expect((await nurse.listFacilities()).total).toBeGreaterThan(0);
    const trail = await hospital.sql(
      'config',
      `select actor, action, subject_kind, outcome from access_log
       where operation in ('config.createFacility', 'config.listFacilities') and actor = 'grace' order by seq`,
    );
    expect(trail).toEqual([
      { actor: 'grace', action: 'create', subject_kind: 'organization', outcome: 'denied' },
      { actor: 'grace', action: 'read', subject_kind: 'organization', outcome: 'granted' },
    ]);
  });

  it('lets those whose grant is narrowed to their facility change that facility alone', async () => {
    hospital.issuer.setRole('site-manager', [{ permission: 'config:write', conditions: ['own-facility'] }]);
    const [own, other] = [await newDepartment(), await newDepartment()];
    const manager = await hospital.as(configContract, {
      id: 'mona',
      roles: ['site-manager'],
      facility: own.facility_id,
    });
    const ward = await manager.createWard({ body: { code: code('W'), name: 'Own', department_id: own.id } });
    const room = await manager.createRoom({ body: { code: code('R'), name: 'Own', ward_id: ward.id } });
    await manager.createBed({ body: { code: 'A', room_id: room.id } });
    const refusals = await Promise.allSettled([
      manager.createWard({ body: { code: code('W'), name: 'Other', department_id: other.id } }),
      manager.updateWard({ params: { id: ward.id }, body: { department_id: other.id }, ifMatch: 1 }),
      manager.deactivateDepartment({ params: { id: other.id }, body: {} }),
      manager.updateOrganization({ body: { name: 'Mine' }, ifMatch: 2 }),
      manager.createFacility({ body: { code: code('F'), name: 'Mine' } }),
    ]);
    for (const refused of refusals) expect(refused).toMatchObject({ reason: { code: 'not-allowed' } });
    await manager.updateFacility({ params: { id: own.facility_id }, body: { name: 'Renamed' }, ifMatch: 1 });
  });

  it('refuses a code that is taken, also by what is out of use and by a change at the same moment', async () => {
    const facility = await newFacility();
    const again = { body: { code: facility.code, name: 'Again' } };
    await expect(admin.createFacility(again)).rejects.toMatchObject({ kind: 'conflict', code: 'code-taken' });
    await admin.deactivateFacility({ params: { id: facility.id }, body: {} });
    await expect(admin.createFacility(again)).rejects.toMatchObject({ code: 'code-taken' });
    const together = { body: { code: code('F'), name: 'Together' } };
    const answers = await Promise.allSettled([1, 2, 3].map(() => admin.createFacility(together)));
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const room = { code: code('R'), name: 'Room' };
    const [one, two] = [await newWard(), await newWard()];
    await admin.createRoom({ body: { ...room, ward_id: one.id } });
    await admin.createRoom({ body: { ...room, ward_id: two.id } });
    await expect(admin.createRoom({ body: { ...room, ward_id: two.id } })).rejects.toMatchObject({
      code: 'code-taken',
    });
  });

  it('changes what was said, and refuses a change of what somebody else changed meanwhile', async () => {
    const ward = await newWard();
    const params = { id: ward.id };
    const renamed = await admin.updateWard({ params, body: { name: 'Renamed', floor: '3' }, ifMatch: 1 });
    expect(renamed).toMatchObject({ code: ward.code, name: 'Renamed', floor: '3', version: 2 });
    const stale = admin.updateWard({ params, body: { name: 'Stale' }, ifMatch: 1 });
    await expect(stale).rejects.toMatchObject({ kind: 'preconditionFailed', code: 'changed-since' });
    const unsaid = await hospital.fetch(`/api/organization/wards/${ward.id}`, {
      method: 'PATCH',
      user: { id: 'victor', roles: ['administrator'] },
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Unsaid"}',
    });
    expect(unsaid.status).toBe(428);
    const both = await Promise.allSettled(
      ['One', 'Two'].map((name) => admin.updateWard({ params, body: { name }, ifMatch: 2 })),
    );
    expect(both.filter((each) => each.status === 'rejected').map((each) => each.reason.kind)).toEqual([
      'preconditionFailed',
    ]);
    expect((await nurse.getWard({ params })).version).toBe(3);
  });

  it('builds only on what is there and in use', async () => {
    const lost = admin.createWard({ body: { code: code('W'), name: 'Lost', department_id: newId() } });
    await expect(lost).rejects.toMatchObject({ kind: 'unprocessable', code: 'not-in-use' });
    const closed = await newDepartment();
    await admin.deactivateDepartment({ params: { id: closed.id }, body: {} });
    const late = admin.createWard({ body: { code: code('W'), name: 'Late', department_id: closed.id } });
    await expect(late).rejects.toMatchObject({ code: 'not-in-use', members: { field: 'department_id' } });
    const homeless = admin.createRoom({ body: { code: code('R'), name: 'Nowhere' } });
    await expect(homeless).rejects.toMatchObject({ code: 'room-place' });
  });

  it('takes nothing out of use that others build on, and says what they are', async () => {
    const ward = await newWard();
    const room = await newRoom(ward.id);
    const bed = await admin.createBed({ body: { code: 'A', room_id: room.id } });
    const refused = admin.deactivateWard({ params: { id: ward.id }, body: {} });
    await expect(refused).rejects.toMatchObject({
      kind: 'conflict',
      code: 'still-in-use',
      members: { in_use_by: { rooms: 1 } },
    });
    await admin.deactivateBed({ params: { id: bed.id }, body: { reason: 'broken frame' } });
    await admin.deactivateRoom({ params: { id: room.id }, body: {} });
    const closed = await admin.deactivateWard({ params: { id: ward.id }, body: { reason: 'renovation' } });
    expect(closed).toMatchObject({ active: false, version: 2 });
    expect((await admin.deactivateWard({ params: { id: ward.id }, body: {} })).version).toBe(2);
    const orphan = admin.reactivateBed({ params: { id: bed.id }, body: {} });
    await expect(orphan).rejects.toMatchObject({ code: 'not-in-use' });
    await admin.reactivateWard({ params: { id: ward.id }, body: {} });
    await admin.reactivateRoom({ params: { id: room.id }, body: {} });
    expect(await admin.reactivateBed({ params: { id: bed.id }, body: {} })).toMatchObject({ active: true, version: 3 });
    expect((await admin.reactivateBed({ params: { id: bed.id }, body: {} })).version).toBe(3);
  });

  it('never ends with an open ward in a closed department, though both changes looked right when they began', async () => {
    const department = await newDepartment();
    // Nobody can write while this is held, so that both have looked before either writes.
    const holder = new pg.Client(hospital.databaseOf('config'));
    await holder.connect();
    await holder.query('begin; lock table events in access exclusive mode');
    const changes = Promise.allSettled([
      admin.createWard({ body: { code: code('W'), name: 'Race', department_id: department.id } }),
      admin.deactivateDepartment({ params: { id: department.id }, body: {} }),
    ]);
    await expect
      .poll(async () => {
        const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
        return (await holder.query(waiting)).rowCount;
      })
      .toBe(2);
    await holder.query('rollback');
    await holder.end();
    const [ward, closing] = await changes;
    expect([ward.status, closing.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    if (ward.status === 'rejected') expect(ward.reason).toMatchObject({ kind: 'unprocessable', code: 'not-in-use' });
    else expect(closing).toMatchObject({ reason: { kind: 'conflict', code: 'still-in-use' } });
  });

  it('finds entries by a part of their code or name, whatever the accents, and turns pages', async () => {
    const department = await newDepartment();
    const names = ['Chirurgie Générale', 'Pédiatrie 100%', 'Generalist'];
    for (const name of names) await admin.createWard({ body: { code: code('Q'), name, department_id: department.id } });
    const inDepartment = { department_id: department.id };
    const found = async (search: string) =>
      (await nurse.listWards({ query: { ...inDepartment, search } })).wards.map((ward) => ward.name);
    expect(await found('GENERAL')).toEqual(['Chirurgie Générale', 'Generalist']);
    expect(await found('100%')).toEqual(['Pédiatrie 100%']);
    expect(await found('100_')).toEqual([]);
    const page = await nurse.listWards({ query: { ...inDepartment, per_page: 2, page: 2 } });
    expect(page).toMatchObject({ total: 3, pages: 2, current_page: 2, has_next: false, has_previous: true });
    expect(page.wards.map((ward) => ward.name)).toEqual(['Generalist']);
    const [first] = (await nurse.listWards({ query: inDepartment })).wards;
    await admin.deactivateWard({ params: { id: first!.id }, body: {} });
    const totals = await Promise.all(
      (['yes', 'no', 'all'] as const).map((active) => nurse.listWards({ query: { ...inDepartment, active } })),
    );
    expect(totals.map(({ total }) => total)).toEqual([2, 1, 3]);
  });
});
