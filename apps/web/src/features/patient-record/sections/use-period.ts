import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';

/** Writes a period from one day to another; an absent end is open. */
export function usePeriod(): (period: { readonly start: string | null; readonly end: string | null }) => string {
  const { t } = useTranslation('patient-record');
  const formats = useFormats();
  return ({ start, end }) => {
    if (start && end) return t('period.both', { start: formats.date(start), end: formats.date(end) });
    if (start) return t('period.from', { start: formats.date(start) });
    return end ? t('period.until', { end: formats.date(end) }) : '–';
  };
}
