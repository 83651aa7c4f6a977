import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useFormats } from '../../words/formats.ts';
import { notePath, partPath } from '../chart/link-of.ts';
import { Mark } from '../chart/mark.tsx';
import { Line } from '../chart/overview/line.tsx';
import { PatientLink } from '../chart/patient-link.tsx';
import { type InboxList, useInbox } from '../inbox/use-inbox.ts';

/** What a card has room for; the inbox has all. */
const MOST = 5;
const USUAL = { whose: undefined, flag: undefined, page: 1 } as const;

/** What waits for whoever is signed in beside their visits: results to look at, notes to sign, tasks. */
export function WaitingWork() {
  const { t } = useTranslation('my-day');
  const { t: words } = useTranslation('chart');
  const formats = useFormats();
  const { lists, queries } = useInbox('tasks', USUAL);
  const { results, unsigned, cosign, tasks } = queries;
  const notesOf = (of: typeof unsigned) =>
    of.currentData?.notes
      .slice(0, MOST)
      .map(({ id, title, patient_id, created_at, has_conflicts }) => (
        <Item
          key={id}
          patient={patient_id}
          title={title}
          to={notePath(id)}
          marks={has_conflicts && <Chip size="small" color="error" variant="outlined" label={words('note.clashes')} />}
          beside={formats.instant(created_at)}
        />
      ));
  const items: Readonly<Record<InboxList, ReactNode[] | undefined>> = {
    results: results.currentData?.results
      .slice(0, MOST)
      .map(({ id, patient_id, title, flag, resulted_at }) => (
        <Item
          key={id}
          patient={patient_id}
          title={title}
          to={partPath(patient_id, 'results')}
          marks={<Mark of="flag" value={flag} />}
          beside={formats.instant(resulted_at)}
        />
      )),
    unsigned: notesOf(unsigned),
    cosign: notesOf(cosign),
    tasks: tasks.currentData?.tasks
      .slice(0, MOST)
      .map(({ id, patient_id, title, priority, due_at }) => (
        <Item
          key={id}
          patient={patient_id}
          title={title}
          to={partPath(patient_id, 'tasks')}
          marks={priority !== 'routine' && <Mark of="priority" value={priority} />}
          beside={due_at ? t('due', { at: formats.instant(due_at) }) : undefined}
        />
      )),
  };
  return (
    <Stack spacing={2}>
      {ORDER.filter((list) => lists.includes(list)).map((list) => (
        <Work key={list} list={list} query={queries[list]}>
          {items[list]}
        </Work>
      ))}
    </Stack>
  );
}

/** What may not wait comes first. */
const ORDER: readonly InboxList[] = ['results', 'unsigned', 'cosign', 'tasks'];

interface Asked {
  readonly currentData?: { readonly total: number } | undefined;
  readonly error?: unknown;
  refetch(): unknown;
}

function Work({
  list,
  query: { currentData, error, refetch },
  children,
}: {
  readonly list: InboxList;
  readonly query: Asked;
  readonly children: ReactNode[] | undefined;
}) {
  const { t } = useTranslation('my-day');
  const formats = useFormats();
  const title = t(`work.${list}`);
  const search = list === 'tasks' ? '' : `?list=${list}`;
  return (
    <Paper component="section" aria-label={title} sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h2" sx={{ fontSize: '1rem' }}>
          {title}
        </Typography>
        {currentData && <Chip size="small" label={formats.number(currentData.total)} />}
        <Box sx={{ flex: 1 }} />
        <Button
          size="small"
          component={Link}
          to={`/inbox${search}`}
          aria-label={t('allOf', { what: title })}
          sx={{ minWidth: 0 }}
        >
          {t('all')}
        </Button>
      </Stack>
      {Boolean(error) && <ProblemAlert problem={error} onRetry={refetch} />}
      {!currentData && !error && <PageLoading />}
      {children?.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t(`work.${list}.empty`)}
        </Typography>
      )}
      {children && children.length > 0 && (
        <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {children}
        </Stack>
      )}
    </Paper>
  );
}

function Item({
  patient,
  title,
  to,
  marks,
  beside,
}: {
  readonly patient: string;
  readonly title: string;
  readonly to: string;
  readonly marks: ReactNode;
  readonly beside: string | undefined;
}) {
  return (
    <Line
      title={title}
      to={to}
      marks={marks}
      beside={
        <>
          <PatientLink id={patient} />
          {beside && ` · ${beside}`}
        </>
      }
    />
  );
}
