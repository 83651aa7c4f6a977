import type { OrderPreview } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useListOrderSetsQuery,
  usePreviewOrderSetQuery,
  useRequestOrderSetMutation,
} from '../../../api/generated/clinical.gen.ts';
import { notify } from '../../../frame/frame-slice.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { useUnsaved, Workspace } from '../../../frame/workspace.tsx';
import { useAppDispatch } from '../../../store.ts';
import type { SideFormProps } from '../../patient-record/side-forms.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { Mark } from '../mark.tsx';

const SHORTEST_REASON = 3;

/** Orders what is usually ordered together: shows first what that is and what speaks against it, and lets one deselect. */
export function OrderSetForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const [code, setCode] = useState('');
  const { currentData, error, refetch } = useListOrderSetsQuery({});
  const preview = usePreviewOrderSetQuery(code ? { patient: patient.id, code } : skipToken, {
    refetchOnMountOrArgChange: true,
  });
  const offered = currentData?.order_sets.filter(({ active }) => active) ?? [];
  return (
    <Workspace title={t('add.order-set')} onClose={onClose}>
      <Stack spacing={2}>
        {error && <ProblemAlert problem={error} onRetry={refetch} />}
        {currentData && offered.length === 0 && <Alert severity="info">{t('orderSets.none')}</Alert>}
        {offered.length > 0 && (
          <TextField
            select
            label={t('orderSet')}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoFocus
          >
            {offered.map((set) => (
              <MenuItem key={set.code} value={set.code}>
                {set.title}
              </MenuItem>
            ))}
          </TextField>
        )}
        {preview.error && <ProblemAlert problem={preview.error} onRetry={preview.refetch} />}
        {preview.isFetching && <PageLoading />}
        {preview.currentData && (
          <Preview key={code} patientId={patient.id} preview={preview.currentData} onClose={onClose} />
        )}
      </Stack>
    </Workspace>
  );
}

function Preview({
  patientId,
  preview,
  onClose,
}: {
  readonly patientId: string;
  readonly preview: OrderPreview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const dispatch = useAppDispatch();
  const inEncounter = useInEncounter();
  const [request, { isLoading, error }] = useRequestOrderSetMutation();
  // What something speaks against is ordered only by somebody who chooses it.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(preview.items.filter(({ selected, warnings }) => selected && !warnings.length).map(({ key }) => key)),
  );
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  useUnsaved(Object.keys(reasons).length > 0);
  const wanted = preview.items.filter(({ key }) => chosen.has(key));
  const unexplained = wanted.filter(
    ({ key, warnings }) => warnings.length > 0 && (reasons[key] ?? '').trim().length < SHORTEST_REASON,
  );
  const toggle = (key: string) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });

  async function submit(event: FormEvent) {
    event.preventDefault();
    const items = wanted.map(({ key, warnings }) =>
      warnings.length > 0 ? { key, override: (reasons[key] ?? '').trim() } : { key },
    );
    const answer = await request({ patient: patientId, code: preview.code, body: { items, ...inEncounter } });
    if (answer.error) return;
    dispatch(notify(t('orderSet.sent', { number: wanted.length })));
    onClose();
  }

  return (
    <Stack component="form" spacing={2} noValidate onSubmit={submit}>
      {error && <ProblemAlert problem={error} />}
      <Stack component="ul" spacing={1} aria-label={preview.title} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {preview.items.map(({ key, name, category, priority, instructions, warnings }) => (
          <Box component="li" key={key}>
            <FormControlLabel
              control={<Checkbox checked={chosen.has(key)} onChange={() => toggle(key)} />}
              label={
                <>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>{' '}
                  {priority !== 'routine' && <Mark of="priority" value={priority} />}
                  <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                    {[t(`category.${category}`), instructions].filter(Boolean).join(' · ')}
                  </Typography>
                </>
              }
            />
            {warnings.map(({ kind, entry_id, text }) => (
              <Alert key={entry_id} severity={kind === 'allergy' ? 'error' : 'warning'} sx={{ py: 0, ms: 4 }}>
                {t(`warning.${kind}`, { text })}
              </Alert>
            ))}
            {warnings.length > 0 && chosen.has(key) && (
              <TextField
                label={t('warning.override', { name })}
                value={reasons[key] ?? ''}
                onChange={(event) => setReasons({ ...reasons, [key]: event.target.value })}
                required
                sx={{ mt: 1 }}
                slotProps={{ htmlInput: { maxLength: 500 } }}
              />
            )}
          </Box>
        ))}
      </Stack>
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
        <Button type="submit" variant="contained" disabled={isLoading || wanted.length === 0 || unexplained.length > 0}>
          {t('orderSet.order', { number: wanted.length })}
        </Button>
      </Stack>
    </Stack>
  );
}
