import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Ban, ChartNoAxesColumnIncreasing, House, IdCard, Siren, Star, Users } from 'lucide-react';
import { type MouseEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useListSuspicionsQuery } from '../../api/generated/audit.gen.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { ChoiceFilter } from '../../list/choice-filter.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { pageOfAll } from '../../list/page-of-all.ts';
import { type ListControl, useListState } from '../../list/use-list-state.ts';
import { useFormats } from '../../words/formats.ts';
import { activityLink } from './entries-link.ts';
import { useActorName } from './entry-columns.tsx';
import { PatientName } from './patient-name.tsx';
import { askedPeriod } from './period.ts';
import { PeriodButtons } from './period-buttons.tsx';
import { OVERSIGHT } from './purpose.ts';
import { entriesBehind, type Suspicion } from './suspicion-links.ts';

const icons = {
  'unusual-volume': ChartNoAxesColumnIncreasing,
  'denied-series': Ban,
  'break-glass': Siren,
  'own-record': IdCard,
  'same-surname': Users,
  neighbour: House,
  vip: Star,
} as const;
const kinds = Object.keys(icons) as (keyof typeof icons)[];
const PERIODS = ['7', '14', '30'] as const;
const MOST_NAMED = 3;

/** Patterns that somebody should look at. They accuse nobody. */
export function Page() {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const control = useListState();
  const period = control.filters.period ?? '7';
  const asked = useMemo(() => askedPeriod({ period }, new Date()), [period]);
  const { data, isFetching, error, refetch } = useListSuspicionsQuery({ ...asked, ...OVERSIGHT });
  const { columns, nameOf } = useColumns();
  const { kind } = control.filters;
  const found = useMemo(
    () =>
      data?.suspicions.filter(
        (each) =>
          (!kind || each.kind === kind) &&
          nameOf(each).toLocaleLowerCase().includes(control.search.trim().toLocaleLowerCase()),
      ),
    [data, kind, control.search, nameOf],
  );
  return (
    <Framed title={t('suspicions.title')}>
      <Typography sx={{ mb: 2, color: 'text.secondary', maxWidth: '70ch' }}>{t('suspicions.about')}</Typography>
      <DataList
        name="suspicions"
        label={t('suspicions.title')}
        columns={columns}
        control={control}
        page={found && pageOfAll(found, columns, control)}
        isLoading={isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={refetch}
        keyOf={({ kind: what, at, actor }) => `${what} ${at} ${actor}`}
        onOpen={(suspicion) => navigate(entriesBehind(suspicion))}
        searchHint={t('user')}
        filters={<Filters control={control} period={period} />}
        empty={t('suspicions.none')}
        fetchPage={async (number, perPage) => pageOfAll(found ?? [], columns, { ...control, page: number, perPage })}
      />
    </Framed>
  );
}

function Filters({ control, period }: { readonly control: ListControl; readonly period: string }) {
  const { t } = useTranslation('audit');
  return (
    <>
      <PeriodButtons
        value={period}
        choices={PERIODS}
        onChange={(days) => days && control.change({ filters: { period: days } })}
      />
      <ChoiceFilter
        name="kind"
        label={t('suspicions.kind')}
        control={control}
        choices={kinds.map((kind) => [kind, t(`suspicion.${kind}`)] as const)}
      />
    </>
  );
}

function useColumns() {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const nameOf = useActorName();
  const columns = useMemo((): Column<Suspicion>[] => {
    const reason = ({ kind, count, usual }: Suspicion) =>
      t(usual === null && kind === 'unusual-volume' ? 'suspicion.newcomer' : `suspicion.why.${kind}`, {
        count,
        usual: formats.number(usual ?? 0),
      });
    const when = ({ kind, at }: Suspicion) =>
      kind === 'unusual-volume' ? formats.date(at.slice(0, 10)) : formats.instant(at);
    // The row has its own way; a link in it goes its own.
    const stay = (event: MouseEvent) => event.stopPropagation();
    return [
      {
        id: 'at',
        label: t('at'),
        sort: 'at',
        text: ({ at }) => at,
        cell: (each) => <Box sx={{ whiteSpace: 'nowrap' }}>{when(each)}</Box>,
      },
      {
        id: 'kind',
        label: t('suspicions.kind'),
        sort: 'kind',
        text: ({ kind }) => t(`suspicion.${kind}`),
        cell: ({ kind }) => {
          const Icon = icons[kind];
          return <Chip size="small" variant="outlined" icon={<Icon size={14} />} label={t(`suspicion.${kind}`)} />;
        },
      },
      {
        id: 'user',
        label: t('user'),
        sort: 'user',
        text: nameOf,
        cell: (each) => (
          <MuiLink component={Link} to={activityLink(each.actor)} onClick={stay} sx={{ fontWeight: 600 }}>
            {nameOf(each)}
          </MuiLink>
        ),
      },
      { id: 'why', label: t('suspicions.why'), text: reason, cell: reason },
      {
        id: 'patients',
        label: t('patients'),
        cell: ({ patients }) => (
          <Stack>
            {patients.slice(0, MOST_NAMED).map((id) => (
              <PatientName key={id} id={id} />
            ))}
            {patients.length > MOST_NAMED && t('morePatients', { count: patients.length - MOST_NAMED })}
          </Stack>
        ),
      },
      {
        id: 'entries',
        label: t('suspicions.look'),
        cell: (each) => (
          <MuiLink component={Link} to={entriesBehind(each)} onClick={stay}>
            {t('suspicions.entries')}
          </MuiLink>
        ),
      },
    ];
  }, [t, formats, nameOf]);
  return { columns, nameOf };
}
