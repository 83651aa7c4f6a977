import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What may be done with an entry of the chart: steps of its own, a correction, and taking it back as wrong. */
export function EntryActions({
  onChange,
  onWrong,
  children,
}: {
  readonly onChange?: (() => void) | false | undefined;
  readonly onWrong?: (() => void) | false | undefined;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('chart');
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap', '& button': { whiteSpace: 'nowrap' } }} data-not-printed>
      {children}
      {onChange && (
        <Button size="small" onClick={onChange}>
          {t('change')}
        </Button>
      )}
      {onWrong && (
        <Button size="small" color="error" onClick={onWrong}>
          {t('inError')}
        </Button>
      )}
    </Stack>
  );
}
