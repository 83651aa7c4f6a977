import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { usePatientNameQuery } from '../../names/names-api.ts';
import { nameOf } from '../patients/name-of.ts';
import { criteriaFrom, withCriteria } from './criteria.ts';
import { Finder } from './finder.tsx';
import { type FreeSlot, FreeSlots, slotKey } from './free-slots.tsx';
import { useOpenAppointment } from './use-open-appointment.ts';

const AppointmentPanel = onDemand(async () => (await import('./appointment.panel.tsx')).AppointmentPanel);
const BookForm = onDemand(async () => (await import('./book.form.tsx')).BookForm);

/** Finds a free slot and books it. */
export function Page() {
  const { t } = useTranslation('booking');
  const [params, setParams] = useSearchParams();
  const criteria = criteriaFrom(params);
  const patient = params.get('patient') ?? undefined;
  const { data } = usePatientNameQuery({ id: patient ?? '' }, { skip: patient === undefined });
  const { opened, open } = useOpenAppointment();
  const [slot, setSlot] = useState<Pick<FreeSlot, 'start' | 'resources' | 'time_zone'>>();
  const change = (to: typeof criteria) => {
    setSlot(undefined);
    setParams((before) => withCriteria(before, to), { replace: true });
  };
  return (
    <Framed title={t('find.title')}>
      {data && (
        <Typography sx={{ mb: 2 }}>
          {t('find.for')}{' '}
          <strong>
            <bdi>{`${nameOf(data)} · ${data.patient_id}`}</bdi>
          </strong>
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))' }}>
        <Paper sx={{ p: 2, alignSelf: 'start' }}>
          <Finder criteria={criteria} onChange={change} />
        </Paper>
        <FreeSlots
          criteria={criteria}
          chosen={slot && slotKey(slot)}
          onChoose={setSlot}
          onFurther={(from) => change({ ...criteria, from })}
        />
      </Box>
      {slot && (
        <BookForm
          wanted={{
            start: slot.start,
            resources: slot.resources.map(({ id }) => id),
            type: criteria.type,
            patient,
            time_zone: slot.time_zone,
          }}
          onClose={() => setSlot(undefined)}
          onBooked={({ id }) => {
            setSlot(undefined);
            open(id);
          }}
          onSlot={({ start, resources }) =>
            setSlot({
              start,
              time_zone: slot.time_zone,
              resources: resources.map((id) => ({ id, name: '', kind: 'provider' as const })),
            })
          }
        />
      )}
      {opened && !slot && <AppointmentPanel id={opened} onClose={() => open(undefined)} />}
    </Framed>
  );
}
