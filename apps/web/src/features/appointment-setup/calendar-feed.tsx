import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BookableResource,
  useGetCalendarFeedQuery,
  useRemoveCalendarFeedMutation,
  useRenewCalendarFeedMutation,
} from '../../api/generated/appointment.gen.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { ShownOnce } from '../../frame/shown-once.tsx';
import { useActorNames } from '../../names/use-actor-names.ts';
import { useAppDispatch } from '../../store.ts';
import { useClock } from '../booking/use-clock.ts';
import { usePlaces } from '../booking/use-places.ts';

/** The secret address at which a telephone or another calendar reads somebody's appointments. */
export function CalendarFeed({ resource }: { readonly resource: BookableResource }) {
  const { t } = useTranslation('appointment-setup');
  const dispatch = useAppDispatch();
  const { zoneOf } = usePlaces();
  const clock = useClock(resource.time_zone ?? zoneOf(resource.facility_id));
  const { currentData, error, refetch } = useGetCalendarFeedQuery({ id: resource.id });
  const names = useActorNames([currentData?.made_by ?? null]);
  const [renew, renewing] = useRenewCalendarFeedMutation();
  const [remove, removing] = useRemoveCalendarFeedMutation();
  const [asking, setAsking] = useState<'renew' | 'remove'>();
  const [address, setAddress] = useState<string>();
  const madeAt = currentData?.made_at;
  const by = currentData?.made_by;
  async function make() {
    const answer = await renew({ id: resource.id });
    if (answer.error) return;
    setAsking(undefined);
    setAddress(answer.data.address);
  }
  async function close() {
    const answer = await remove({ id: resource.id });
    if (answer.error) return;
    setAsking(undefined);
    setAddress(undefined);
    dispatch(notify(t('feed.removed')));
  }
  return (
    <Stack component="section" aria-label={t('feed')} spacing={1.5} sx={{ alignItems: 'start' }}>
      <Typography variant="h3">{t('feed')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('feed.about')}
      </Typography>
      {error && <ProblemAlert problem={error} onRetry={refetch} />}
      {!currentData && !error && <PageLoading />}
      {currentData && (
        <Typography>
          {madeAt ? t('feed.made', { when: clock.instant(madeAt), whom: (by && names[by]) ?? '–' }) : t('feed.none')}
        </Typography>
      )}
      {address && <ShownOnce label={t('feed.address')} value={address} hint={t('feed.hint')} />}
      {renewing.error && !asking && <ProblemAlert problem={renewing.error} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button
          size="small"
          variant="outlined"
          startIcon={<KeyRound size={17} />}
          disabled={!currentData || renewing.isLoading}
          onClick={() => (madeAt ? setAsking('renew') : void make())}
        >
          {t(madeAt ? 'feed.renew' : 'feed.make')}
        </Button>
        {madeAt && (
          <Button
            size="small"
            variant="outlined"
            color="error"
            startIcon={<Trash2 size={17} />}
            onClick={() => setAsking('remove')}
          >
            {t('feed.remove')}
          </Button>
        )}
      </Stack>
      {asking === 'renew' && (
        <ConfirmDialog
          grave
          title={t('feed.renew')}
          text={t('feed.renew.text')}
          action={t('feed.renew')}
          busy={renewing.isLoading}
          problem={renewing.error}
          onConfirm={() => void make()}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          grave
          title={t('feed.remove')}
          text={t('feed.remove.text')}
          action={t('feed.remove')}
          busy={removing.isLoading}
          problem={removing.error}
          onConfirm={() => void close()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  );
}
