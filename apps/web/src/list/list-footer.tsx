import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { ChevronFirst, ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../words/formats.ts';
import type { PageOfRows } from './data-list.tsx';
import type { ListControl } from './use-list-state.ts';

type Pages = Pick<ListControl, 'page' | 'perPage' | 'after' | 'change'>;

const SIZES = [10, 20, 50, 100];

/** Where in the list one is, and the way to the other pages. */
export function ListFooter({ control, page }: { readonly control: Pages; readonly page: PageOfRows<unknown> }) {
  const { t, i18n } = useTranslation('frame');
  const formats = useFormats();
  const { number, goFirst, goBack, goOn } = waysFrom(control, page);
  const first = (number - 1) * control.perPage + 1;
  const place = {
    from: formats.number(first),
    to: formats.number(first + page.rows.length - 1),
    total: page.total === undefined ? '' : formats.number(page.total),
  };
  const range = page.total === undefined ? 'list.rangeOpen' : page.totalIsEstimate ? 'list.rangeAbout' : 'list.range';
  const mirrored = { transform: i18n.dir() === 'rtl' ? 'scaleX(-1)' : 'none' };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: 1, py: 1, flexWrap: 'wrap' }}>
      <TextField
        select
        label={t('list.perPage')}
        value={control.perPage}
        onChange={(event) => control.change({ perPage: Number(event.target.value) })}
        sx={{ width: 120 }}
      >
        {SIZES.map((size) => (
          <MenuItem key={size} value={size}>
            {formats.number(size)}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" aria-live="polite" sx={{ mx: 1 }}>
        {t(range, place)}
      </Typography>
      <IconButton aria-label={t('list.first')} disabled={number === 1} onClick={goFirst} sx={mirrored}>
        <ChevronFirst size={19} />
      </IconButton>
      <IconButton aria-label={t('list.previous')} disabled={number === 1} onClick={goBack} sx={mirrored}>
        <ChevronLeft size={19} />
      </IconButton>
      <IconButton aria-label={t('list.next')} disabled={!page.hasNext} onClick={goOn} sx={mirrored}>
        <ChevronRight size={19} />
      </IconButton>
    </Box>
  );
}

/** The number of the page, and how to leave it: by numbers, or by the cursors that led here. */
function waysFrom({ page: number, after, change }: Pages, { nextCursor }: PageOfRows<unknown>) {
  if (nextCursor === undefined)
    return {
      number,
      goFirst: () => change({ page: 1 }),
      goBack: () => change({ page: number - 1 }),
      goOn: () => change({ page: number + 1 }),
    };
  return {
    number: after.length + 1,
    goFirst: () => change({}),
    goBack: () => change({ after: after.slice(0, -1) }),
    goOn: () => change({ after: nextCursor === null ? after : [...after, nextCursor] }),
  };
}
