import { configContract } from '@hms/contracts/config';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { expectRebuildEqual, startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { seedOrganization } from '../src/demo/seed-organization.ts';
import { configService } from '../src/service.ts';

describe('the demo hospital and its history', () => {
  let hospital: TestHospital;
  let admin: Client<typeof configContract>;
  const priya = newId();

  beforeAll(async () => {
    hospital = await startTestHospital({ services: [configService], postgres: inject('postgres') });
    admin = await hospital.as(configContract, { id: priya, roles: ['administrator'] });
  });
  afterAll(() => hospital.stop());

  it('is seeded once, however often the seeding is done', async () => {
    const seeded = await seedOrganization(admin, { year: 2026, accounts: { administrator: priya } });
    expect(await seedOrganization(admin, { year: 2026, accounts: { administrator: priya } })).toEqual(seeded);
    const structure = await admin.getStructure();
    expect(structure.departments).toHaveLength(10);
    expect(structure.wards).toHaveLength(4);
    expect(structure.rooms.filter((room) => room.ward_id === seeded.wards['3W'])).toHaveLength(8);
    expect(structure.beds).toHaveLength(54);
    const staff = await admin.listStaff({ query: { user_id: priya } });
    expect(staff.staff.map((member) => member.last_name)).toEqual(['Raman']);
    expect((await admin.listStaff()).total).toBe(24);
  });

  it('tells who changed what from what to what, newest first', async () => {
    const { wards } = await admin.listWards({ query: { search: '3 West' } });
    const id = wards[0]!.id;
    await admin.updateWard({ params: { id }, body: { floor: '4', name: '3 West, Medical' }, ifMatch: 1 });
    await admin.createRoom({ body: { code: '399', name: 'Extra', ward_id: id } });
    const { changes } = await admin.listChanges({ query: { id } });
    expect(changes).toMatchObject([
      {
        kind: 'ward',
        label: '3W 3 West, Medical',
        action: 'updated',
        version: 2,
        actor: priya,
        actor_name: 'Priya Raman',
        fields: [{ field: 'floor', before: '3', after: '4' }],
      },
      { kind: 'ward', action: 'created', version: 1 },
    ]);
    expect(changes[1]!.fields).toContainEqual({ field: 'name', before: null, after: '3 West, Medical' });
  });

  it('gives the reason for which something was taken out of use, and what the organisation was called before', async () => {
    const { rooms } = await admin.listRooms({ query: { search: '399' } });
    await admin.deactivateRoom({ params: { id: rooms[0]!.id }, body: { reason: 'flooded' } });
    const { version } = await admin.getOrganization();
    await admin.updateOrganization({ body: { name: 'Renamed' }, ifMatch: version });
    const { changes } = await admin.listChanges({ query: { limit: 2 } });
    expect(changes).toMatchObject([
      {
        kind: 'organization',
        action: 'updated',
        fields: [{ field: 'name', before: 'Linden Valley General Hospital', after: 'Renamed' }],
      },
      {
        kind: 'room',
        action: 'deactivated',
        reason: 'flooded',
        fields: [{ field: 'active', before: true, after: false }],
      },
    ]);
  });

  it('can be read through to the first change, each once', async () => {
    const seen: string[] = [];
    let before: string | undefined;
    for (;;) {
      const page = await admin.listChanges({ query: { limit: 40, ...(before ? { before } : {}) } });
      seen.push(...page.changes.map((change) => change.event_id));
      if (page.next === null) break;
      before = page.next;
    }
    const [row] = await hospital.sql<{ count: string }>('config', 'select count(*) from events');
    expect(new Set(seen).size).toBe(Number(row!.count));
    expect(seen).toHaveLength(Number(row!.count));
  });

  it('comes out the same when its log is played again', async () => {
    expect(await expectRebuildEqual(hospital, 'config')).toBeGreaterThan(150);
  });
});
