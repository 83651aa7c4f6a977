import { coverageEvents } from './events/coverage-events.ts';
import { mergeEvents } from './events/merge-events.ts';
import { recordEvents } from './events/record-events.ts';

export { ErasureBasis } from './events/merge-events.ts';
export { SealedNumber } from './events/personal-demographics.ts';
export type { ImportedFields } from './events/record-events.ts';

export const patientEvents = { ...recordEvents, ...mergeEvents, ...coverageEvents };
