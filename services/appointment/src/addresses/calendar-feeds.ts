import type { BookableResource } from '@hms/contracts/appointment';
import { notFound } from '@hms/platform/contract';
import { type Handlers, noReply, reply, replyText } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { findPage } from '../boards/find-page.ts';
import { loadResources } from '../booking/plan-slot.ts';
import { rowOf } from '../booking/show-appointment.ts';
import { setupKinds } from '../setup/setup-kinds.ts';
import { findEntry } from '../setup/setup-table.ts';
import { calendarOf } from './icalendar.ts';
import { findAddress, noSuchAddress, openAddress, removeAddress, renewAddress } from './secret-addresses.ts';

type FeedOperation = 'renewCalendarFeed' | 'getCalendarFeed' | 'removeCalendarFeed' | 'showCalendarFeed';

const DAY = 24 * 3_600_000;
const BACK = 30 * DAY;
const AHEAD = 366 * DAY;
const MOST = 5_000;

export const feedHandlers = (service: AppointmentService): Handlers<Pick<AppointmentOperations, FeedOperation>> => ({
  async renewCalendarFeed(call, { params }) {
    const [resource] = await loadResources(service, [params.id]);
    call.require('appointment:feed', rowOf(resource!));
    return call.commit(async (tx) => {
      const renewal = { id: resource!.id, kind: 'feed', by: call.cause.actor, at: call.now } as const;
      const secret = renewAddress(service, tx, renewal);
      const address = `${service.publicUrl}${service.contract.path}/feeds/${secret}.ics`;
      return reply({ address, made_at: call.now.toISOString() });
    });
  },

  async getCalendarFeed(call, { params }) {
    const [resource] = await loadResources(service, [params.id]);
    call.require('appointment:feed', rowOf(resource!));
    const feed = await findAddress(service.database, 'feed', resource!.id);
    return reply({ made_at: feed?.made_at.toISOString() ?? null, made_by: feed?.made_by ?? null });
  },

  async removeCalendarFeed(call, { params }) {
    const [resource] = await loadResources(service, [params.id]);
    call.require('appointment:feed', rowOf(resource!));
    return call.commit(async (tx) => {
      if (!(await removeAddress(tx, 'feed', resource!.id)))
        throw notFound('feed-not-found', 'This calendar has no address.');
      return noReply;
    });
  },

  async showCalendarFeed(call, { params }) {
    const { id } = await openAddress(service, 'feed', params.secret.replace(/\.ics$/, ''));
    const resource = await findEntry<BookableResource & Record<string, unknown>>(
      service.database,
      setupKinds.resources,
      id,
    );
    if (!resource) throw noSuchAddress();
    const now = call.now.getTime();
    const { records } = await findPage(service.database, {
      conditions: [
        ['starts_at < ?', new Date(now + AHEAD)],
        ['ends_at > ?', new Date(now - BACK)],
        ['? = any(resource_ids)', id],
        ["status in ('pending', 'booked', 'arrived', 'checked-in', 'fulfilled')"],
      ],
      order: 'starts_at, id',
      window: { page: 1, limit: MOST, offset: 0 },
    });
    return replyText(calendarOf(resource, records), { headers: { 'cache-control': 'private, no-cache' } });
  },
});
