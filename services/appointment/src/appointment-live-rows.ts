import type { BookableResource, ServicePoint } from '@hms/contracts/appointment';
import { Failure } from '@hms/platform/contract';
import type { RowAttributes } from '@hms/platform/security';
import type { LiveRows } from '@hms/platform/service';
import { displayShows } from './addresses/queue-displays.ts';
import type { AppointmentService } from './appointment-service.ts';
import { rowOf } from './booking/show-appointment.ts';
import { setupKinds } from './setup/setup-kinds.ts';
import { findEntry } from './setup/setup-table.ts';

type Placed<Entry> = Entry & Record<string, unknown>;

/** Who may follow a calendar or a queue is decided by where it is; who may follow a display, by whether they know its secret. */
export function appointmentLiveRows(service: AppointmentService): LiveRows {
  const { database } = service;
  return {
    async 'appointment.calendar'({ resource }: { readonly resource: string }): Promise<RowAttributes | undefined> {
      const found = await findEntry<Placed<BookableResource>>(database, setupKinds.resources, resource);
      return found && rowOf(found);
    },
    async 'appointment.queue'({ point }: { readonly point: string }): Promise<RowAttributes | undefined> {
      const found = await findEntry<Placed<ServicePoint>>(database, setupKinds.servicePoints, point);
      return found && rowOf(found);
    },
    async 'appointment.display'({ secret, point }: { readonly secret: string; readonly point: string }) {
      try {
        return (await displayShows(service, secret, point)) ? {} : undefined;
      } catch (error) {
        if (error instanceof Failure && error.kind === 'notFound') return undefined;
        throw error;
      }
    },
  };
}
