import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePatientNameQuery } from '../../names/names-api.ts';
import { useMay } from '../../session/me.ts';
import { nameOf } from '../patients/name-of.ts';
import type { Appointment } from './appointment.ts';

type Whose = Pick<Appointment, 'patient_id' | 'masked' | 'patient_deceased' | 'patient_erased'>;

/** Whose appointment it is, as plain text; what is known of nobody, or may not be seen, is said so. */
export function usePatientText({ patient_id, masked, patient_erased }: Whose): string | undefined {
  const { t } = useTranslation('booking');
  const may = useMay()('patient:read');
  const { data, isFetching } = usePatientNameQuery({ id: patient_id ?? '' }, { skip: !may || patient_id === null });
  if (patient_erased) return t('patient.erased');
  if (masked || patient_id === null) return t('patient.masked');
  if (!data) return isFetching || !may ? undefined : t('patient.masked');
  return nameOf(data);
}

export function PatientOf({
  appointment,
  link = false,
  mrn = false,
}: {
  readonly appointment: Whose;
  readonly link?: boolean;
  readonly mrn?: boolean;
}) {
  const { t } = useTranslation('booking');
  const text = usePatientText(appointment);
  const { data } = usePatientNameQuery({ id: appointment.patient_id ?? '' }, { skip: appointment.patient_id === null });
  if (text === undefined) return <Skeleton width={130} component="span" sx={{ display: 'inline-block' }} />;
  const known = appointment.patient_id !== null && !appointment.masked;
  const name = <bdi>{text}</bdi>;
  return (
    <Stack
      component="span"
      direction="row"
      sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}
    >
      {link && known ? (
        <Link
          component={RouterLink}
          to={`/patients/${appointment.patient_id}`}
          onClick={(event) => event.stopPropagation()}
          sx={{ fontWeight: 600 }}
        >
          {name}
        </Link>
      ) : (
        <strong>{name}</strong>
      )}
      {mrn && known && data && <bdi>{data.patient_id}</bdi>}
      {appointment.patient_deceased && <Chip component="span" size="small" label={t('patient.deceased')} />}
    </Stack>
  );
}
