import { configContract } from '@hms/contracts/config';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { configService } from '../src/service.ts';

describe('staff, calendars and feature flags', () => {
  let hospital: TestHospital;
  let admin: Client<typeof configContract>;
  let facility: string;
  let department: string;

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [configService], postgres: inject('postgres') });
    admin = await hospital.as(configContract, { id: 'victor', roles: ['administrator'] });
    facility = (await admin.createFacility({ body: { code: 'MAIN', name: 'Main', time_zone: 'Europe/Berlin' } })).id;
    department = (
      await admin.createDepartment({
        body: { code: 'MED', name: 'Medicine', kind: 'inpatient', facility_id: facility },
      })
    ).id;
  });
  afterAll(() => hospital.stop());

  const npi = { system: 'http://hl7.org/fhir/sid/us-npi', type: 'NPI', value: '1234567893' };
  const grace = { first_name: 'Grace', last_name: 'Mbeki', roles: ['nurse'] };

  it('links a person to one account, and holds each identifier once', async () => {
    const account = newId();
    const body = { ...grace, staff_number: 'N-1', user_id: account, identifiers: [npi] };
    const member = await admin.createStaffMember({ body });
    expect(member).toMatchObject({ ...body, department_ids: [], shifts: [], version: 1 });
    const taken = async (staff_number: string, more: object) => {
      const refused = admin.createStaffMember({ body: { ...grace, staff_number, ...more } });
      await expect(refused).rejects.toMatchObject({ kind: 'conflict' });
      return refused.catch((failure) => failure.code);
    };
    expect(await taken('N-1', {})).toBe('staff-number-taken');
    expect(await taken('N-2', { user_id: account })).toBe('user-linked');
    expect(await taken('N-2', { user_id: account.toUpperCase() })).toBe('user-linked');
    expect(await taken('N-2', { identifiers: [npi] })).toBe('identifier-taken');
    await admin.updateStaffMember({ params: { id: member.id }, body: { identifiers: [], user_id: null }, ifMatch: 1 });
    expect(await admin.createStaffMember({ body: { ...body, staff_number: 'N-2' } })).toMatchObject({ version: 1 });
  });

  it('refuses what cannot be true of a person', async () => {
    const wrong = admin.createStaffMember({
      body: { ...grace, staff_number: 'N-3', identifiers: [{ ...npi, value: '1234567890' }] },
    });
    await expect(wrong).rejects.toMatchObject({ kind: 'unprocessable', code: 'npi-invalid' });
  });

  it('lists the staff by department, role and account, by last name', async () => {
    const account = newId();
    const inMedicine = { department_ids: [department] };
    await admin.createStaffMember({ body: { ...grace, ...inMedicine, staff_number: 'N-4', last_name: 'Zimmer' } });
    const physician = await admin.createStaffMember({
      body: {
        ...grace,
        ...inMedicine,
        staff_number: 'P-1',
        last_name: 'Ångström',
        roles: ['physician'],
        user_id: account,
      },
    });
    const names = async (query: object) => (await admin.listStaff({ query })).staff.map((each) => each.last_name);
    expect((await names({ department_id: department })).toSorted()).toEqual(['Zimmer', 'Ångström']);
    expect(await names({ department_id: department, role: 'physician' })).toEqual(['Ångström']);
    expect(await names({ user_id: account })).toEqual(['Ångström']);
    expect(await names({ search: 'angstrom' })).toEqual(['Ångström']);
    const closing = admin.deactivateDepartment({ params: { id: department }, body: {} });
    await expect(closing).rejects.toMatchObject({ code: 'still-in-use', members: { in_use_by: { staff: 2 } } });
    await admin.deactivateStaffMember({ params: { id: physician.id }, body: { reason: 'retired' } });
    expect(await names({ department_id: department })).toEqual(['Zimmer']);
  });

  it('says when a calendar is open, in the time zone of its facility', async () => {
    const hours = [{ weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:00' }];
    const holidays = [{ date: '2026-05-01', name: 'Labour Day', hours: [] }];
    const { id } = await admin.createCalendar({
      body: { code: 'OPD', name: 'Clinic', department_id: department, hours, holidays },
    });
    const answer = await admin.listOpenings({ params: { id }, query: { from: '2026-04-30', to: '2026-05-04' } });
    expect(answer).toEqual({
      time_zone: 'Europe/Berlin',
      openings: [
        { from: '2026-04-30T06:00:00Z', to: '2026-04-30T14:00:00Z' },
        { from: '2026-05-04T06:00:00Z', to: '2026-05-04T14:00:00Z' },
      ],
    });
    const everywhere = await admin.createCalendar({ body: { code: 'ALL', name: 'Everywhere' } });
    const query = { from: '2026-04-30', to: '2026-04-30' };
    expect((await admin.listOpenings({ params: { id: everywhere.id }, query })).time_zone).toBe('UTC');
    const tooMany = admin.listOpenings({ params: { id }, query: { from: '2026-01-01', to: '2028-01-01' } });
    await expect(tooMany).rejects.toMatchObject({ code: 'days-out-of-range' });
    const nowhere = admin.listOpenings({ params: { id: newId() }, query });
    await expect(nowhere).rejects.toMatchObject({ code: 'calendar-not-found' });
    const overlapping = admin.createCalendar({ body: { code: 'BAD', name: 'Bad', hours: [...hours, ...hours] } });
    await expect(overlapping).rejects.toMatchObject({ code: 'hours-overlap' });
  });

  it('turns features on for everybody, for a role or for a facility', async () => {
    const add = (key: string, more: object) =>
      admin.createFeatureFlag({ body: { key, description: 'A feature', enabled: true, ...more } });
    await add('everybody', {});
    await add('nurses', { roles: ['nurse'] });
    await add('here', { facilities: [facility] });
    await add('off', { enabled: false });
    const featuresOf = async (user: object) =>
      (await (await hospital.as(configContract, { id: 'someone', ...user })).listActiveFlags()).flags;
    expect(await featuresOf({ roles: ['nurse'], facility })).toEqual(['everybody', 'here', 'nurses']);
    expect(await featuresOf({ roles: ['biller'] })).toEqual(['everybody']);
    await expect(add('nurses', {})).rejects.toMatchObject({ code: 'key-taken' });
    await expect(add('elsewhere', { facilities: [newId()] })).rejects.toMatchObject({ code: 'not-in-use' });
  });
});
