import type { InboxResult, NoteSummary, Task } from '@hms/contracts/clinical';
import Chip from '@mui/material/Chip';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '../../api/live/use-live.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { PartOfAll } from '../../list/part-of-all.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { useFormats } from '../../words/formats.ts';
import { NoteTable } from '../chart/notes/note-table.tsx';
import { ResultTable } from '../chart/results/result-table.tsx';
import { TaskTable } from '../chart/tasks/task-table.tsx';
import { FLAGS, INBOX_LISTS, type InboxList, PER_PAGE, useInbox, WHOSE_RESULTS, WHOSE_TASKS } from './use-inbox.ts';

/** Everything that waits for whoever is signed in: to be done, seen, signed or cosigned. */
export function Page() {
  const { t } = useTranslation('inbox');
  const control = useListState();
  const { whose, flag, list } = control.filters;
  const asked = INBOX_LISTS.find((each) => each === list) ?? 'tasks';
  const { lists, queries } = useInbox(asked, { whose, flag, page: control.page });
  useLive('clinical.work', {});
  const shown = lists.includes(asked) ? asked : 'tasks';
  const { currentData, error, refetch } = queries[shown];
  return (
    <Framed title={t('title')}>
      <Tabs value={shown} aria-label={t('title')} variant="scrollable" scrollButtons="auto" sx={{ mb: 2 }}>
        {lists.map((each) => (
          <Tab
            key={each}
            value={each}
            component={Link}
            to={{ search: each === 'tasks' ? '' : `list=${each}` }}
            label={<Counted label={t(`list.${each}`)} count={queries[each].currentData?.total} />}
          />
        ))}
      </Tabs>
      <Filters list={shown} control={control} />
      {error && <ProblemAlert problem={error} onRetry={refetch} />}
      {!currentData && !error && <PageLoading />}
      {currentData && (
        <>
          <PartOfAll
            total={currentData.total}
            page={control.page}
            perPage={PER_PAGE}
            onTurn={(page) => control.change({ page })}
          />
          <Rows list={shown} {...currentData} />
        </>
      )}
    </Framed>
  );
}

function Counted({ label, count }: { readonly label: string; readonly count: number | undefined }) {
  const formats = useFormats();
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <span>{label}</span>
      {count !== undefined && <Chip size="small" label={formats.number(count)} />}
    </Stack>
  );
}

function Rows({
  list,
  tasks = [],
  results = [],
  notes = [],
}: {
  readonly list: InboxList;
  readonly tasks?: readonly unknown[];
  readonly results?: readonly unknown[];
  readonly notes?: readonly unknown[];
}) {
  const { t } = useTranslation('inbox');
  const empty = t(`empty.${list}`);
  if (list === 'tasks') return <TaskTable tasks={tasks as Task[]} withPatient empty={empty} />;
  if (list === 'results') return <ResultTable results={results as InboxResult[]} withPatient empty={empty} />;
  return <NoteTable notes={notes as NoteSummary[]} withPatient empty={empty} />;
}

type Control = ReturnType<typeof useListState>;

function Filters({ list, control }: { readonly list: InboxList; readonly control: Control }) {
  const { t } = useTranslation('inbox');
  if (list !== 'tasks' && list !== 'results') return null;
  const whose = list === 'tasks' ? WHOSE_TASKS : WHOSE_RESULTS;
  const choice = (name: 'whose' | 'flag', usual: string, choices: readonly (readonly [string, string])[]) => (
    <TextField
      select
      label={t(name)}
      value={choices.find(([value]) => value === control.filters[name])?.[0] ?? usual}
      onChange={({ target: { value } }) => control.change({ filters: { [name]: value === usual ? undefined : value } })}
      sx={{ width: 240 }}
    >
      {choices.map(([value, label]) => (
        <MenuItem key={value} value={value}>
          {label}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Stack direction="row" role="search" sx={{ gap: 1.5, flexWrap: 'wrap' }}>
      {choice(
        'whose',
        whose[0],
        whose.map((each) => [each, t(`whose.${list}.${each}`)]),
      )}
      {list === 'results' &&
        choice('flag', 'any', [['any', t('flag.any')], ...FLAGS.map((each) => [each, t(`flag.${each}`)] as const)])}
    </Stack>
  );
}
