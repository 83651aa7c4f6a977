import { digestUuid } from '@hms/platform/event-log';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The id by which the hospital knows a Patient of this logical id. Clients may choose logical ids that are no UUIDs; these have one made of
 * them, so that a reference says whom it means before anybody is asked.
 */
export const patientIdOf = (logicalId: string): string =>
  UUID.test(logicalId) ? logicalId : digestUuid(`patient:${logicalId}`);
