import type { patientContract } from '@hms/contracts/patient';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import { findCoverage, putCoverage, removeCoverages } from './coverages-table.ts';
import { coverageAfter } from './evolve-coverage.ts';

const put = (tx: Transaction, event: EventEnvelope): void => putCoverage(tx, coverageAfter(undefined, event));

export const coveragesProjection: Projection<typeof patientContract> = {
  'patient.coverage-added': put as never,
  'patient.coverage-changed': put as never,
  async 'patient.coverage-ended'(tx, event) {
    putCoverage(tx, coverageAfter(await findCoverage(tx, event.data.coverage_id), event));
  },
  'patient.erased': (tx, event) => removeCoverages(tx, event.stream_id),
};
