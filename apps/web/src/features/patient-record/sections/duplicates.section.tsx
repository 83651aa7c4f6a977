import { LikelyDuplicates } from '../../merging/likely-duplicates.tsx';
import type { SectionProps } from '../sections.ts';

/** Other records that may be of the same person. */
export function Duplicates({ patient }: SectionProps) {
  return <LikelyDuplicates patientId={patient.id} />;
}
