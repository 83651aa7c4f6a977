import type { News2 } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';

/** Says when the next set is due. */
export function useDue(): (monitoring: NonNullable<News2['monitoring']>) => string {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  return ({ every_minutes, next_due_at }) =>
    every_minutes === null ? t('news2.continuous') : t('news2.next', { at: formats.instant(next_due_at) });
}
