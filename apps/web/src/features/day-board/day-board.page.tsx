import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { CalendarDays, CalendarPlus, ChevronDown, ChevronRight, ListOrdered } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDayBoardQuery } from '../../api/generated/appointment.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { PrintAlone } from '../../frame/print-alone.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { save } from '../../list/csv.ts';
import { useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useClock } from '../booking/use-clock.ts';
import { useOpenAppointment } from '../booking/use-open-appointment.ts';
import { usePlaces } from '../booking/use-places.ts';
import { useVisitAction } from '../booking/use-visit-action.tsx';
import { instantAt, today } from '../booking/wall-clock.ts';
import { boardFile } from './board-file.ts';
import { type BoardEntry, GROUPINGS, type Grouping, groupsOf, standingOf } from './board-groups.ts';
import { found, isOver } from './board-search.ts';
import { BoardTable, Waiting } from './board-table.tsx';
import { BoardOrder, BoardToolbar } from './board-toolbar.tsx';
import { Standings } from './standings.tsx';
import { usePatients } from './use-patients.ts';

const AppointmentPanel = onDemand(async () => (await import('../booking/appointment.panel.tsx')).AppointmentPanel);

/** Waiting times go on while nobody changes anything. */
const ASKED_AGAIN_MS = 30_000;
const NOON = 720;
const NOBODY: readonly BoardEntry[] = [];

/** A facility's day: who comes when to whom, who is there, who is late. */
export function Page() {
  const { t } = useTranslation('day-board');
  const may = useMay();
  const { search, filters, change } = useListState();
  const { ready, zoneOf } = usePlaces();
  const { opened, open } = useOpenAppointment();
  const { act, dialogs } = useVisitAction();
  const { facility, department, resource, standing } = filters;
  const date = filters.date ?? today(zoneOf(facility), Date.now());
  const clock = useClock(zoneOf(facility));
  const printedDay = clock.day(instantAt(date, NOON, zoneOf(facility)));
  const by = GROUPINGS.find((each) => each === filters.by) ?? ('time' satisfies Grouping);
  const { currentData, error, refetch } = useDayBoardQuery(
    ready
      ? {
          date,
          ...(facility ? { facilityId: facility } : {}),
          ...(department ? { departmentId: department } : {}),
          ...(resource ? { resourceId: resource } : {}),
        }
      : skipToken,
    {
      refetchOnFocus: true,
      refetchOnMountOrArgChange: true,
      pollingInterval: ASKED_AGAIN_MS,
      skipPollingIfUnfocused: true,
    },
  );
  useLive('appointment.day', ready ? { facility: facility ?? 'all', day: date } : skipToken);
  const entries = currentData?.entries ?? NOBODY;
  const nameOf = usePatients(entries);
  const matching = useMemo(
    () => found(standing ? entries.filter((entry) => standingOf(entry) === standing) : entries, search, nameOf),
    [entries, standing, search, nameOf],
  );
  // The day opens at what is going on: what is over waits behind a line until somebody wants it, or looks for it.
  const mayFold = date === today(zoneOf(facility), Date.now()) && !standing && search.trim() === '';
  const over = mayFold ? matching.filter((entry) => isOver(entry, Date.now())) : NOBODY;
  const isUnfolded = filters.over === 'shown';
  const visible = isUnfolded ? matching : matching.filter((entry) => !over.includes(entry));
  const groups = groupsOf(visible, by);
  return (
    <Framed
      title={t('title')}
      actions={
        <>
          <Button data-unprinted component={Link} to="/appointments/calendar" startIcon={<CalendarDays size={18} />}>
            {t('calendar')}
          </Button>
          <Button data-unprinted component={Link} to="/queue" startIcon={<ListOrdered size={18} />}>
            {t('queues')}
          </Button>
          {may('appointment:book') && (
            <Button
              data-unprinted
              variant="contained"
              component={Link}
              to="/appointments/book"
              startIcon={<CalendarPlus size={18} />}
            >
              {t('book')}
            </Button>
          )}
        </>
      }
    >
      <PrintAlone />
      <Stack spacing={2}>
        <Box data-unprinted>
          <BoardToolbar
            date={date}
            search={search}
            filters={filters}
            onChange={(values) => change({ filters: values })}
            onSearch={(text) => change({ search: text })}
          />
        </Box>
        {error && <ProblemAlert problem={error} onRetry={refetch} />}
        <Stack direction="row" data-unprinted sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Standings entries={entries} chosen={standing} onChoose={(each) => change({ filters: { standing: each } })} />
          <BoardOrder
            by={by}
            onBy={(to) => change({ filters: { by: to === 'time' ? undefined : to } })}
            onSave={() =>
              save(
                new Blob([boardFile(matching, nameOf, clock, t)], { type: 'text/csv;charset=utf-8' }),
                `day-board-${date}.csv`,
              )
            }
          />
        </Stack>
        <Typography sx={{ display: 'none', '@media print': { display: 'block' } }}>{printedDay}</Typography>
        {currentData?.truncated && <Alert severity="info">{t('truncated')}</Alert>}
        {!currentData && !error && <Waiting />}
        {over.length > 0 && (
          <Button
            size="small"
            data-unprinted
            aria-expanded={isUnfolded}
            startIcon={isUnfolded ? <ChevronDown size={17} /> : <ChevronRight size={17} />}
            onClick={() => change({ filters: { over: isUnfolded ? undefined : 'shown' } })}
            sx={{ alignSelf: 'start' }}
          >
            {t('over', { count: over.length })}
          </Button>
        )}
        {currentData && visible.length === 0 && (
          <Box sx={{ py: 4, textAlign: 'center' }}>
            <Typography sx={{ color: 'text.secondary' }}>
              {t(standing || search ? 'emptyFiltered' : over.length > 0 ? 'allOver' : 'empty')}
            </Typography>
          </Box>
        )}
        {groups
          .filter((group) => group.entries.length > 0)
          .map(({ name, entries: of }) => (
            <BoardTable
              key={name}
              name={by === 'time' ? '' : name || t('nobody')}
              entries={of}
              opened={opened}
              onOpen={open}
              onAct={act}
            />
          ))}
        {currentData && visible.length > 0 && (
          <Typography variant="body2" data-unprinted sx={{ color: 'text.secondary' }}>
            {t('keys')}
          </Typography>
        )}
      </Stack>
      {dialogs}
      {opened && <AppointmentPanel id={opened} onClose={() => open(undefined)} />}
    </Framed>
  );
}
