import type { ServicePoint } from '@hms/contracts/appointment';
import { notFound, unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handlers, noReply, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { readZones } from '../places/time-zones.ts';
import { withPlainIds } from '../plain-ids.ts';
import type { TokenRecord } from '../queue/token.ts';
import { findQueueOf } from '../queue/tokens-table.ts';
import { setupKinds } from '../setup/setup-kinds.ts';
import { findEntries } from '../setup/setup-table.ts';
import { localDate } from '../slots/wall-clock.ts';
import {
  findAddress,
  findAddresses,
  openAddress,
  removeAddress,
  renewAddress,
  type SecretAddress,
} from './secret-addresses.ts';

type DisplayOperation =
  | 'createQueueDisplay'
  | 'listQueueDisplays'
  | 'renewQueueDisplay'
  | 'removeQueueDisplay'
  | 'showQueueDisplay';

interface Display {
  readonly name: string;
  readonly service_point_ids: readonly string[];
}

const noSuchDisplay = () => notFound('display-not-found', 'There is no such display.');
const displayOf = ({ document }: SecretAddress): Display => document as unknown as Display;

export const displayHandlers = (
  service: AppointmentService,
): Handlers<Pick<AppointmentOperations, DisplayOperation>> => ({
  async createQueueDisplay(call, { body }) {
    const document = withPlainIds(body);
    const points = await pointsOf(service, document.service_point_ids);
    if (points.length < document.service_point_ids.length)
      throw unprocessable('unknown-service-point', 'service_point_ids names something that is no service point.');
    return call.commit(async (tx) => {
      const id = newId(call.now);
      const secret = renewAddress(service, tx, {
        id,
        kind: 'display',
        by: call.cause.actor,
        at: call.now,
        document,
      });
      const made_at = call.now.toISOString();
      return reply({ id, ...document, made_at, address: addressFor(service, secret) });
    });
  },

  async listQueueDisplays() {
    const displays = await findAddresses(service.database, 'display');
    return reply({
      displays: displays.map((display) => {
        const { name, service_point_ids } = displayOf(display);
        return {
          id: display.id,
          name,
          service_point_ids: [...service_point_ids],
          made_at: display.made_at.toISOString(),
        };
      }),
    });
  },

  async renewQueueDisplay(call, { params }) {
    const display = await findAddress(service.database, 'display', params.id);
    if (!display) throw noSuchDisplay();
    return call.commit(async (tx) => {
      const renewal = { id: display.id, kind: 'display', by: call.cause.actor, at: call.now } as const;
      const secret = renewAddress(service, tx, { ...renewal, document: display.document });
      return reply({ address: addressFor(service, secret), made_at: call.now.toISOString() });
    });
  },

  removeQueueDisplay: (call, { params }) =>
    call.commit(async (tx) => {
      if (!(await removeAddress(tx, 'display', params.id))) throw noSuchDisplay();
      return noReply;
    }),

  async showQueueDisplay(call, { params }) {
    const { name, service_point_ids } = displayOf(await openAddress(service, 'display', params.secret));
    const zoneOf = await readZones(service.database);
    const points = await Promise.all(
      (await pointsOf(service, service_point_ids)).map(async (point) => {
        const day = localDate(call.now.getTime(), zoneOf(point.facility_id)).toString();
        return shownPoint(point, await findQueueOf(service.database, [point.id], day));
      }),
    );
    return reply({ name, as_of: call.now.toISOString(), points }, { headers: { 'cache-control': 'no-store' } });
  },
});

/** Whether the display of that secret shows the service point. Throws `address-not-found`. */
export const displayShows = async (service: AppointmentService, secret: string, point: string): Promise<boolean> =>
  displayOf(await openAddress(service, 'display', secret)).service_point_ids.includes(point.toLowerCase());

/** Numbers only. */
function shownPoint({ id, name }: ServicePoint, queue: readonly TokenRecord[]) {
  const called = queue
    .filter(({ status }) => status === 'called')
    .toSorted((a, b) => (a.called_at! < b.called_at! ? 1 : -1));
  return {
    id,
    name,
    called: called.map(({ number, desk, called_at, calls }) => ({ number, desk, called_at: called_at!, calls })),
    waiting: queue.filter(({ status }) => status === 'waiting').map(({ number }) => number),
  };
}

async function pointsOf(service: AppointmentService, ids: readonly string[]): Promise<ServicePoint[]> {
  const found = await findEntries<ServicePoint & Record<string, unknown>>(
    service.database,
    setupKinds.servicePoints,
    ids,
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** The page of the web application that shows it. */
const addressFor = ({ publicUrl }: AppointmentService, secret: string): string =>
  `${publicUrl}/queue-display#${secret}`;
