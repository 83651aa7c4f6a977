import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { Lock, SquareTerminal } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Page as Framed } from '../../frame/page.tsx';
import { type Column, DataList } from '../../list/data-list.tsx';
import { pageOfAll } from '../../list/page-of-all.ts';
import { useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import type { TypeCapabilities } from './capabilities.ts';
import { Code } from './code.tsx';
import { useFhirCapabilitiesQuery, useFhirCountsQuery } from './fhir-api.ts';
import { requestPath, typePath } from './paths.ts';

interface Row extends TypeCapabilities {
  /** Undefined where they are not counted. */
  readonly count: number | undefined;
  readonly isOpen: boolean;
}

/** What the trail keeps is read by those who read the trail. */
const OF_THE_TRAIL = 'AuditEvent';

/** The types of resources that the server knows, with how many there are. */
export function Page() {
  const { t } = useTranslation('fhir');
  const navigate = useNavigate();
  const mayReadTrail = useMay()('audit:read');
  const control = useListState({ sort: '-count', perPage: 50 });
  const capabilities = useFhirCapabilitiesQuery();
  const counts = useFhirCountsQuery();
  const columns = useColumns();
  const { search, filters } = control;
  const rows = useMemo<Row[] | undefined>(() => {
    if (!capabilities.data || !counts.data) return undefined;
    const known = counts.data;
    const all = Object.values(capabilities.data.types).map((type) => ({
      ...type,
      count: known[type.name],
      isOpen: type.name in known || (type.name === OF_THE_TRAIL && mayReadTrail),
    }));
    return all
      .filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
      .filter(({ count }) => filters.stored !== 'yes' || (count ?? 0) > 0)
      .filter(({ isOpen }) => filters.readable !== 'yes' || isOpen);
  }, [capabilities.data, counts.data, search, filters, mayReadTrail]);
  const error = capabilities.error ?? counts.error;
  return (
    <Framed
      title={t('title')}
      actions={
        <Button
          component={Link}
          to={requestPath('metadata')}
          variant="outlined"
          startIcon={<SquareTerminal size={18} />}
        >
          {t('request')}
        </Button>
      }
    >
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: '75ch' }}>
        {t('about')} {capabilities.data && <Code>{capabilities.data.base}</Code>}
      </Typography>
      <DataList
        name="fhir-types"
        label={t('title')}
        columns={columns}
        control={control}
        page={rows && pageOfAll(rows, columns, control)}
        isLoading={capabilities.isFetching || counts.isFetching}
        {...(error ? { problem: error } : {})}
        onRetry={() => {
          void capabilities.refetch();
          void counts.refetch();
        }}
        keyOf={({ name }) => name}
        onOpen={({ name, isOpen }) => isOpen && navigate(typePath(name))}
        searchHint={t('types.find')}
        filters={
          <Stack direction="row" sx={{ flexWrap: 'wrap', columnGap: 1 }}>
            {(['stored', 'readable'] as const).map((name) => (
              <FormControlLabel
                key={name}
                control={
                  <Switch
                    checked={filters[name] === 'yes'}
                    onChange={(event) => control.change({ filters: { [name]: event.target.checked ? 'yes' : '' } })}
                  />
                }
                label={t(`types.${name}`)}
              />
            ))}
          </Stack>
        }
        fetchPage={async (page, perPage) => pageOfAll(rows ?? [], columns, { ...control, page, perPage })}
      />
    </Framed>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('fhir');
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('type'),
        sort: 'name',
        text: ({ name }) => name,
        cell: ({ name }) => <Code strong>{name}</Code>,
      },
      {
        id: 'count',
        label: t('types.count'),
        sort: 'count',
        align: 'end',
        text: ({ count }) => String(count ?? ''),
        cell: ({ count, isOpen }) =>
          isOpen ? (
            count === undefined ? (
              t('types.uncounted')
            ) : (
              formats.number(count)
            )
          ) : (
            <Stack
              component="span"
              direction="row"
              sx={{ gap: 0.5, justifyContent: 'flex-end', color: 'text.secondary' }}
            >
              <Lock size={15} aria-hidden />
              {t('types.closed')}
            </Stack>
          ),
      },
      {
        id: 'parameters',
        label: t('types.parameters'),
        sort: 'parameters',
        align: 'end',
        text: ({ parameters }) => String(parameters.length),
        cell: ({ parameters }) => formats.number(parameters.length),
      },
      {
        id: 'profiles',
        from: 900,
        label: t('types.profiles'),
        sort: 'profiles',
        align: 'end',
        text: ({ profiles }) => String(profiles.length),
        cell: ({ profiles }) => (profiles.length > 0 ? formats.number(profiles.length) : '–'),
      },
      {
        id: 'operations',
        label: t('types.operations'),
        text: ({ operations }) => operations.map((name) => `$${name}`).join(' '),
        cell: ({ operations }) => operations.map((name) => <Code key={name}>${name}</Code>),
      },
    ],
    [t, formats],
  );
}
