import type { AccessEntry } from '../audit/index.ts';
import { type EventEnvelope, openEvent } from '../event-log/index.ts';
import { type Consumer, type ConsumerOptions, type EventTransport, startConsumer } from '../event-relay/index.ts';
import type { DataKeys } from '../security/index.ts';
import type { ServiceContext, ServiceParts, Subscription } from './definition.ts';
import type { RunningService } from './run.ts';

const POLL_MS = 5_000;

/** What can be followed of a service, wherever it runs. */
export type Producer = Pick<RunningService, 'events' | 'accessEntries' | 'openNote' | 'live' | 'inspected'>;

/** Starts the consumers of a service: of the logs that it subscribes to, and of the access logs if it collects them. */
export function follow(
  context: ServiceContext,
  { subscriptions = [], collector }: ServiceParts,
  producers: ReadonlyMap<string, Producer>,
  keys: DataKeys,
  { pollMs = POLL_MS, transport }: { readonly pollMs?: number; readonly transport?: EventTransport } = {},
): Consumer[] {
  const { database, log, metrics, tracing } = context;
  const service = context.contract.service;
  const base = { database, pollMs, log, metrics };
  refuseSharedPlaces(service, subscriptions);

  /** What an event brings about belongs to the trace in which it came about. */
  function traced(name: string, event: EventEnvelope, work: () => Promise<void>): Promise<void> {
    if (!tracing) return work();
    const attributes = { 'messaging.operation.type': 'process', 'hms.consumer': name };
    return tracing.span(
      { kind: 'consumer', name: `${name} ${event.event_type}`, attributes, from: event.traceparent },
      work,
    );
  }

  function toEvents(subscription: Subscription): Consumer | undefined {
    const { from, events, batch = 1, background = false } = subscription;
    const name = consumerOf(service, subscription);
    const producer = producers.get(from.service);
    if (!producer) return undefined;
    const wanted = new Set<string>(events);
    const options: ConsumerOptions<EventEnvelope, EventEnvelope> = {
      ...base,
      name,
      batch,
      background,
      source: producer.events,
      idOf: (event) => event.event_id,
      streamOf: (event) => event.stream_id,
      timeOf: (event) => event.timestamp,
      wants: (event) => wanted.has(event.event_type),
      open: async (event) =>
        openEvent(from, event, event.personal && event.subject ? await keys.of(event.subject) : undefined),
      async apply(tx, opened) {
        if ('handleAll' in subscription) await traced(name, opened[0]!, () => subscription.handleAll(tx, opened));
        else for (const event of opened) await traced(name, event, () => subscription.handle(tx, event));
      },
    };
    return transport?.follow(from, options) ?? startConsumer(options);
  }

  function toAccess(producer: string, { accessEntries, openNote }: Producer): Consumer {
    const { collect, batch, gatherMs = 0 } = collector!;
    return startConsumer({
      ...base,
      name: service,
      batch,
      gatherMs,
      background: true,
      source: accessEntries,
      idOf: (entry) => entry.id,
      // One after the other, since the trail is a chain.
      streamOf: () => producer,
      timeOf: (entry) => entry.at,
      wants: () => true,
      open: async (entry: AccessEntry) => entry,
      apply: (tx, entries) => collect(tx, { service: producer, openNote }, entries),
    });
  }

  const consumers = subscriptions.map(toEvents).filter((consumer) => consumer !== undefined);
  if (!collector) return consumers;
  return [...consumers, ...[...producers].map(([service, producer]) => toAccess(service, producer))];
}

/** Puts the service's events on what they travel on, if anything. */
export function publish(
  { contract, database, log, metrics }: ServiceContext,
  source: Producer['events'],
  { pollMs = POLL_MS, transport }: { readonly pollMs?: number; readonly transport?: EventTransport },
): Consumer[] {
  const publisher = transport?.publish({ contract, database, source, pollMs, log, metrics });
  return publisher ? [publisher] : [];
}

const consumerOf = (service: string, { as }: Subscription): string => (as ? `${service}.${as}` : service);

/** A consumer has one place in a log; two subscriptions that share it would take events from each other. */
function refuseSharedPlaces(service: string, subscriptions: readonly Subscription[]): void {
  const places = subscriptions.map((each) => `${consumerOf(service, each)} ← ${each.from.service}`);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice) throw new Error(`two subscriptions share the place ${twice}: handle all in one, or name one with \`as\``);
}
