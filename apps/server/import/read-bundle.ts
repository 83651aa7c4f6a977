import { readFile } from 'node:fs/promises';
import { invalid } from '@hms/platform/contract';
import { parseExactly } from '@hms/service-integration/exact-json';
import { systemFailure } from '../system-failure.ts';

/** A FHIR resource as it stands in a file; what it holds is checked by the hospital. Numbers keep their digits. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [element: string]: unknown;
}

export interface BundleEntry {
  readonly resource: Resource;
  /** The address by which others in the file refer to it. */
  readonly fullUrl: string | undefined;
}

const UUID_URN = /^urn:uuid:(\S+)$/i;

/**
 * Reads the resources of a FHIR R4 Bundle, or the one resource that a file holds. One without an id takes that of its full URL.
 *
 * @throws Failure `unreadable` or `not-fhir` saying what is wrong with the file
 */
export async function readBundle(file: string): Promise<BundleEntry[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw invalid('unreadable', systemFailure(error, file)?.message ?? error.message, { cause: error });
  });
  const content = parse(bytes);
  if (content.resourceType !== 'Bundle') return [{ resource: content, fullUrl: undefined }];
  const { entry = [] } = content as { entry?: unknown };
  if (!Array.isArray(entry)) throw invalid('not-fhir', 'the entries of the Bundle are not a list');
  return entry.map((each, index) => {
    const { resource, fullUrl } = (each ?? {}) as { resource?: unknown; fullUrl?: unknown };
    if (!isResource(resource)) throw invalid('not-fhir', `entry ${index + 1} of the Bundle holds no resource`);
    const url = typeof fullUrl === 'string' ? fullUrl : undefined;
    const id = resource.id ?? UUID_URN.exec(url ?? '')?.[1];
    return {
      resource: id === undefined ? resource : { ...resource, id },
      fullUrl: url ?? (id === undefined ? undefined : `urn:uuid:${id}`),
    };
  });
}

function parse(bytes: Uint8Array): Resource {
  let content: unknown;
  try {
    // Names must not be bent by bytes of another encoding.
    content = parseExactly(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw invalid('not-fhir', error instanceof SyntaxError ? 'it is not JSON' : 'it is not text in UTF-8');
  }
  if (!isResource(content)) throw invalid('not-fhir', 'it is no FHIR resource: resourceType is missing');
  return content;
}

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && typeof (value as Resource).resourceType === 'string';
