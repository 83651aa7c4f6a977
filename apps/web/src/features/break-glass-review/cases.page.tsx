import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useListBreakGlassQuery } from '../../api/generated/auth.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { pageOfAll } from '../../list/page-of-all.ts';
import { useListState } from '../../list/use-list-state.ts';
import { useFormats } from '../../words/formats.ts';
import { entriesLink } from '../audit/entries-link.ts';
import { PatientName } from '../audit/patient-name.tsx';
import { OVERSIGHT } from '../audit/purpose.ts';
import { UserName } from '../audit/user-name.tsx';
import { CaseChip } from './case-chip.tsx';
import { CaseDetails } from './case-details.tsx';
import { type Case, endOf, inOrder, stateOf } from './case-state.ts';

/** As many as the server tells at once. */
const limit = 200;
const STATES = ['open', 'awaiting', 'justified', 'not-justified'] as const;

/** Who opened closed records in an emergency, and whether that was right. */
export function Page() {
  const { t } = useTranslation('break-glass-review');
  const all = useTranslation('frame').t('list.all');
  const control = useListState();
  const { close } = useWorkspace();
  const [openId, setOpenId] = useState<string>();
  const waiting = useListBreakGlassQuery({ reviewed: false, limit, ...OVERSIGHT });
  const judged = useListBreakGlassQuery({ reviewed: true, limit, ...OVERSIGHT });
  useLive('auth.break-glass-cases', {}, { purpose: OVERSIGHT['X-Purpose-Of-Use'] });
  const { state } = control.filters;
  const search = control.search.trim().toLocaleLowerCase();
  const cases = useMemo(
    () => waiting.data && judged.data && inOrder([...waiting.data.requests, ...judged.data.requests], new Date()),
    [waiting.data, judged.data],
  );
  const found = cases?.filter(
    (each) => (!state || stateOf(each, new Date()) === state) && each.username.toLocaleLowerCase().includes(search),
  );
  const open = cases?.find(({ id }) => id === openId);
  const problem = waiting.error ?? judged.error;
  const awaiting = waiting.data?.awaiting_review ?? 0;
  const columns = useColumns();
  return (
    <Framed title={t('title')}>
      {awaiting > 0 && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('awaiting', { count: awaiting })}
        </Alert>
      )}
      {[waiting, judged].some(({ data }) => data?.requests.length === limit) && (
        <Alert
          severity="info"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" component={Link} to={entriesLink({ operation: 'breakGlass' })}>
              {t('cut.trail')}
            </Button>
          }
        >
          {t('cut', { count: limit })}
        </Alert>
      )}
      <DataList
        name="break-glass"
        label={t('title')}
        columns={columns}
        control={control}
        page={found && pageOfAll(found, columns, control)}
        isLoading={waiting.isFetching || judged.isFetching}
        {...(problem ? { problem } : {})}
        onRetry={() => {
          void waiting.refetch();
          void judged.refetch();
        }}
        keyOf={({ id }) => id}
        onOpen={({ id }) => close() && setOpenId(id)}
        searchHint={t('searchHint')}
        filters={
          <TextField
            select
            label={t('state')}
            value={state ?? ''}
            onChange={({ target }) => control.change({ filters: { state: target.value } })}
            sx={{ width: 190 }}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          >
            <MenuItem value="">{all}</MenuItem>
            {STATES.map((each) => (
              <MenuItem key={each} value={each}>
                {t(`state.${each}`)}
              </MenuItem>
            ))}
          </TextField>
        }
        empty={t('empty')}
        fetchPage={async (number, perPage) => pageOfAll(found ?? [], columns, { ...control, page: number, perPage })}
      />
      {open && (
        <Workspace key={open.id} title={t('case')} onClose={() => setOpenId(undefined)}>
          <CaseDetails given={open} />
        </Workspace>
      )}
    </Framed>
  );
}

function useColumns(): Column<Case>[] {
  const { t } = useTranslation('break-glass-review');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'state',
        label: t('state'),
        sort: 'state',
        text: (each) => t(`state.${stateOf(each, new Date())}`),
        cell: (each) => <CaseChip state={stateOf(each, new Date())} />,
      },
      {
        id: 'opened',
        label: t('opened'),
        sort: 'opened',
        text: ({ opened_at: at }) => at,
        cell: ({ opened_at: at }) => formats.instant(at),
      },
      {
        id: 'user',
        label: t('user'),
        sort: 'user',
        text: ({ username }) => username,
        cell: ({ user_id: id, username }) => <UserName id={id} otherwise={username} />,
      },
      {
        id: 'patient',
        label: t('patient'),
        text: ({ patient_id: id }) => id,
        cell: ({ patient_id: id }) => <PatientName id={id} mrn />,
      },
      {
        id: 'reason',
        label: t('reason'),
        sort: 'reason',
        text: ({ reason_code: code }) => t(`reason.${code}`),
        cell: ({ reason_code: code }) => t(`reason.${code}`),
      },
      {
        id: 'ended',
        label: t('ended'),
        sort: 'ended',
        text: endOf,
        cell: (each) => formats.instant(endOf(each)),
      },
      {
        id: 'note',
        label: t('note'),
        hidden: true,
        text: ({ review }) => review?.note ?? '',
        cell: ({ review }) => review?.note,
      },
    ],
    [t, formats],
  );
}
