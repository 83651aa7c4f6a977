import { skipToken } from '@reduxjs/toolkit/query';
import { useGetChartQuery } from '../../../api/generated/clinical.gen.ts';
import { useMay } from '../../../session/me.ts';
import type { Patient } from '../patient.ts';
import { Allergies } from './allergies.tsx';
import { knownAllergies } from './known-allergies.ts';

/** The patient's allergies as the chart knows them, for those who may read it, beside what was told at the desk. */
export function PatientAllergies({ patient }: { readonly patient: Patient }) {
  const may = useMay()('clinical:read');
  const { data: chart, isLoading, error } = useGetChartQuery(may ? { patient: patient.id } : skipToken);
  // What is not known, or could not be read, must not read as if nobody had asked.
  const known = knownAllergies(chart, patient.allergies);
  if (typeof known === 'string' && (isLoading || error)) return <Allergies known={error ? 'unread' : 'loading'} />;
  return <Allergies known={known} />;
}
