import { appointmentContract } from '@hms/contracts/appointment';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital, type TestUser } from '@hms/platform/testing';
import { appointmentService } from '@hms/service-appointment';
import { configService } from '@hms/service-config';
import { serveGateway } from '@hms/service-gateway';
import { patientService } from '@hms/service-patient';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { edgeOf, settingsWith } from '../../../services/gateway/test/front-door.ts';
import { type LiveClient, openLive } from '../../../services/gateway/test/live-client.ts';

const vera = { id: 'vera', roles: ['administrator', 'receptionist'] };
const receptionist = (id: string): TestUser => ({ id, roles: ['receptionist'] });
const HOUR = 3_600_000;

describe('appointments, followed live through the front door', () => {
  let hospital: TestHospital;
  let door: ReturnType<typeof serveGateway>;
  let url: string;
  let desk: Client<typeof appointmentContract>;
  let patient: string;
  let type: string;
  let hours = 0;
  const sockets: LiveClient[] = [];

  beforeAll(async () => {
    const services = [configService, patientService, appointmentService];
    hospital = await startTestHospital({ services, postgres: inject('postgres') });
    door = serveGateway(hospital.host, {
      ...(await edgeOf(hospital)),
      settings: settingsWith(),
      publicUrl: 'https://hms.example',
    });
    url = await door.listen({ host: '127.0.0.1', port: 0 });
    desk = await hospital.as(appointmentContract, vera);
    const patients = await hospital.as(patientContract, vera);
    patient = (await patients.createPatient({ body: { last_name: 'Rao', duplicate_override_reason: 'for a test' } }))
      .id;
    const needs = [{ kind: 'room' as const, capability: null }];
    type = (await desk.createAppointmentType({ body: { code: 'V', name: 'Visit', duration_minutes: 30, needs } })).id;
    await hospital.processAll();
  });
  afterEach(() => {
    for (const { socket } of sockets.splice(0)) socket.terminate();
  });
  afterAll(async () => {
    await door.close();
    await hospital.stop();
  });

  async function open(user?: TestUser): Promise<LiveClient> {
    const opened = await openLive(url, user && (await hospital.issuer.token(user)));
    sockets.push(opened);
    return opened;
  }
  const makeRoom = async (name: string) => (await desk.createBookableResource({ body: { kind: 'room', name } })).id;
  const makePoint = async (code: string, prefix: string) =>
    (await desk.createServicePoint({ body: { code, name: code, prefix, kind: 'consultation' } })).id;
  const bookAs = async (user: TestUser, room: string) => {
    hours += 1;
    const start = new Date(Date.now() + hours * HOUR).toISOString();
    const body = { patient_id: patient, type_id: type, resource_ids: [room], start };
    return (await hospital.as(appointmentContract, user)).bookAppointment({ body });
  };

  /** What somebody is told of one thing; that their room was made may reach them as well, just before. */
  async function heardOf(each: Awaited<ReturnType<typeof open>>, of: string) {
    for (;;) {
      const changes = (await each.next('changes')).changes.filter(({ id }) => id === of);
      if (changes.length > 0) return changes;
    }
  }

  it('ten receptionists on one calendar see each other’s changes, and nobody else’s', async () => {
    const [room, otherRoom] = [await makeRoom('Room 1'), await makeRoom('Room 2')];
    const users = Array.from({ length: 10 }, (_, at) => receptionist(`desk-${at}`));
    const ten = await Promise.all(users.map(open));
    const elsewhere = await open(receptionist('elsewhere'));
    for (const each of ten)
      expect(await each.subscribe({ ref: 1, topic: 'appointment.calendar', key: { resource: room } })).toMatchObject({
        type: 'subscribed',
      });
    await elsewhere.subscribe({ ref: 1, topic: 'appointment.calendar', key: { resource: otherRoom } });
    for (const [at, user] of users.entries()) {
      const { id } = await bookAs(user, room);
      expect(await Promise.all(ten.map((each) => heardOf(each, id)))).toEqual(
        ten.map((_, other) => [{ ref: 1, event: 'appointment.created', id, version: 1, own: other === at }]),
      );
    }
    const last = await bookAs(receptionist('elsewhere'), otherRoom);
    expect(await heardOf(elsewhere, last.id)).toHaveLength(1);
    const heard = elsewhere.notices.flatMap((each) => (each.type === 'changes' ? each.changes : []));
    expect(heard.filter(({ id }) => id !== otherRoom)).toHaveLength(1);
    expect(JSON.stringify(ten.map(({ notices }) => notices))).not.toContain(patient);
  });

  it('a board hears of what happens to the visits of its day, and a calendar that a visit left hears that too', async () => {
    const [from, to] = [await makeRoom('Room 3'), await makeRoom('Room 4')];
    const ana = await open(receptionist('ana'));
    await ana.subscribe({ ref: 2, topic: 'appointment.calendar', key: { resource: from } });
    const visit = await bookAs(vera, from);
    await heardOf(ana, visit.id);
    const day = visit.start!.slice(0, 10);
    await ana.subscribe({ ref: 1, topic: 'appointment.day', key: { facility: 'all', day } });
    await ana.subscribe({ ref: 3, topic: 'appointment.day', key: { facility: 'all', day: '2001-01-01' } });
    const params = { id: visit.id };
    const later = { start: visit.start!, resource_ids: [to], reason: 'other' as const };
    await desk.rescheduleAppointment({ params, body: later });
    const refs = async () => (await ana.next('changes')).changes.map(({ ref, event }) => [event, ref]);
    expect((await refs()).toSorted()).toEqual([
      ['appointment.rescheduled', 1],
      ['appointment.rescheduled', 2],
    ]);
    await desk.updateAppointment({ params, body: { comment: 'brings letters' }, ifMatch: 2 });
    expect(await refs()).toEqual([['appointment.updated', 1]]);
    expect(JSON.stringify(ana.notices)).not.toMatch(/letters/);
  });

  it('the waiting list hears of who waits for a slot, and of who does no more', async () => {
    const ana = await open(receptionist('ana'));
    await ana.subscribe({ ref: 7, topic: 'appointment.waiting-list', key: {} });
    const wish = { earliest: '2001-01-01', latest: null, weekdays: [], part_of_day: 'any' as const, resource_ids: [] };
    const { id } = await desk.joinWaitlist({ body: { patient_id: patient, type_id: type, wish } });
    const heard = async () => (await ana.next('changes')).changes.map(({ ref, event, id: of }) => [ref, event, of]);
    expect(await heard()).toEqual([[7, 'appointment.created', id]]);
    await desk.cancelAppointment({ params: { id }, body: { reason: 'patient-request' } });
    expect(await heard()).toEqual([[7, 'appointment.cancelled', id]]);
  });

  it('who may not read appointments follows none', async () => {
    const room = await makeRoom('Room 5');
    const nobody = await open({ id: 'nobody', roles: [] });
    const keys = {
      'appointment.calendar': { resource: room },
      'appointment.day': { facility: 'all', day: '2026-03-02' },
    };
    for (const [topic, key] of Object.entries(keys))
      expect(await nobody.subscribe({ ref: 1, topic, key })).toMatchObject({ type: 'error', code: 'not-allowed' });
  });

  it('a display hears of its own queues without signing in, and of none by a secret that nobody was given', async () => {
    const [shown, other] = [await makePoint('SHOWN', 'S'), await makePoint('OTHER', 'O')];
    const body = { name: 'Hall', service_point_ids: [shown] };
    const secret = (await desk.createQueueDisplay({ body })).address.split('#')[1]!;
    const display = await open();
    expect(
      await display.subscribe({ ref: 1, topic: 'appointment.display', key: { secret, point: shown } }),
    ).toMatchObject({ type: 'subscribed' });
    const nurse = await open(receptionist('ana'));
    await nurse.subscribe({ ref: 1, topic: 'appointment.queue', key: { point: shown } });
    await desk.issueToken({ params: { id: other }, body: {} });
    await desk.issueToken({ params: { id: shown }, body: { patient_id: patient } });
    expect((await display.next('changes')).changes).toMatchObject([{ event: 'appointment.token.issued', own: false }]);
    const { id } = await desk.callNext({ params: { id: shown }, body: { desk: 'Room 1' } });
    expect((await display.next('changes')).changes).toMatchObject([{ event: 'appointment.token.called', id }]);
    expect(await nurse.next('changes')).toBeDefined();
    expect(JSON.stringify(display.notices)).not.toContain(patient);

    for (const key of [
      { secret: 'x'.repeat(43), point: shown },
      { secret, point: other },
    ]) {
      const stranger = await open();
      expect(await stranger.subscribe({ ref: 1, topic: 'appointment.display', key })).toMatchObject({
        type: 'error',
        code: 'not-found',
      });
    }
    const stranger = await open();
    expect(await stranger.subscribe({ ref: 1, topic: 'appointment.queue', key: { point: shown } })).toMatchObject({
      code: 'token-missing',
    });
  });
});
