import Box from '@mui/material/Box';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useClock } from '../booking/use-clock.ts';
import { usePlaces } from '../booking/use-places.ts';

/** As wide as the rolls of ticket printers; only the slip goes on paper. */
const PRINTED = {
  '@media screen': { '[data-token-slip]': { display: 'none' } },
  '@media print': {
    'body > *:not([data-token-slip])': { display: 'none !important' },
    '@page': { size: '80mm 80mm', margin: '4mm' },
  },
};

export interface PrintedToken {
  readonly number: string;
  readonly issued_at: string;
  readonly point: { readonly name: string; readonly facility_id: string | null };
}

/** Prints a token once, with the number alone: whoever finds it learns nothing of its owner. */
export function TokenSlip({
  token: { number, issued_at, point },
  onPrinted,
}: {
  readonly token: PrintedToken;
  readonly onPrinted: () => void;
}) {
  const { t } = useTranslation('queue');
  const { nameOf, zoneOf } = usePlaces();
  const clock = useClock(zoneOf(point.facility_id));
  const print = (node: HTMLElement | null) => {
    if (!node) return;
    window.addEventListener('afterprint', onPrinted, { once: true });
    window.print();
  };
  return createPortal(
    <Box data-token-slip ref={print} sx={{ color: '#000', bgcolor: '#fff', textAlign: 'center' }}>
      <GlobalStyles styles={PRINTED} />
      <Typography>{nameOf(point.facility_id)}</Typography>
      <Typography sx={{ fontSize: 20, fontWeight: 700 }}>{point.name}</Typography>
      <Typography sx={{ fontSize: 68, fontWeight: 800, lineHeight: 1.2 }}>{number}</Typography>
      <Typography>
        {clock.day(issued_at)}, {clock.time(issued_at)}
      </Typography>
      <Typography variant="body2">{t('slip.hint')}</Typography>
    </Box>,
    document.body,
  );
}
