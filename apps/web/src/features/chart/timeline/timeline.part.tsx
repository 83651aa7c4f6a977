import type { TimelineItem } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGetTimelineQuery, useLazyGetTimelineQuery } from '../../../api/generated/clinical.gen.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { cursorPages } from '../../../list/cursor-pages.ts';
import { ExportButton } from '../../../list/export-button.tsx';
import { plain } from '../../../list/plain.ts';
import { useTyped } from '../../../list/use-typed.ts';
import type { PartProps } from '../parts.ts';
import { TimelineList } from './timeline-list.tsx';
import { useSaidOfItem } from './use-said-of-item.ts';

const KINDS = [
  'encounter',
  'note',
  'problem',
  'allergy',
  'vitals',
  'assessment',
  'immunization',
  'procedure',
  'care-plan',
  'goal',
  'order',
  'result',
  'task',
  'attachment',
] as const;

/** As many as the server gives at once: for what must see everything. */
const MOST = 200;

/** All that happened to the patient, the newest first, page after page. */
export function Timeline({ patient }: PartProps) {
  const { t } = useTranslation('chart');
  const [params, setParams] = useSearchParams();
  const kind = KINDS.find((each) => each === params.get('kind'));
  const search = params.get('search') ?? '';
  const change = (name: string, value: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const [typed, setTyped] = useTyped(search, (text) => change('search', text));
  return (
    <Stack spacing={2}>
      <Stack direction="row" role="search" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }} data-not-printed>
        <TextField
          type="search"
          label={t('timeline.search')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          sx={{ width: 260 }}
        />
        <TextField
          select
          label={t('timeline.kind')}
          value={kind ?? ''}
          onChange={({ target }) => change('kind', target.value)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
          sx={{ width: 220 }}
        >
          <MenuItem value="">{t('timeline.everything')}</MenuItem>
          {KINDS.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`kind.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Export patientId={patient.id} kind={kind} search={search} />
      </Stack>
      <Pages key={`${kind ?? ''} ${search}`} patientId={patient.id} kind={kind} search={search} />
    </Stack>
  );
}

interface Asked {
  readonly patientId: string;
  readonly kind: string | undefined;
  readonly search: string;
}

/** Whether something of the timeline says each word of the search. */
function useFits(search: string): (item: TimelineItem) => boolean {
  const said = useSaidOfItem();
  const sought = plain(search).split(/\s+/).filter(Boolean);
  return (item) => {
    const words = plain([said.kind(item), said.title(item), said.state(item)].join(' '));
    return sought.every((each) => words.includes(each));
  };
}

/**
 * A search goes through the whole timeline by itself; without one, what was earlier comes when it is wanted.
 *
 * @param before the `next` of the page above; the newest where absent
 * @param someAbove whether a page above shows something
 */
function Pages({
  before,
  someAbove = false,
  ...asked
}: Asked & { readonly before?: string; readonly someAbove?: boolean }) {
  const { patientId, kind, search } = asked;
  const { t } = useTranslation('chart');
  const [wanted, setWanted] = useState(false);
  const fits = useFits(search);
  const { currentData, error, refetch } = useGetTimelineQuery({
    patient: patientId,
    ...(kind ? { kind } : {}),
    ...(before ? { before } : {}),
    ...(search ? { limit: MOST } : {}),
  });
  if (error) return <ProblemAlert problem={error} onRetry={refetch} />;
  if (!currentData) return <PageLoading />;
  const { next } = currentData;
  const items = currentData.items.filter(fits);
  const some = someAbove || items.length > 0;
  if (!some && !next)
    return (
      <Typography sx={{ color: 'text.secondary' }}>{t(search ? 'timeline.noneFits' : 'timeline.empty')}</Typography>
    );
  const more = wanted || search !== '';
  return (
    <>
      <TimelineList items={items} />
      {next && !more && (
        <Button variant="outlined" onClick={() => setWanted(true)} sx={{ alignSelf: 'start' }}>
          {t('timeline.earlier')}
        </Button>
      )}
      {next && more && <Pages {...asked} before={next} someAbove={some} />}
    </>
  );
}

/** Saves what the search and the kind find, the pages that are not shown yet too. */
function Export({ patientId, kind, search }: Asked) {
  const { t } = useTranslation('chart');
  const fits = useFits(search);
  const said = useSaidOfItem();
  const [fetchPage] = useLazyGetTimelineQuery();
  const columns = [
    { id: 'at', label: t('timeline.at'), text: ({ at }: TimelineItem) => at },
    { id: 'kind', label: t('timeline.ofKind'), text: said.kind },
    { id: 'title', label: t('timeline.title'), text: said.title },
    { id: 'state', label: t('timeline.state'), text: said.state },
  ].map((column) => ({ ...column, cell: column.text }));
  return (
    <ExportButton
      name="timeline"
      columns={columns}
      fetchPage={cursorPages<TimelineItem>(async (before) => {
        const asked = { patient: patientId, limit: MOST, ...(kind ? { kind } : {}), ...(before ? { before } : {}) };
        const { items, next } = await fetchPage(asked).unwrap();
        return { rows: items.filter(fits), hasNext: next !== null, nextCursor: next };
      })}
    />
  );
}
