import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/formats.ts';

/** Says that a table has a part of what there is, where that is so, and leads to the rest. */
export function PartOfAll({
  total,
  page,
  perPage,
  onTurn,
}: {
  readonly total: number;
  /** Counts from 1. */
  readonly page: number;
  readonly perPage: number;
  readonly onTurn: (page: number) => void;
}) {
  const { t } = useTranslation('frame');
  const formats = useFormats();
  // A page past the end counts nothing, and needs the way back all the more.
  if (total <= perPage && page === 1) return null;
  const from = (page - 1) * perPage + 1;
  const to = Math.min(page * perPage, total);
  return (
    <Alert
      severity="info"
      sx={{ mt: 1, alignItems: 'center', '& .MuiAlert-action': { p: 0, whiteSpace: 'nowrap' } }}
      action={
        <span data-not-printed>
          <Button color="inherit" size="small" disabled={page === 1} onClick={() => onTurn(page - 1)}>
            {t('list.previous')}
          </Button>
          <Button color="inherit" size="small" disabled={to >= total} onClick={() => onTurn(page + 1)}>
            {t('list.next')}
          </Button>
        </span>
      }
    >
      {from > total
        ? t('list.pastEnd')
        : t('list.partOfAll', { from: formats.number(from), to: formats.number(to), total: formats.number(total) })}
    </Alert>
  );
}
