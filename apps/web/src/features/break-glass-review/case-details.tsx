import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { onDemand } from '../../frame/on-demand.tsx';
import { useFormats } from '../../words/formats.ts';
import { PatientLink } from '../audit/patient-name.tsx';
import { UserName } from '../audit/user-name.tsx';
import { CaseChip } from './case-chip.tsx';
import { type Case, endOf, stateOf } from './case-state.ts';
import { LookedAt } from './looked-at.tsx';

const ReviewForm = onDemand(async () => (await import('./review.form.tsx')).ReviewForm);

/** One case: why it was opened, what was looked at, and the judgement. */
export function CaseDetails({ given }: { readonly given: Case }) {
  const { t } = useTranslation('break-glass-review');
  const formats = useFormats();
  const { review } = given;
  const state = stateOf(given, new Date());
  const fields: [key: string, value: ReactNode][] = [
    ['state', <CaseChip key="state" state={state} />],
    ['user', <UserName key="user" id={given.user_id} otherwise={given.username} />],
    ['patient', <PatientLink key="patient" id={given.patient_id} />],
    ['reason', t(`reason.${given.reason_code}`)],
    ['words', given.reason_text ?? t('forgotten')],
    ['opened', formats.exact(given.opened_at)],
    [state === 'open' ? 'closes' : 'ended', formats.exact(endOf(given))],
    ...(review
      ? ([
          ['verdict', t(`state.${review.verdict}`)],
          ['note', review.note],
          ['reviewer', <UserName key="reviewer" id={review.reviewed_by} />],
          ['reviewed', formats.exact(review.reviewed_at)],
        ] satisfies [string, ReactNode][])
      : []),
  ];
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(110px, auto) 1fr', columnGap: 2, rowGap: 1 }}
      >
        {fields
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <Fragment key={key}>
              <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                {t(key)}
              </Typography>
              <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Box>
            </Fragment>
          ))}
      </Box>
      <LookedAt given={given} />
      {!review && <ReviewForm given={given} />}
    </Stack>
  );
}
