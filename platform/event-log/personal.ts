import type { Contract } from '../contract/index.ts';
import { type Key, open, seal } from '../security/index.ts';
import { type EventEnvelope, personalContext } from './envelope.ts';

type Data = Record<string, unknown>;

/** Parts the clear from the personal fields of an event's data. */
export function partPersonal(data: Data, personal: readonly string[]): { clear: Data; secret: Data | undefined } {
  if (personal.length === 0) return { clear: data, secret: undefined };
  const clear: Data = { ...data };
  const secret: Data = {};
  let found = false;
  for (const name of personal) {
    if (clear[name] === undefined) continue;
    secret[name] = clear[name];
    delete clear[name];
    found = true;
  }
  return { clear, secret: found ? secret : undefined };
}

export function sealPersonal(key: Key, event: Parameters<typeof personalContext>[0], secret: Data): string {
  return seal(key, JSON.stringify(secret), personalContext(event));
}

/**
 * An event with its personal fields in place again and its data in today's shape. Without the key (the person was
 * forgotten) those fields stay absent.
 */
export function openEvent(contract: Contract, event: EventEnvelope, key: Key | undefined): EventEnvelope {
  let data = event.data;
  if (event.personal && key) {
    data = { ...data, ...(JSON.parse(open(key, event.personal, personalContext(event)).toString()) as Data) };
  }
  const spec = contract.events[event.event_type];
  if (!spec) throw new Error(`${contract.service} does not declare the event ${event.event_type}`);
  for (let version = Number.parseInt(event.version, 10); version < spec.version; version++) {
    const lift = spec.upcast[version];
    if (!lift) throw new Error(`${event.event_type} cannot be brought from version ${version} to ${spec.version}`);
    data = lift(data);
  }
  const { personal: _sealed, ...rest } = event;
  return { ...rest, version: `${spec.version}.0`, data };
}
