import { defineContract } from '@hms/platform/contract';
import { patientEvents } from './events.ts';
import { patientLive } from './live.ts';
import { patientOperations } from './operations.ts';
import { patientPermissions } from './permissions.ts';

export const patientContract = defineContract({
  service: 'patient',
  path: '/api/patients',
  describe: 'Who the patients are: registration, search, duplicates, merging, consents, and the keys of their data.',
  permissions: patientPermissions,
  operations: patientOperations,
  events: patientEvents,
  live: patientLive,
  topic: { name: 'patient-events', partitions: 6, retentionDays: 7 },
});

export * from './consent.ts';
export * from './coverage.ts';
export * from './demographics.ts';
export * from './events.ts';
export * from './history.ts';
export * from './merge.ts';
export { LARGEST_PHOTO } from './operations/photo.ts';
export type { Relation } from './operations/relations.ts';
export { DuplicateCandidates, PatientSummary } from './operations/search.ts';
export type { Visit } from './operations/visits.ts';
export * from './patient.ts';
