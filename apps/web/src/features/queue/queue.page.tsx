import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { CalendarCheck, Ticket } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ServicePoint, useGetQueueQuery } from '../../api/generated/appointment.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { useTyped } from '../../list/use-typed.ts';
import { useMay } from '../../session/me.ts';
import { useOpenAppointment } from '../booking/use-open-appointment.ts';
import { usePlaces } from '../booking/use-places.ts';
import { NextUp } from './next-up.tsx';
import { type PrintedToken, TokenSlip } from './token-slip.tsx';
import { TokensTable } from './tokens-table.tsx';
import { useServicePoints } from './use-service-points.ts';
import { useTokenAction } from './use-token-action.tsx';

const AppointmentPanel = onDemand(async () => (await import('../booking/appointment.panel.tsx')).AppointmentPanel);
const IssueDialog = onDemand(async () => (await import('./issue.dialog.tsx')).IssueDialog);

/** Waiting times go on while nobody changes anything. */
const ASKED_AGAIN_MS = 30_000;
const LONGEST_DESK = 40;

/** Who waits at a service point, to be called to a desk. */
export function Page() {
  const { t } = useTranslation('queue');
  const may = useMay();
  const { search, filters, change } = useListState();
  const { points, isKnown, problem } = useServicePoints();
  const [issuing, setIssuing] = useState(false);
  const [printing, setPrinting] = useState<PrintedToken>();
  const { opened, open } = useOpenAppointment();
  const { nameOf } = usePlaces();
  const point =
    points.find(({ id }) => id === filters.point) ?? points.find(({ kind }) => kind === 'consultation') ?? points[0];
  const desk = filters.desk ?? '';
  const [typedDesk, setDesk] = useTyped(desk, (name) => change({ filters: { desk: name } }));
  const [sought, setSought] = useTyped(search, (text) => change({ search: text }));
  return (
    <Framed
      title={t('title')}
      actions={
        <>
          <Button component={Link} to="/appointments" startIcon={<CalendarCheck size={18} />}>
            {t('dayBoard')}
          </Button>
          {point && may('appointment:check-in') && (
            <Button variant="outlined" startIcon={<Ticket size={18} />} onClick={() => setIssuing(true)}>
              {t('issue')}
            </Button>
          )}
        </>
      }
    >
      <Stack spacing={2.5}>
        {problem !== undefined && <ProblemAlert problem={problem} />}
        {isKnown && !point && <Typography sx={{ color: 'text.secondary', py: 3 }}>{t('noPoints')}</Typography>}
        {point && (
          <Stack direction="row" role="search" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
            <TextField
              select
              label={t('point')}
              value={point.id}
              onChange={(event) => change({ filters: { point: event.target.value } })}
              sx={{ width: 320 }}
            >
              {points.map(({ id, name, facility_id }) => (
                <MenuItem key={id} value={id}>
                  {[name, nameOf(facility_id)].filter(Boolean).join(' · ')}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              label={t('desk')}
              placeholder={t('desk.hint')}
              value={typedDesk}
              onChange={(event) => setDesk(event.target.value)}
              sx={{ width: 220 }}
              slotProps={{ htmlInput: { maxLength: LONGEST_DESK }, inputLabel: { shrink: true } }}
            />
            <TextField
              type="search"
              label={t('find')}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
              sx={{ width: 220 }}
            />
          </Stack>
        )}
        {point ? (
          <Queue key={point.id} point={point} desk={typedDesk} search={search} onOpen={open} onPrint={setPrinting} />
        ) : (
          !isKnown && problem === undefined && <Waiting />
        )}
      </Stack>
      {issuing && point && (
        <IssueDialog
          point={point}
          onClose={() => setIssuing(false)}
          onIssued={(token) => {
            setIssuing(false);
            setPrinting({ ...token, point });
          }}
        />
      )}
      {printing && <TokenSlip key={printing.number} token={printing} onPrinted={() => setPrinting(undefined)} />}
      {opened && <AppointmentPanel id={opened} onClose={() => open(undefined)} />}
    </Framed>
  );
}

function Queue({
  point,
  desk,
  search,
  onOpen,
  onPrint,
}: {
  readonly point: ServicePoint;
  readonly desk: string;
  readonly search: string;
  readonly onOpen: (appointment: string) => void;
  readonly onPrint: (token: PrintedToken) => void;
}) {
  const { t } = useTranslation('queue');
  const mayCall = useMay()('appointment:queue');
  const { zoneOf, ready } = usePlaces();
  const { currentData, error, refetch } = useGetQueueQuery(ready ? { id: point.id } : skipToken, {
    refetchOnFocus: true,
    refetchOnMountOrArgChange: true,
    pollingInterval: ASKED_AGAIN_MS,
    skipPollingIfUnfocused: true,
  });
  useLive('appointment.queue', { point: point.id });
  const { callNext, act, busy, said, dialogs } = useTokenAction(point.id, desk);
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <Waiting />;
  const table = {
    zone: zoneOf(point.facility_id),
    search,
    onAct: act,
    onOpen,
    onPrint: (token: Omit<PrintedToken, 'point'>) => onPrint({ ...token, point }),
  };
  const { called, serving, waiting, skipped } = currentData;
  return (
    <>
      <NextUp queue={currentData} busy={busy} mayCall={mayCall} said={said} onCall={callNext} />
      <TokensTable state="called" tokens={called} {...table} />
      {serving.length > 0 && <TokensTable state="serving" tokens={serving} {...table} />}
      <TokensTable state="waiting" tokens={waiting} {...table} />
      {skipped.length > 0 && <TokensTable state="skipped" tokens={skipped} {...table} />}
      {mayCall && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('keys')}
        </Typography>
      )}
      {dialogs}
    </>
  );
}

const Waiting = () => (
  <Stack spacing={1} aria-busy>
    <Skeleton variant="rounded" height={100} />
    <Skeleton variant="rounded" height={180} />
  </Stack>
);
