import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type FindFreeSlotsApiArg, useFindFreeSlotsQuery } from '../../api/generated/appointment.gen.ts';
import { leaderOf, namesOf } from './appointment.ts';
import { type FreeSlot, slotKey } from './free-slots.tsx';
import { useClock } from './use-clock.ts';

interface AlternativesProps {
  readonly type: string;
  readonly minutes: number;
  readonly resources: readonly string[];
  readonly start: string;
  readonly onChoose: (slot: FreeSlot) => void;
}

const MOST = 4;

/** What can be had instead of a slot that cannot: later with the same people, and with others at about that time. */
export function Alternatives({ type, minutes, resources, start, onChoose }: AlternativesProps) {
  const { t } = useTranslation('booking');
  const now = new Date().toISOString();
  const ask = (resource_ids?: readonly string[]): FindFreeSlotsApiArg => ({
    body: {
      type_id: type,
      duration_minutes: minutes,
      ...(resource_ids ? { resource_ids: [...resource_ids] } : {}),
      ...(start > now ? { from: start } : {}),
      limit: MOST,
    },
  });
  const same = useFindFreeSlotsQuery(ask(resources)).currentData?.slots ?? [];
  const others = useFindFreeSlotsQuery(ask()).currentData?.slots ?? [];
  const known = new Set(same.map(slotKey));
  const slots = [...same, ...others.filter((slot) => !known.has(slotKey(slot)))]
    .sort((a, b) => a.start.localeCompare(b.start))
    .slice(0, MOST + 1);
  if (slots.length === 0) return null;
  return (
    <Stack spacing={0.75} role="group" aria-label={t('alternatives')}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {t('alternatives')}
      </Typography>
      {slots.map((slot) => (
        <Alternative key={slotKey(slot)} slot={slot} onChoose={onChoose} />
      ))}
    </Stack>
  );
}

function Alternative({ slot, onChoose }: { readonly slot: FreeSlot; readonly onChoose: (slot: FreeSlot) => void }) {
  const clock = useClock(slot.time_zone);
  return (
    <Button
      size="small"
      variant="outlined"
      onClick={() => onChoose(slot)}
      sx={{ justifyContent: 'space-between', gap: 2, textAlign: 'start' }}
    >
      <span>{clock.span(slot.start, slot.end)}</span>
      <bdi>{leaderOf(slot)?.name ?? namesOf(slot.resources)}</bdi>
    </Button>
  );
}
