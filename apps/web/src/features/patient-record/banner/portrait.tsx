import Avatar from '@mui/material/Avatar';
import { useTranslation } from 'react-i18next';
import { usePatientPhotoQuery } from '../../../api/photo.ts';
import { nameOf } from '../../patients/name-of.ts';
import { initialsOf, type Patient } from '../patient.ts';

/** The patient's photo; initials until it is there, or where there is none. */
export function Portrait({ patient, size }: { readonly patient: Patient; readonly size: number }) {
  const { photo_id } = patient;
  return photo_id ? (
    <Photo patient={patient} photoId={photo_id} size={size} />
  ) : (
    <Initials patient={patient} size={size} />
  );
}

function Photo({
  patient,
  photoId,
  size,
}: {
  readonly patient: Patient;
  readonly photoId: string;
  readonly size: number;
}) {
  const { t } = useTranslation('patient-record');
  const { currentData } = usePatientPhotoQuery({ id: patient.id, photoId });
  if (!currentData) return <Initials patient={patient} size={size} />;
  return (
    <Avatar
      variant="rounded"
      src={currentData}
      alt={t('photo.of', { name: nameOf(patient) })}
      sx={{ width: size, height: size }}
    />
  );
}

function Initials({ patient, size }: { readonly patient: Patient; readonly size: number }) {
  return (
    <Avatar
      variant="rounded"
      aria-hidden
      sx={{ width: size, height: size, fontSize: size * 0.38, bgcolor: 'action.selected', color: 'text.primary' }}
    >
      {initialsOf(patient) || '?'}
    </Avatar>
  );
}
