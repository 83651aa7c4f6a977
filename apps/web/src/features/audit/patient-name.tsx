import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router';
import { useGetPatientQuery } from '../../api/generated/patient.gen.ts';
import { useMay } from '../../session/me.ts';
import { nameOf } from '../patients/name-of.ts';
import { OVERSIGHT } from './purpose.ts';

/**
 * A patient's name. Asked only for those whom no record is closed to: for others the list itself would make refusals on
 * the trail. They see the beginning of the id, and may open the patient's page.
 */
export function PatientName({ id, mrn = false }: { readonly id: string; readonly mrn?: boolean }) {
  const may = useMay()('restricted-patient:read');
  const { data, isFetching } = useGetPatientQuery({ id, ...OVERSIGHT }, { skip: !may });
  if (isFetching && !data) return <Skeleton width={120} component="span" sx={{ display: 'inline-block' }} />;
  if (!data) return <bdi title={id}>{id.slice(-12)}</bdi>;
  return (
    <bdi>
      {nameOf(data)}
      {mrn && ` · ${data.patient_id}`}
    </bdi>
  );
}

export function PatientLink({ id }: { readonly id: string }) {
  return (
    <Link component={RouterLink} to={`/patients/${id}`} onClick={(event) => event.stopPropagation()}>
      <PatientName id={id} mrn />
    </Link>
  );
}
