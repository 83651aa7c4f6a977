import { invalid } from '@hms/platform/contract';
import type { Resource } from './read-bundle.ts';

/** Where a resource comes from: the same source and id are the same thing at every import. */
export interface Source {
  /** URI of the other system. */
  readonly system: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The system of UUIDs, which are one thing the world over [FHIR R4 identifier registry]. */
export const UUIDS = 'urn:ietf:rfc:3986';

/**
 * @param system the other system's URI; without it only resources with UUIDs can be told from those of a third system
 * @throws Failure `source-unclear`
 */
export function sourceOf({ id }: Resource, system: string | undefined): Source {
  if (!id) throw invalid('source-unclear', 'it has no id, so that a later import would not know it again');
  if (UUID.test(id)) return { system: system ?? UUIDS, id: id.toLowerCase() };
  if (!system)
    throw invalid(
      'source-unclear',
      'another system may have given the same id: name the one that it comes from by --source',
    );
  return { system, id };
}
