import { invalid } from '@hms/platform/contract';
import { digestUuid } from '@hms/platform/event-log';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The id under which something of another system is kept here: the same at every import. UUIDs are one thing the world over; of other ids
 * one is made that no third system has.
 *
 * @param system the other system's URI
 * @throws Failure `source-unclear`
 */
export function placeOf(type: string, id: string | undefined, system: string | undefined): string {
  if (!id) throw invalid('source-unclear', 'it has no id, so that a later import would not know it again');
  if (UUID.test(id)) return id.toLowerCase();
  if (!system)
    throw invalid(
      'source-unclear',
      'another system may have given the same id: name the one that it comes from by --source',
    );
  return digestUuid(JSON.stringify(['import', system, type, id]));
}
