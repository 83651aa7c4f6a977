import { readFile } from 'node:fs/promises';
import { invalid } from '@hms/platform/contract';
import { systemFailure } from '../system-failure.ts';

/** A FHIR resource as it stands in a file; what it holds is checked by those who take it. */
export interface Resource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [element: string]: unknown;
}

const UUID_URN = /^urn:uuid:(\S+)$/i;

/**
 * Reads the resources of a FHIR R4 Bundle, or the one resource that a file holds. One without an id takes that of its full URL.
 *
 * @throws Failure `unreadable` or `not-fhir` saying what is wrong with the file
 */
export async function readBundle(file: string): Promise<Resource[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw invalid('unreadable', systemFailure(error, file)?.message ?? error.message, { cause: error });
  });
  const content = parse(bytes);
  if (content.resourceType !== 'Bundle') return [content];
  const { entry = [] } = content as { entry?: unknown };
  if (!Array.isArray(entry)) throw invalid('not-fhir', 'the entries of the Bundle are not a list');
  return entry.map((each, index) => {
    const { resource, fullUrl } = (each ?? {}) as { resource?: unknown; fullUrl?: unknown };
    if (!isResource(resource)) throw invalid('not-fhir', `entry ${index + 1} of the Bundle holds no resource`);
    const id = resource.id ?? (typeof fullUrl === 'string' ? UUID_URN.exec(fullUrl)?.[1] : undefined);
    return id === undefined ? resource : { ...resource, id };
  });
}

function parse(bytes: Uint8Array): Resource {
  let content: unknown;
  try {
    // Names must not be bent by bytes of another encoding.
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw invalid('not-fhir', error instanceof SyntaxError ? 'it is not JSON' : 'it is not text in UTF-8');
  }
  if (!isResource(content)) throw invalid('not-fhir', 'it is no FHIR resource: resourceType is missing');
  return content;
}

const isResource = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && typeof (value as Resource).resourceType === 'string';
