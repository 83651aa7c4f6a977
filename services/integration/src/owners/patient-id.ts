import { hash } from 'node:crypto';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID of 128 bits of a digest: version 8, the one for ids of one's own making (RFC 9562). */
export function digestUuid(text: string): string {
  const bytes = hash('sha256', text, 'buffer').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The id by which the hospital knows a Patient of this logical id. Clients may choose logical ids that are no UUIDs; these have one made of
 * them, so that a reference says whom it means before anybody is asked.
 */
export const patientIdOf = (logicalId: string): string =>
  UUID.test(logicalId) ? logicalId : digestUuid(`patient:${logicalId}`);
