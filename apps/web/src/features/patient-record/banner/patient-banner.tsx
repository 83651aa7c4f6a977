import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { nameOf } from '../../patients/name-of.ts';
import { dayOfAge, type Patient } from '../patient.ts';
import { Allergies } from './allergies.tsx';
import { Portrait } from './portrait.tsx';
import { Standing } from './standing.tsx';

const PatientAllergies = lazy(async () => ({ default: (await import('./patient-allergies.tsx')).PatientAllergies }));

const COMPACT_HEIGHT = 60;

/** Whose record this is: on every section, at the top also of a long page, and on paper. */
export function PatientBanner({ patient, actions }: { readonly patient: Patient; readonly actions?: ReactNode }) {
  const { t } = useTranslation('patient-record');
  const { compact, sentinel, banner, spare } = useCompact();
  return (
    <>
      <Box ref={sentinel} aria-hidden sx={{ position: 'absolute', insetBlockStart: 0, height: 72, width: '1px' }} />
      <Box
        ref={banner}
        component="section"
        aria-label={t('banner')}
        data-compact={compact}
        sx={{
          position: 'sticky',
          insetBlockStart: 0,
          zIndex: 5,
          display: 'flex',
          gap: 2,
          alignItems: compact ? 'center' : 'start',
          px: { xs: 2, md: 3 },
          py: compact ? 0.75 : 2,
          minHeight: COMPACT_HEIGHT,
          marginBlockEnd: `${spare}px`,
          bgcolor: 'background.paper',
          borderBlockEnd: 1,
          borderColor: 'divider',
          '@media print': { position: 'static', marginBlockEnd: 0, px: 0 },
        }}
      >
        <Portrait patient={patient} size={compact ? 44 : 84} />
        <Stack
          sx={{
            flex: 1,
            minWidth: 0,
            gap: compact ? 0.25 : 0.75,
            ...(compact ? { flexDirection: 'row', alignItems: 'baseline', columnGap: 2, flexWrap: 'wrap' } : {}),
          }}
        >
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Typography variant="h1" sx={compact ? { fontSize: '1.1rem' } : {}}>
              <bdi>{nameOf(patient)}</bdi>
            </Typography>
            <Standing patient={patient} />
          </Stack>
          <Identity patient={patient} />
          <Suspense fallback={<Allergies known="loading" />}>
            <PatientAllergies patient={patient} />
          </Suspense>
        </Stack>
        <Box sx={{ '@media print': { display: 'none' } }}>{actions}</Box>
      </Box>
    </>
  );
}

/** MRN, birth date, age and sex: two identifiers always [Joint Commission NPSG.01.01.01]. */
function Identity({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  const born = patient.date_of_birth
    ? formats.date(patient.date_of_birth) + (patient.birth_date_estimated ? ` (${t('estimated')})` : '')
    : t('birthUnknown');
  const age = formats.age(patient.date_of_birth, dayOfAge(patient));
  return (
    <Stack direction="row" component="dl" sx={{ m: 0, columnGap: 2, rowGap: 0.25, flexWrap: 'wrap' }}>
      <Item label={t('mrn')} value={<bdi>{patient.patient_id}</bdi>} />
      <Item label={t('born')} value={age ? `${born} · ${age}` : born} />
      <Item label={t('sex')} value={t(`sex.${patient.gender ?? 'unknown'}`)} />
    </Stack>
  );
}

function Item({ label, value }: { readonly label: string; readonly value: ReactNode }) {
  return (
    <Box sx={{ display: 'flex', gap: 0.75 }}>
      <Typography component="dt" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, fontWeight: 600 }}>
        {value}
      </Typography>
    </Box>
  );
}

/** Compact once the page is scrolled; the page keeps its length then, lest it jumps back. */
function useCompact() {
  const sentinel = useRef<HTMLDivElement>(null);
  const banner = useRef<HTMLElement>(null);
  const full = useRef(0);
  const [compact, setCompact] = useState(false);
  const [spare, setSpare] = useState(0);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setCompact(!entry!.isIntersecting));
    observer.observe(sentinel.current!);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const height = banner.current!.offsetHeight;
    if (!compact) full.current = height;
    setSpare(compact ? Math.max(0, full.current - height) : 0);
  }, [compact]);
  return { compact, sentinel, banner, spare };
}
