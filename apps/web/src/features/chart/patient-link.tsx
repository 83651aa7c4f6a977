import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router';
import { usePatientNameQuery } from '../../names/names-api.ts';
import { nameOf } from '../patients/name-of.ts';

/** Whose it is, by name and MRN, as the way to their chart. */
export function PatientLink({ id }: { readonly id: string }) {
  const { data, isFetching } = usePatientNameQuery({ id });
  if (isFetching && !data) return <Skeleton width={130} component="span" sx={{ display: 'inline-block' }} />;
  return (
    <Link component={RouterLink} to={`/patients/${id}/chart`} sx={{ fontWeight: 600 }}>
      <bdi>{data ? `${nameOf(data)} · ${data.patient_id}` : id.slice(-12)}</bdi>
    </Link>
  );
}
