import { bringTo } from './bring-to.ts';
import { type DemoClock, demoClock } from './demo-clock.ts';
import { demoAhead, demoDay, demoWaitlist } from './demo-day.ts';
import { bookable, servicePoints, types } from './demo-resources.ts';
import { type AppointmentClient, type DemoSetup, type Ids, once, type SeededHospital } from './demo-setup.ts';

/**
 * Fills the appointment service with a clinic day in progress, as it would stand now. Every request has an Idempotency-Key of
 * its own, and the day stands by the moment of the first one, so that a seeding that was cut short goes on where it ended.
 *
 * @returns that moment
 */
export async function seedClinicDay(client: AppointmentClient, seeded: SeededHospital): Promise<Date> {
  const typeIds = await each(types, ({ code, ...type }) =>
    client.createAppointmentType({
      body: { code, ...type, needs: [...type.needs] },
      ...once('type', code),
    }),
  );
  const first = await client.getAppointmentType({ params: { id: typeIds[types[0].code]! } });
  const clock = demoClock(Date.parse(first.created_at), seeded.timeZone);
  const resources = await seedResources(client, seeded);
  await seedSchedules(client, resources, clock);
  const points = await each(servicePoints, ({ facility, ...point }) =>
    client.createServicePoint({
      body: { ...point, facility_id: seeded.facilities[facility]! },
      ...once('point', point.code),
    }),
  );
  const setup = { clock, resources, types: typeIds, points, patients: seeded.patients };
  await seedDay(client, setup);
  await seedAhead(client, setup);
  return new Date(clock.now);
}

function seedResources(client: AppointmentClient, { facilities, departments, rooms, staff }: SeededHospital) {
  return each(
    bookable.map((resource) => ({ ...resource, code: resource.key })),
    ({ key, kind, name, facility, department, can }) =>
      client.createBookableResource({
        body: {
          kind,
          name,
          refers_to: staff[key] ?? rooms[key] ?? null,
          facility_id: facilities[facility]!,
          department_id: departments[department]!,
          capabilities: [...can],
        },
        ...once('resource', key),
      }),
  );
}

/** People and modalities keep office hours; today they stay as long as the demo's day lasts. */
async function seedSchedules(client: AppointmentClient, resources: Ids, clock: DemoClock): Promise<void> {
  const scheduled = bookable.filter(({ kind }) => kind === 'provider' || kind === 'modality');
  await Promise.all(
    scheduled.map(({ key, kind }) =>
      client.createBookingSchedule({
        body: {
          resource_id: resources[key]!,
          valid_from: '2020-01-01',
          sessions: [
            {
              weekdays: [1, 2, 3, 4, 5],
              starts: '08:00',
              ends: '17:00',
              slot_minutes: kind === 'provider' ? 20 : null,
              type_ids: [],
              breaks: kind === 'provider' ? [{ starts: '12:30', ends: '13:30' }] : [],
            },
          ],
          exceptions: [{ date: clock.date, hours: [clock.hours], note: 'Open clinic day' }],
        },
        ...once('schedule', key),
      }),
    ),
  );
}

async function seedDay(client: AppointmentClient, setup: DemoSetup): Promise<void> {
  // One after the other, as they came: the numbers of the queue follow.
  const inOrder = demoDay.toSorted((a, b) => a.step + (a.came ?? 0) / 20 - (b.step + (b.came ?? 0) / 20));
  for (const [index, visit] of inOrder.entries()) {
    const start = setup.clock.step(visit.step, minutesOf(visit.type));
    if (start === undefined) continue;
    const made = await client.bookAppointment({
      body: {
        patient_id: setup.patients[visit.patient]!,
        type_id: setup.types[visit.type]!,
        start: new Date(start).toISOString(),
        resource_ids: visit.with.map((key) => setup.resources[key]!),
        reason: visit.reason,
        status: visit.standing === 'pending' ? 'pending' : 'booked',
        ...(visit.type === 'VIDEO' ? { telehealth_link: 'https://video.lindenvalley.example/clinic' } : {}),
      },
      ...once('visit', `${visit.step}-${visit.with[0]}`),
    });
    await bringTo(client, setup, visit, made.id, start, String(index));
  }
  await Promise.all(
    [1, 2, 3].map((number) =>
      client.issueToken({ params: { id: setup.points.RECEPTION! }, body: {}, ...once('token', `reception-${number}`) }),
    ),
  );
}

async function seedAhead(client: AppointmentClient, { clock, patients, types: typeIds, resources }: DemoSetup) {
  await Promise.all(
    demoAhead.map(([days, time, keys, type, patient, reason]) =>
      client.bookAppointment({
        body: {
          patient_id: patients[patient]!,
          type_id: typeIds[type]!,
          start: new Date(clock.ahead(days, time)).toISOString(),
          resource_ids: keys.map((key) => resources[key]!),
          reason,
        },
        ...once('ahead', `${days}-${time}-${keys[0]}`),
      }),
    ),
  );
  for (const [index, waiting] of demoWaitlist.entries())
    await client.joinWaitlist({
      body: {
        patient_id: patients[waiting.patient]!,
        type_id: typeIds[waiting.type]!,
        wish: {
          earliest: clock.date,
          latest: null,
          weekdays: [],
          part_of_day: waiting.part,
          resource_ids: waiting.with.map((key) => resources[key]!),
        },
        priority: waiting.priority,
        reason: waiting.reason,
      },
      ...once('waiting', String(index)),
    });
  await client.bookSeries({
    body: {
      patient_id: patients['Harold Fitzgerald']!,
      type_id: typeIds.FUP!,
      start: new Date(clock.ahead(2, '11:00')).toISOString(),
      resource_ids: [resources['1006']!, resources['C-2']!],
      reason: 'Wound dressing',
      rule: { frequency: 'weekly', interval: 1, weekdays: [], count: 6, until: null, except: [] },
      on_conflict: 'skip',
    },
    ...once('series', 'dressing'),
  });
  await client.blockTime({
    body: {
      resource_id: resources['1002']!,
      start: new Date(clock.ahead(1, '08:00')).toISOString(),
      end: new Date(clock.ahead(1, '17:00')).toISOString(),
      reason: 'teaching',
      note: 'Course at the university',
    },
    ...once('block', 'course'),
  });
}

const minutesOf = (code: string): number => types.find((type) => type.code === code)!.duration_minutes;

/** Makes one thing of each. @returns their ids by code */
async function each<T extends { readonly code: string }>(
  list: readonly T[],
  make: (item: T) => Promise<{ readonly id: string }>,
): Promise<Record<string, string>> {
  const made = await Promise.all(list.map(async (item) => [item.code, (await make(item)).id] as const));
  return Object.fromEntries(made);
}
