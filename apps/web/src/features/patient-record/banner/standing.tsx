import Chip from '@mui/material/Chip';
import { Archive, Flag, Lock, type LucideIcon, Merge, Scale, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import type { Patient } from '../patient.ts';

interface Mark {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly color: 'default' | 'warning' | 'error' | 'info';
}

/** What to know before anything is done with the record: each by a word and a sign, not by colour alone. */
export function Standing({ patient }: { readonly patient: Patient }) {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  const died = patient.deceased_at
    ? patient.deceased_at.length === 10
      ? formats.date(patient.deceased_at)
      : formats.instant(patient.deceased_at)
    : '';
  const marks: (Mark | false)[] = [
    patient.deceased && { icon: UserRoundX, label: `${t('deceased')} ${died}`.trim(), color: 'default' },
    patient.restricted && { icon: Lock, label: t('restricted'), color: 'warning' },
    patient.unidentified && { icon: Flag, label: t('unidentified'), color: 'warning' },
    patient.merged_into !== null && { icon: Merge, label: t('merged'), color: 'error' },
    !patient.is_active && { icon: Archive, label: t('inactive'), color: 'error' },
    patient.legal_hold && { icon: Scale, label: t('legalHold'), color: 'info' },
    ...patient.flags.map((flag): Mark => ({ icon: Flag, label: flag, color: 'warning' })),
  ];
  return marks
    .filter((mark) => mark !== false)
    .map(({ icon: Icon, label, color }) => (
      <Chip key={label} size="small" variant="outlined" color={color} icon={<Icon size={14} />} label={label} />
    ));
}
