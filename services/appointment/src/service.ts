import { appointmentContract } from '@hms/contracts/appointment';
import { defineService } from '@hms/platform/service';
import { appointmentLiveRows } from './appointment-live-rows.ts';
import type { AppointmentService } from './appointment-service.ts';
import { blocksProjection } from './blocks/blocks-table.ts';
import { appointmentsProjection } from './booking/appointments.projection.ts';
import { holdsProjection } from './booking/hold-slot.ts';
import { followEncounters } from './encounters/follow-encounters.ts';
import { handlersOf } from './handlers.ts';
import { followPatients } from './patients/follow-patients.ts';
import { followPlaces } from './places/follow-places.ts';
import { tokensProjection } from './queue/tokens-table.ts';
import { waitingFigure } from './queue/waiting-figure.ts';
import { seriesProjection } from './series/series-table.ts';
import { setupProjection } from './setup/setup.projection.ts';
import { passOnOffers } from './waitlist/pass-on-offers.ts';

export const appointmentService = defineService({
  contract: appointmentContract,
  needs: ['config', 'patient'],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: [
    'resources',
    'appointment_types',
    'schedules',
    'service_points',
    'appointments',
    'allocations',
    'blocks',
    'holds',
    'series',
    'tokens',
  ],
  projections: [
    setupProjection,
    appointmentsProjection,
    holdsProjection,
    blocksProjection,
    seriesProjection,
    tokensProjection,
  ],
  async start(context) {
    const service: AppointmentService = { ...context, addressKey: await context.secret('public-addresses') };
    return {
      handlers: handlersOf(service),
      liveRows: appointmentLiveRows(service),
      subscriptions: [followPlaces, followPatients, followEncounters(service)],
      figures: [waitingFigure(service)],
      jobs: [{ name: 'pass-on-offers', cron: '* * * * *', run: () => passOnOffers(service) }],
    };
  },
});
