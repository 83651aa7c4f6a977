import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, MONDAY_NINE, openClinic } from './clinic.ts';

const anyDay = { earliest: '2026-03-02', latest: null, weekdays: [], part_of_day: 'any', resource_ids: [] } as const;

describe('the waiting list', () => {
  let clinic: Clinic;
  /** Each test has a day of its own, and wishes for it. */
  let day = 2;
  const at = (time: string) => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`;
  const today = () => at('00:00').slice(0, 10);

  beforeAll(async () => {
    clinic = await openClinic();
  });
  afterAll(() => clinic.stop());
  beforeEach(() => {
    clinic.turnClockTo(MONDAY_NINE);
    day += day === 6 ? 3 : 1;
  });

  const desk = () => clinic.as('receptionist');
  async function join(more: Record<string, unknown> = {}, wish: Record<string, unknown> = {}) {
    const patient = await clinic.register();
    const wished = { ...anyDay, earliest: today(), latest: today(), ...wish };
    const body = { patient_id: patient.id, type_id: clinic.ids.visit, wish: wished, ...more };
    return (await desk()).joinWaitlist({ body: body as never });
  }
  async function book(start: string) {
    return (await desk()).bookAppointment({ body: bookingOf(clinic, await clinic.register(), { start }) });
  }
  const cancel = async (id: string) =>
    (await desk()).cancelAppointment({ params: { id }, body: { reason: 'patient-request' } });
  const read = async (id: string) => (await desk()).getAppointment({ params: { id } });

  it('is offered what a cancellation frees: the most urgent, then who has waited longest', async () => {
    const booked = await book(at('15:00'));
    const [longest, urgent] = [await join(), await join({ priority: 'urgent', reason: 'lump' })];
    expect(longest).toMatchObject({ status: 'waitlist', start: null, offer: null, resources: [] });
    await cancel(booked.id);
    expect(await read(urgent.id)).toMatchObject({
      status: 'waitlist',
      offer: { start: at('15:00'), end: at('15:30'), expires_at: '2026-03-02T15:00:00.000Z' },
    });
    // Nobody else gets the slot meanwhile.
    await expect(book(at('15:00'))).rejects.toMatchObject({ code: 'slot-taken' });
    const accepted = await (await desk()).acceptOffer({ params: { id: urgent.id } });
    expect(accepted).toMatchObject({ status: 'booked', start: at('15:00'), reason: 'lump', offer: null });
    expect(await read(longest.id)).toMatchObject({ status: 'waitlist', offer: null });
    await cancel(accepted.id);
    expect(await read(longest.id)).toMatchObject({ offer: { start: at('15:00') } });
  });

  it('passes a slot on that somebody declines, and does not ask them again about it', async () => {
    const booked = await book(at('15:00'));
    const [first, second] = [await join(), await join()];
    await cancel(booked.id);
    expect(await (await desk()).declineOffer({ params: { id: first.id } })).toMatchObject({
      status: 'waitlist',
      offer: null,
    });
    expect(await read(second.id)).toMatchObject({ offer: { start: at('15:00') } });
    await (await desk()).declineOffer({ params: { id: second.id } });
    expect(await read(first.id)).toMatchObject({ offer: null });
    await expect((await desk()).acceptOffer({ params: { id: first.id } })).rejects.toMatchObject({ code: 'no-offer' });
  });

  it('keeps nothing back once an offer has expired', async () => {
    const booked = await book(at('15:00'));
    const waiting = await join();
    await cancel(booked.id);
    clinic.pass(60);
    await expect((await desk()).acceptOffer({ params: { id: waiting.id } })).rejects.toMatchObject({
      code: 'no-offer',
    });
    await book(at('15:00'));
    expect(await read(waiting.id)).toMatchObject({ status: 'waitlist', offer: null });
  });

  it('passes on what nobody answers in time', async () => {
    const booked = await book(at('15:00'));
    const [first, second] = [await join(), await join()];
    await cancel(booked.id);
    const [job] = clinic.hospital.host.services.get('appointment')!.parts.jobs!;
    clinic.pass(59);
    await job!.run();
    expect(await read(second.id)).toMatchObject({ offer: null });
    clinic.pass(1);
    await job!.run();
    expect(await read(first.id)).toMatchObject({ status: 'waitlist', offer: null });
    expect(await read(second.id)).toMatchObject({
      offer: { start: at('15:00'), expires_at: '2026-03-02T16:00:00.000Z' },
    });
    const { changes } = await (await desk()).getAppointmentHistory({ params: { id: first.id } });
    expect(changes.at(-1)).toMatchObject({ event: 'offer-withdrawn', reason: 'expired', actor: 'system' });
  });

  it('is offered what a move frees, and what somebody offers by hand', async () => {
    const booked = await book(at('15:00'));
    const [moved, asked] = [await join(), await join({}, { part_of_day: 'evening' })];
    await (await desk()).rescheduleAppointment({
      params: { id: booked.id },
      body: { start: at('13:30'), reason: 'patient-request' },
    });
    expect(await read(moved.id)).toMatchObject({ offer: { start: at('15:00') } });
    const offer = (start: string) =>
      desk().then((client) =>
        client.offerSlot({
          params: { id: asked.id },
          body: { start, resource_ids: [clinic.ids.otherDoctor, clinic.ids.otherRoom] },
        }),
      );
    expect(await offer(at('18:00'))).toMatchObject({ offer: { start: at('18:00') } });
    expect(await offer(at('18:30'))).toMatchObject({ offer: { start: at('18:30') } });
    await expect(
      (await desk()).offerSlot({
        params: { id: booked.id },
        body: { start: at('19:00'), resource_ids: [clinic.ids.doctor, clinic.ids.room] },
      }),
    ).rejects.toMatchObject({ code: 'not-waiting' });
  });

  it('is listed in its order, with and without an offer', async () => {
    const booked = await book(at('15:00'));
    const waiting = [await join(), await join({ priority: 'stat' })];
    await cancel(booked.id);
    const list = async (offered?: boolean) => {
      const query = offered === undefined ? { per_page: 200 } : { offered, per_page: 200 };
      const { appointments } = await (await desk()).listWaitlist({ query });
      return appointments.map(({ id }) => id).filter((id) => waiting.some((each) => each.id === id));
    };
    const [routine, stat] = waiting.map(({ id }) => id);
    expect(await list()).toEqual([stat, routine]);
    expect(await list(true)).toEqual([stat]);
    expect(await list(false)).toEqual([routine]);
  });

  it('can be left by booking, or by cancelling', async () => {
    const [one, other] = [await join(), await join()];
    const confirmed = await (await desk()).confirmAppointment({
      params: { id: one.id },
      body: { start: at('15:00'), resource_ids: [clinic.ids.doctor, clinic.ids.room] },
    });
    expect(confirmed).toMatchObject({ status: 'booked', start: at('15:00') });
    await expect((await desk()).confirmAppointment({ params: { id: other.id }, body: {} })).rejects.toMatchObject({
      code: 'slot-needed',
    });
    expect(await cancel(other.id)).toMatchObject({ status: 'cancelled' });
    await expect(join({}, { latest: '2026-03-01' })).rejects.toMatchObject({ code: 'period-reversed' });
  });

  it('gives one slot to one of two who wait when two visits are cancelled at once', async () => {
    const [first, second] = [await book(at('14:00')), await book(at('15:00'))];
    const waiting = [await join(), await join()];
    await Promise.all([cancel(first.id), cancel(second.id)]);
    const offers = await Promise.all(waiting.map(async ({ id }) => (await read(id)).offer?.start));
    expect(offers.toSorted()).toEqual([at('14:00'), at('15:00')]);
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(clinic.hospital, 'appointment')).toBeGreaterThan(20);
  });
});
