import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link as RouterLink } from 'react-router';
import { usePatientNameQuery } from '../../names/names-api.ts';
import { useMay } from '../../session/me.ts';
import { nameOf } from '../patients/name-of.ts';
import { OVERSIGHT } from './purpose.ts';

/** A patient's name; the end of the id for those who may not see it. All names of a page are one entry on the trail. */
export function PatientName({ id, mrn = false }: { readonly id: string; readonly mrn?: boolean }) {
  const may = useMay()('patient:read');
  const asked = { id, purpose: OVERSIGHT['X-Purpose-Of-Use'] };
  const { data, isFetching } = usePatientNameQuery(asked, { skip: !may });
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
