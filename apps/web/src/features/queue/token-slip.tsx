import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { OnPaper } from '../../frame/on-paper.tsx';
import { useClock } from '../booking/use-clock.ts';
import { usePlaces } from '../booking/use-places.ts';

/** As wide as the rolls of ticket printers. */
const PAGE = { size: '80mm 80mm', margin: '4mm' };

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
  return (
    <OnPaper page={PAGE} onPrinted={onPrinted}>
      <Box sx={{ textAlign: 'center' }}>
        <Typography>{nameOf(point.facility_id)}</Typography>
        <Typography sx={{ fontSize: 20, fontWeight: 700 }}>{point.name}</Typography>
        <Typography sx={{ fontSize: 68, fontWeight: 800, lineHeight: 1.2 }}>{number}</Typography>
        <Typography>
          {clock.day(issued_at)}, {clock.time(issued_at)}
        </Typography>
        <Typography variant="body2">{t('slip.hint')}</Typography>
      </Box>
    </OnPaper>
  );
}
