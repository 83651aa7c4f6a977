import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { RotateCw } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ParkedItem,
  useListParkedItemsQuery,
  useReplayParkedItemsMutation,
} from '../../api/generated/monitoring.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { ASKED_AGAIN_MS, UPKEEP } from './use-system.ts';

export interface ParkedProps {
  readonly service: string;
  readonly consumer: string;
  /** The log that it follows. */
  readonly source: string;
  readonly onClose: () => void;
}

/** What a service could not apply, and the way to have it try again once the cause is mended. */
export function ParkedDialog({ service, consumer, source, onClose }: ParkedProps) {
  const { t } = useTranslation('system');
  const id = useId();
  const dispatch = useAppDispatch();
  const mayReplay = useMay()('system:operate');
  const { data, error, isFetching, refetch } = useListParkedItemsQuery(
    { service, consumer, source, ...UPKEEP },
    { refetchOnMountOrArgChange: true, pollingInterval: ASKED_AGAIN_MS },
  );
  const [replay, replaying] = useReplayParkedItemsMutation();
  async function again() {
    const { data: done } = await replay({ service, body: { consumer, source }, ...UPKEEP });
    if (!done) return;
    const { data: left } = await refetch();
    const still = left?.items.length ?? 0;
    if (still === 0) dispatch(notify(t('parked.allReplayed', { count: done.replayed })));
  }
  const some = (data?.items.length ?? 0) > 0;
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{t('parked.title', { service: t(`service.${service}`), source })}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <DialogContentText>{t(some ? 'parked.about' : 'parked.none')}</DialogContentText>
          {error && <ProblemAlert problem={error} onRetry={() => void refetch()} />}
          {replaying.error && <ProblemAlert problem={replaying.error} />}
          {replaying.data && some && !isFetching && (
            <DialogContentText role="status">
              {t('parked.replayed', { count: replaying.data.replayed })}
            </DialogContentText>
          )}
          {!data && isFetching && <PageLoading />}
          {data && some && <Items items={data.items} />}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('close')}</Button>
        {mayReplay && some && (
          <Button
            variant="contained"
            startIcon={<RotateCw size={16} />}
            disabled={replaying.isLoading}
            onClick={() => void again()}
          >
            {t('parked.replay')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Items({ items }: { readonly items: readonly ParkedItem[] }) {
  const { t } = useTranslation('system');
  const formats = useFormats();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('column.deadLetters')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['event', 'occurred', 'parkedAt', 'reason', 'stream'].map((each) => (
              <TableCell key={each}>{t(`parked.${each}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((item) => (
            <TableRow key={item.id}>
              <TableCell>
                <bdi>{item.event_type}</bdi>
              </TableCell>
              <TableCell>{formats.exact(item.occurred_at)}</TableCell>
              <TableCell>{formats.exact(item.parked_at)}</TableCell>
              <TableCell>{item.error}</TableCell>
              <TableCell sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}>
                <bdi>{item.stream}</bdi>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
