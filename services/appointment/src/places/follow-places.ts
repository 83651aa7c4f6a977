import { configContract } from '@hms/contracts/config';
import type { Subscription } from '@hms/platform/service';
import { ORGANIZATION, writePlace } from './time-zones.ts';

/** Keeps the time zones of the organisation and of its facilities. */
export const followPlaces = {
  from: configContract,
  events: ['config.organization.updated', 'config.facility.created', 'config.facility.updated'],
  batch: 100,
  async handle(tx, { event_type, stream_id, data }) {
    const zone = data.time_zone as string | null | undefined;
    // A change that leaves the time zone as it is does not name it.
    if (zone === undefined) return;
    writePlace(tx, event_type === 'config.organization.updated' ? ORGANIZATION : stream_id, zone);
  },
} satisfies Subscription<typeof configContract> as unknown as Subscription;
