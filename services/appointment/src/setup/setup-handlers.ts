import { type Handlers, type Reply, reply, replyText } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { type PageRequest, turning, windowOf } from '../paging.ts';
import { createEntry, noSuchEntry, updateEntry } from './define-entry.ts';
import type { Fields, SetupKind } from './setup-kind.ts';
import { setupKinds } from './setup-kinds.ts';
import { findEntry, readSetupPage } from './setup-table.ts';

type Of<One extends string, Many extends string> = `${'create' | 'get' | 'update'}${One}` | `list${Many}`;
type SetupOperation = Extract<
  keyof AppointmentOperations,
  | Of<'BookableResource', 'BookableResources'>
  | Of<'AppointmentType', 'AppointmentTypes'>
  | Of<'BookingSchedule', 'BookingSchedules'>
  | Of<'ServicePoint', 'ServicePoints'>
>;

export function setupHandlers(service: AppointmentService): Handlers<Pick<AppointmentOperations, SetupOperation>> {
  return {
    ...handlersOf(service, setupKinds.resources, 'BookableResource', 'BookableResources'),
    ...handlersOf(service, setupKinds.appointmentTypes, 'AppointmentType', 'AppointmentTypes'),
    ...handlersOf(service, setupKinds.schedules, 'BookingSchedule', 'BookingSchedules'),
    ...handlersOf(service, setupKinds.servicePoints, 'ServicePoint', 'ServicePoints'),
  } as unknown as Handlers<Pick<AppointmentOperations, SetupOperation>>;
}

type Input = { params: { id: string }; query: Fields; body: Fields };
type AnyHandler = (call: Parameters<typeof createEntry>[2], input: Input) => Promise<Reply>;

/** The four operations of one kind of entry. */
function handlersOf(
  service: AppointmentService,
  kind: SetupKind,
  one: string,
  many: string,
): Record<string, AnyHandler> {
  return {
    [`create${one}`]: (call, { body }) => createEntry(service, kind, call, body),
    [`update${one}`]: (call, { params, body }) => updateEntry(service, kind, call, params.id, body),
    async [`get${one}`](_call, { params }) {
      const entry = await findEntry(service.database, kind, params.id);
      if (!entry) throw noSuchEntry(kind);
      return reply(entry, { version: entry.version });
    },
    async [`list${many}`](_call, { query }) {
      const window = windowOf(query as PageRequest);
      const { documents, total } = await readSetupPage(service.database, kind, query, window.limit, window.offset);
      // The documents are JSON already.
      return replyText(`{"${kind.list}":[${documents.join(',')}],${JSON.stringify(turning(total, window)).slice(1)}`);
    },
  };
}
