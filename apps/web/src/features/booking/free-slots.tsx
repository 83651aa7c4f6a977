import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FindFreeSlotsApiResponse, useFindFreeSlotsQuery } from '../../api/generated/appointment.gen.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { namesOf } from './appointment.ts';
import { type Criteria, toAsk } from './criteria.ts';
import { useClock } from './use-clock.ts';
import { usePlaces } from './use-places.ts';
import { localDate } from './wall-clock.ts';

export type FreeSlot = FindFreeSlotsApiResponse['slots'][number];

export const slotKey = ({ start, resources }: Pick<FreeSlot, 'start' | 'resources'>): string =>
  `${start} ${resources.map(({ id }) => id).join(' ')}`;

/** The first free slots that fit, by day; the very first one stands out. */
export function FreeSlots({
  criteria,
  chosen,
  onChoose,
  onFurther,
}: {
  readonly criteria: Criteria;
  /** Key of the slot that is being booked. */
  readonly chosen?: string | undefined;
  readonly onChoose: (slot: FreeSlot) => void;
  /** Looks on from a date. */
  readonly onFurther: (from: string) => void;
}) {
  const { t } = useTranslation('booking');
  const { zoneOf } = usePlaces();
  const [opened] = useState(Date.now);
  const zone = zoneOf(criteria.facility);
  const ask = criteria.type ? toAsk(criteria, zone, opened) : skipToken;
  const { currentData, isFetching, error, refetch } = useFindFreeSlotsQuery(ask, { refetchOnFocus: true });
  if (!criteria.type) return <Typography sx={{ color: 'text.secondary', py: 3 }}>{t('find.chooseType')}</Typography>;
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData)
    return (
      <Stack spacing={1} aria-busy>
        <Skeleton height={70} />
        <Skeleton height={50} />
        <Skeleton height={50} />
      </Stack>
    );
  const { slots, searched_to } = currentData;
  const further = (
    <Button variant="outlined" onClick={() => onFurther(localDate(searched_to, zone))}>
      {t('find.further')}
    </Button>
  );
  if (slots.length === 0)
    return (
      <Stack spacing={2} sx={{ alignItems: 'start', py: 2 }}>
        <Typography>{t('find.none')}</Typography>
        {further}
      </Stack>
    );
  const days = Map.groupBy(slots, ({ start, time_zone }) => localDate(start, time_zone));
  return (
    <Stack spacing={2} aria-busy={isFetching}>
      <FirstFree slot={slots[0]!} onChoose={onChoose} />
      {[...days].map(([day, of]) => (
        <Day key={day} slots={of} chosen={chosen} onChoose={onChoose} />
      ))}
      <Box>{further}</Box>
    </Stack>
  );
}

function FirstFree({ slot, onChoose }: { readonly slot: FreeSlot; readonly onChoose: (slot: FreeSlot) => void }) {
  const { t } = useTranslation('booking');
  const clock = useClock(slot.time_zone);
  return (
    <Paper
      sx={{
        p: 1.5,
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        flexWrap: 'wrap',
        borderInlineStart: 4,
        borderInlineStartColor: 'success.main',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('find.first')}
        </Typography>
        <Typography sx={{ fontWeight: 650 }}>{clock.span(slot.start, slot.end)}</Typography>
        <Typography variant="body2">
          <bdi>{namesOf(slot.resources)}</bdi>
        </Typography>
      </Box>
      <Button variant="contained" onClick={() => onChoose(slot)}>
        {t('find.take')}
      </Button>
    </Paper>
  );
}

interface DayProps {
  readonly slots: readonly FreeSlot[];
  readonly chosen: string | undefined;
  readonly onChoose: (slot: FreeSlot) => void;
}

/** One day's slots, by whom they are with. */
function Day({ slots, chosen, onChoose }: DayProps) {
  const { t } = useTranslation('booking');
  const clock = useClock(slots[0]!.time_zone);
  const byWhom = Map.groupBy(slots, ({ resources }) => resources[0]?.name ?? '');
  const day = clock.day(slots[0]!.start);
  return (
    <Box component="section" aria-label={day}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {day}
      </Typography>
      <Stack spacing={1}>
        {[...byWhom].map(([whom, of]) => (
          <Box key={whom} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
            <Typography variant="body2" sx={{ pt: 0.5, width: 190 }}>
              <bdi>{whom}</bdi>
            </Typography>
            <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', flex: '1 1 220px' }}>
              {of.map((slot) => (
                <Button
                  key={slotKey(slot)}
                  size="small"
                  variant={slotKey(slot) === chosen ? 'contained' : 'outlined'}
                  onClick={() => onChoose(slot)}
                  aria-label={t('find.slot', { when: clock.span(slot.start, slot.end), whom: namesOf(slot.resources) })}
                  sx={{ minWidth: 70 }}
                >
                  {clock.time(slot.start)}
                </Button>
              ))}
            </Stack>
          </Box>
        ))}
      </Stack>
    </Box>
  );
}
