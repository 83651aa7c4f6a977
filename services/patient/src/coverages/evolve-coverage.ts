import type { Coverage, CoverageTerms, patientContract, SealedNumber } from '@hms/contracts/patient';
import type { ReadData } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';

/** A coverage as the service keeps it: as the API shows it to those who may not see the number, and the number sealed. */
export interface CoverageRecord {
  readonly coverage: Coverage;
  readonly member: SealedNumber | null;
}

type Data<T extends 'added' | 'changed' | 'ended'> = ReadData<typeof patientContract, `patient.coverage-${T}`>;

const maskedNumber = (number: SealedNumber | null): string | null => (number ? `***${number.last4}` : null);

/** The coverage after one more event of it. */
export function coverageAfter(before: CoverageRecord | undefined, event: EventEnvelope): CoverageRecord {
  if (event.event_type === 'patient.coverage-ended') {
    const { ended_on } = event.data as Data<'ended'>;
    const { coverage, member } = before!;
    return { member, coverage: { ...coverage, status: 'ended', period: { ...coverage.period, end: ended_on } } };
  }
  const { coverage_id, member_id: member = null, ...terms } = event.data as Data<'added'>;
  return {
    member,
    coverage: {
      id: coverage_id,
      patient_id: event.stream_id,
      ...(terms as CoverageTerms),
      member_id: maskedNumber(member),
      status: 'active',
    },
  };
}
