import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ServicePoint,
  useCheckInMutation,
  useListServicePointsQuery,
} from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { type Appointment, ifMatch } from './appointment.ts';
import { usePatientText } from './patient-of.tsx';
import { useClock } from './use-clock.ts';

interface CheckInDialogProps {
  readonly appointment: Appointment;
  readonly onClose: () => void;
  /** @param point where the patient waits */
  readonly onCheckedIn: (appointment: Appointment, point: ServicePoint | undefined) => void;
}

/** Receives a patient: asks where they are to wait, which is where their token is for. */
export function CheckInDialog(props: CheckInDialogProps) {
  const { facility_id } = props.appointment;
  const { currentData, isError } = useListServicePointsQuery({
    perPage: 100,
    ...(facility_id ? { facilityId: facility_id } : {}),
  });
  if (!currentData && !isError) return <PageLoading />;
  return <Ask {...props} points={currentData?.service_points ?? []} />;
}

function Ask({
  appointment,
  points,
  onClose,
  onCheckedIn,
}: CheckInDialogProps & { readonly points: readonly ServicePoint[] }) {
  const { t } = useTranslation('booking');
  const clock = useClock(appointment.time_zone);
  const whose = usePatientText(appointment) ?? '';
  const [point, setPoint] = useState(usualPoint(appointment, points)?.id ?? '');
  const [checkIn, { isLoading, error }] = useCheckInMutation();
  return (
    <ConfirmDialog
      title={t('check-in.title')}
      text={t('check-in.text', { whose, when: clock.times(appointment.start!, appointment.end!) })}
      action={t('action.check-in')}
      busy={isLoading}
      problem={error}
      onClose={onClose}
      onConfirm={async () => {
        const body = point ? { service_point_id: point } : {};
        const answer = await checkIn({ id: appointment.id, ...ifMatch(appointment), body });
        if (answer.error) return;
        onCheckedIn(
          answer.data,
          points.find(({ id }) => id === point),
        );
      }}
    >
      <TextField
        select
        label={t('check-in.point')}
        value={point}
        onChange={(event) => setPoint(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t('check-in.noPoint')}</MenuItem>
        {points.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </ConfirmDialog>
  );
}

/** Who comes for a scan waits at imaging, who comes to see somebody at consultation. */
function usualPoint({ resources }: Appointment, points: readonly ServicePoint[]): ServicePoint | undefined {
  const wanted = resources.some(({ kind }) => kind === 'provider') ? 'consultation' : 'imaging';
  return points.find(({ kind }) => kind === wanted);
}
