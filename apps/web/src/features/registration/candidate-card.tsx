import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Check, Minus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindDuplicatesApiResponse } from '../../api/generated/patient.gen.ts';
import { useFormats } from '../../words/formats.ts';
import { nameOf } from '../patients/name-of.ts';
import { useFieldText } from './use-field-text.ts';

export type Candidate = FindDuplicatesApiResponse['candidates'][number];
type Reason = Candidate['reasons'][number];

const COLOURS = { certain: 'error', probable: 'warning', possible: 'default' } as const;
/** Never all of 100%: it is a likelihood, and a person decides. */
const LARGEST_SHARE = 0.999;

/** Somebody who may be the person: who it is, how likely, and why. */
export function CandidateCard({
  candidate: { patient, grade, score, reasons },
  children,
}: {
  readonly candidate: Candidate;
  /** What can be done with it. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const id = useId();
  return (
    <Paper component="article" aria-labelledby={id} sx={{ p: 1.5 }}>
      <Stack
        direction="row"
        sx={{ columnGap: 1, alignItems: 'flex-start', justifyContent: 'space-between', flexWrap: 'wrap' }}
      >
        <Typography variant="h3" id={id} sx={{ minWidth: 0, overflowWrap: 'break-word' }}>
          {patient ? nameOf(patient) : t('candidate.restricted')}
        </Typography>
        <Chip
          size="small"
          color={COLOURS[grade]}
          label={`${t(`grade.${grade}`)} · ${formats.percent(Math.min(score, LARGEST_SHARE))}`}
        />
      </Stack>
      {patient ? (
        <Facts patient={patient} />
      ) : (
        <Typography variant="body2">{t('candidate.restricted.text')}</Typography>
      )}
      {reasons.length > 0 && (
        <Stack component="ul" aria-label={t('candidate.reasons')} sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {reasons
            .toSorted((a, b) => b.weight - a.weight)
            .map((reason) => (
              <ReasonLine key={`${reason.field} ${reason.agreement}`} reason={reason} />
            ))}
        </Stack>
      )}
      {children && (
        <Stack direction="row" sx={{ mt: 1, gap: 1, flexWrap: 'wrap' }}>
          {children}
        </Stack>
      )}
    </Paper>
  );
}

function Facts({ patient }: { readonly patient: NonNullable<Candidate['patient']> }) {
  const { t } = useTranslation('registration');
  const formats = useFormats();
  const text = useFieldText();
  const born = formats.date(patient.date_of_birth);
  const age = patient.deceased ? t('deceased') : formats.age(patient.date_of_birth);
  const lines = [
    [patient.patient_id, patient.gender && t(`gender.${patient.gender}`), born && (age ? `${born} (${age})` : born)],
    [patient.contact_number, text.value('address', patient.address)],
  ];
  return lines.map((parts) => {
    const line = parts.filter(Boolean).join(' · ');
    return line ? (
      <Typography key={line} variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        <bdi>{line}</bdi>
      </Typography>
    ) : null;
  });
}

function ReasonLine({ reason: { field, agreement, weight, text } }: { readonly reason: Reason }) {
  const { t, i18n } = useTranslation('registration');
  const key = `reason.${field}.${agreement}`;
  const speaksFor = weight > 0;
  const Icon = speaksFor ? Check : Minus;
  return (
    <Typography
      component="li"
      variant="body2"
      sx={{
        display: 'flex',
        gap: 0.75,
        alignItems: 'flex-start',
        color: speaksFor ? 'text.primary' : 'text.secondary',
      }}
    >
      <Icon
        size={16}
        role="img"
        aria-label={t(speaksFor ? 'candidate.for' : 'candidate.against')}
        style={{ flexShrink: 0, marginTop: 2 }}
      />
      <span>{i18n.exists(key, { ns: 'registration' }) ? t(key) : text}</span>
    </Typography>
  );
}
