import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { CalendarPlus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnPaper } from '../../frame/on-paper.tsx';
import { save } from '../../list/csv.ts';
import { usePatientNameQuery } from '../../names/names-api.ts';
import { nameOf } from '../patients/name-of.ts';
import { type Appointment, leaderOf, namesOf } from './appointment.ts';
import { icalendarOf } from './icalendar.ts';
import { useClock } from './use-clock.ts';
import { usePlaces } from './use-places.ts';

const PAGE = { size: 'A6', margin: '10mm' };

/** What the patient takes along: on paper, or for their own calendar. */
export function SlipButtons({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation('booking');
  const { nameOf: placeName } = usePlaces();
  const [printing, setPrinting] = useState(false);
  const { id, start, end, facility_id, type_name } = appointment;
  if (!start || !end) return null;
  const download = () => {
    const text = icalendarOf(
      {
        id,
        start,
        end,
        title: [type_name, leaderOf(appointment)?.name].filter(Boolean).join(', '),
        place: [placeName(facility_id), namesOf(appointment.resources.filter(({ kind }) => kind !== 'provider'))]
          .filter(Boolean)
          .join(', '),
        words: appointment.telehealth_link ?? '',
      },
      Date.now(),
    );
    save(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `appointment-${start.slice(0, 10)}.ics`);
  };
  return (
    <Stack direction="row" spacing={1}>
      <Button size="small" variant="outlined" startIcon={<Printer size={16} />} onClick={() => setPrinting(true)}>
        {t('slip.print')}
      </Button>
      <Button size="small" variant="outlined" startIcon={<CalendarPlus size={16} />} onClick={download}>
        {t('slip.ics')}
      </Button>
      {printing && <Slip appointment={appointment} onPrinted={() => setPrinting(false)} />}
    </Stack>
  );
}

function Slip({ appointment, onPrinted }: { readonly appointment: Appointment; readonly onPrinted: () => void }) {
  const { t } = useTranslation('booking');
  const clock = useClock(appointment.time_zone);
  const { nameOf: placeName } = usePlaces();
  const { patient_id, start, end } = appointment;
  const { data, isLoading } = usePatientNameQuery({ id: patient_id ?? '' }, { skip: patient_id === null });
  return (
    <OnPaper page={PAGE} ready={!isLoading} onPrinted={onPrinted}>
      <Box sx={{ p: 1 }}>
        <Typography sx={{ fontWeight: 700, fontSize: 18 }}>{t('slip.title')}</Typography>
        <Typography sx={{ mb: 2 }}>{placeName(appointment.facility_id)}</Typography>
        <Typography sx={{ fontWeight: 700 }}>
          <bdi>{data ? `${nameOf(data)} · ${data.patient_id}` : ''}</bdi>
        </Typography>
        <Typography sx={{ fontSize: 18, fontWeight: 700, my: 1 }}>{clock.span(start!, end!)}</Typography>
        <Typography>{appointment.type_name}</Typography>
        <Typography>
          <bdi>{namesOf(appointment.resources)}</bdi>
        </Typography>
        {appointment.telehealth_link && <Typography dir="ltr">{appointment.telehealth_link}</Typography>}
        <Typography variant="body2" sx={{ mt: 2 }}>
          {t('slip.hint')}
        </Typography>
      </Box>
    </OnPaper>
  );
}
