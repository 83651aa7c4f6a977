import { appointmentContract } from '@hms/contracts/appointment';
import { clinicalContract } from '@hms/contracts/clinical';
import { configContract } from '@hms/contracts/config';
import type { Contract, EventType } from '@hms/platform/contract';
import type { Subscription } from '@hms/platform/service';
import type { IntegrationService } from '../integration-service.ts';
import type { Resource } from '../resource/resource.ts';
import { mirror } from './mirror.ts';
import { untold } from './untold.ts';

type Said = Promise<{ readonly resources: readonly Record<string, unknown>[] }>;

/** A service that says in FHIR what it owns. */
interface Owner {
  readonly contract: Contract;
  /** What changed, as the owner's operation names it; undefined where FHIR is not told of it. */
  kindOf(eventType: string): string | undefined;
  read(service: IntegrationService, kind: string, id: string): Said;
}

const CHARTED = new Set([
  'encounter',
  'problem',
  'allergy',
  'allergies',
  'immunization',
  'procedure',
  'care-plan',
  'goal',
  'vitals',
  'assessment',
]);
/** A draft is nobody's but its writers'. */
const NOTES = new Set(['signed', 'cosigned', 'addendum-added', 'amended', 'entered-in-error']);
const PLACES = new Set(['organization', 'facility', 'department', 'ward', 'room', 'bed', 'staff']);
const SET_UP = new Set(['resource', 'schedule', 'block']);

const owners: readonly Owner[] = [
  {
    contract: configContract,
    kindOf: (type) => among(PLACES, type.split('.')[1]),
    read: (service, kind, id) => service.client(configContract).getOrganizationResources({ params: { kind, id } }),
  },
  {
    contract: appointmentContract,
    // What happens to a visit has no other name in it.
    kindOf: (type) => (type.split('.').length === 2 ? 'visit' : among(SET_UP, type.split('.')[1])),
    read: (service, kind, id) => service.client(appointmentContract).getBookingResources({ params: { kind, id } }),
  },
  {
    contract: clinicalContract,
    kindOf(type) {
      const [, kind, what] = type.split('.');
      return kind === 'note' ? (NOTES.has(what ?? '') ? kind : undefined) : among(CHARTED, kind);
    },
    read: (service, kind, id) => service.client(clinicalContract).getChartResources({ params: { kind, id } }),
  },
];

const among = (names: ReadonlySet<string>, name: string | undefined): string | undefined =>
  name !== undefined && names.has(name) ? name : undefined;

/** Nobody waits for what FHIR says of what its owners tell: whoever writes by FHIR finds it written. */
export const MIRROR = { as: 'mirror', background: true, batch: 100 } as const;

/** Whatever the other services tell of what FHIR has a resource for. */
export const followOwners = (service: IntegrationService): Subscription[] =>
  owners.map(
    ({ contract, kindOf, read }): Subscription => ({
      ...MIRROR,
      from: contract,
      events: Object.keys(contract.events).filter((type) => kindOf(type)) as EventType<Contract>[],
      async handleAll(tx, events) {
        // What is read is how a thing stands now, so it is read once.
        const news = await untold(tx, events);
        const last = new Map(news.map((event) => [`${kindOf(event.event_type)}/${event.stream_id}`, event]));
        const told = await Promise.all(
          [...last.values()].map(async (event) => {
            const { resources } = await read(service, kindOf(event.event_type)!, event.stream_id);
            return { event, resources: resources as unknown as Resource[] };
          }),
        );
        await mirror(service, tx, told);
      },
    }),
  );
