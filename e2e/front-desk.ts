import { type Ask, freshFacts, freshName } from './asking.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Booked {
  readonly id: string;
  readonly version: number;
  readonly start: string;
  readonly status: string;
  readonly duration_minutes: number;
  readonly resources: readonly Named[];
  readonly token_id: string | null;
  readonly time_zone: string;
}

/** A patient whom nobody else has. */
export async function newPatient(ask: Ask): Promise<{ readonly id: string; readonly family: string }> {
  const family = freshName();
  const { id } = await ask('POST', '/api/patients', {
    first_name: 'Ada',
    last_name: family,
    gender: 'F',
    ...freshFacts(),
  });
  return { id, family };
}

async function typeOf(ask: Ask, code: string): Promise<string> {
  const { types } = await ask<{ types: { id: string; code: string }[] }>('GET', '/api/appointments/types');
  return types.find((each) => each.code === code)!.id;
}

async function providersOf(ask: Ask, ...names: readonly string[]): Promise<Named[]> {
  const { resources } = await ask<{ resources: Named[] }>('GET', '/api/appointments/resources?kind=provider');
  return names.map((name) => resources.find((each) => each.name === name)!);
}

/**
 * A visit that begins now, whatever the hour and however full the day is.
 *
 * @param ask as somebody who may book past a rule
 */
export async function visitNow(ask: Ask, patient: string): Promise<Booked> {
  const [type, resources] = await Promise.all([typeOf(ask, 'FUP'), providersOf(ask, 'Dr. Samuel Park')]);
  const { resources: rooms } = await ask<{ resources: Named[] }>('GET', '/api/appointments/resources?kind=room');
  return ask<Booked>('POST', '/api/appointments', {
    patient_id: patient,
    type_id: type,
    start: new Date(Math.floor(Date.now() / 60_000) * 60_000).toISOString(),
    resource_ids: [resources[0]!.id, rooms[0]!.id],
    override: { reason: 'Seen between others' },
  });
}

export interface FreeSlot {
  readonly start: string;
  readonly resources: readonly Named[];
  readonly time_zone: string;
}

export interface OwnClinic {
  /** Takes twenty minutes and needs one of the providers alone. */
  readonly type: Named;
  readonly providers: readonly Named[];
}

/** People who can be booked at any hour of any day, for a type of visit that nobody else has. @param ask as an administrator */
export async function newClinic(ask: Ask, facility: string, people: number): Promise<OwnClinic> {
  const capability = freshName().toLowerCase();
  const type = await ask<Named>('POST', '/api/appointments/types', {
    code: capability.toUpperCase(),
    name: `Visit of ${capability}`,
    duration_minutes: 20,
    needs: [{ kind: 'provider', capability }],
  });
  const providers: Named[] = [];
  for (let index = 0; index < people; index++) {
    const provider = await ask<Named>('POST', '/api/appointments/resources', {
      kind: 'provider',
      name: `Dr. ${freshName()}`,
      facility_id: facility,
      capabilities: [capability],
    });
    providers.push(provider);
    const day = { weekdays: [1, 2, 3, 4, 5, 6, 7], starts: '00:00', ends: '24:00', slot_minutes: 20 };
    await ask('POST', '/api/appointments/schedules', {
      resource_id: provider.id,
      valid_from: '2020-01-01',
      sessions: [{ ...day, type_ids: [], breaks: [] }],
    });
  }
  return { type, providers };
}

/** Free slots of the first provider around noon of a day, in order. @param ahead days from now */
export async function slotsOf(ask: Ask, { type, providers }: OwnClinic, ahead: number): Promise<FreeSlot[]> {
  const day = new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const body = { type_id: type.id, resource_ids: [providers[0]!.id], from: `${day}T14:00:00.000Z`, days: 2, limit: 60 };
  return (await ask<{ slots: FreeSlot[] }>('POST', '/api/appointments/free-slots', body)).slots;
}

export const bookSlot = (ask: Ask, patient: string, type: Named, { start, resources }: FreeSlot): Promise<Booked> =>
  ask<Booked>('POST', '/api/appointments', {
    patient_id: patient,
    type_id: type.id,
    start,
    resource_ids: resources.map(({ id }) => id),
  });

/** By the calendar on the wall there. */
export const dateOf = ({ start, time_zone }: Pick<FreeSlot, 'start' | 'time_zone'>): string =>
  new Date(start).toLocaleDateString('sv-SE', { timeZone: time_zone });

/** By the clock on the wall there. */
export const timeOf = ({ start, time_zone }: Pick<FreeSlot, 'start' | 'time_zone'>): string =>
  new Date(start).toLocaleTimeString('en-GB', { timeZone: time_zone, hour: '2-digit', minute: '2-digit' });

export async function facilityOf(ask: Ask, point: string): Promise<string> {
  const { service_points } = await ask<{ service_points: { code: string; facility_id: string }[] }>(
    'GET',
    '/api/appointments/service-points',
  );
  return service_points.find(({ code }) => code === point)!.facility_id;
}

/** A place to wait at, where nobody of the demo waits. @param ask as an administrator */
export async function newServicePoint(ask: Ask, facility: string | null = null): Promise<Named> {
  const name = `Room of ${freshName()}`;
  return ask<Named>('POST', '/api/appointments/service-points', {
    code: freshName().toUpperCase(),
    name,
    prefix: 'Z',
    kind: 'consultation',
    facility_id: facility,
  });
}

/** @returns the address of a public display. @param ask as an administrator */
export async function newDisplay(ask: Ask, ...points: readonly Named[]): Promise<{ id: string; address: string }> {
  return ask('POST', '/api/appointments/displays', {
    name: 'Waiting room',
    service_point_ids: points.map(({ id }) => id),
  });
}
