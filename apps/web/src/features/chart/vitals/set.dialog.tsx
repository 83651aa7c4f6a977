import type { VitalSigns } from '@hms/contracts/clinical';
import { NEWS2_PARAMETERS } from '@hms/contracts/clinical/measuring/score-news2';
import { SIGN_NAMES } from '@hms/contracts/clinical/vital-signs';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEnterVitalsInErrorMutation, useGetVitalsQuery } from '../../../api/generated/clinical.gen.ts';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { SimpleTable } from '../../../list/simple-table.tsx';
import { useMay } from '../../../session/me.ts';
import { useFormats } from '../../../words/formats.ts';
import type { Patient } from '../../patient-record/patient.ts';
import { useSideForm } from '../../patient-record/side-forms.tsx';
import { useWho } from '../../patient-record/use-who.ts';
import { InErrorDialog } from '../in-error.dialog.tsx';
import { Mark } from '../mark.tsx';
import { FlagMark } from './flag-mark.tsx';
import { unitText } from './unit-text.ts';
import { useRange } from './use-range.ts';

/** All of one set of vital signs, and what may be done with it. */
export function SetDialog({
  id,
  patient,
  onClose,
}: {
  readonly id: string;
  readonly patient: Patient;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const may = useMay();
  const titleId = useId();
  const { open } = useSideForm();
  const [isWrong, setWrong] = useState(false);
  const { currentData, error, refetch } = useGetVitalsQuery({ id });
  const [enterInError] = useEnterVitalsInErrorMutation();
  const set = currentData as VitalSigns | undefined;
  const unmerged = patient.merged_into === null;
  const at = formats.instant(set?.observed_at);
  if (isWrong)
    return (
      <InErrorDialog
        what={t('vitals.setOf', { at })}
        onSend={(reason) => enterInError({ id, body: { reason } }).unwrap()}
        onClose={onClose}
      />
    );
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('vitals.setOf', { at })}</DialogTitle>
      <DialogContent>
        {error !== undefined && <ProblemAlert problem={error} onRetry={refetch} />}
        {!set && error === undefined && <PageLoading />}
        {set && <Details set={set} />}
      </DialogContent>
      <DialogActions>
        {set && unmerged && may('clinical:correct') && (
          <Button color="error" onClick={() => setWrong(true)}>
            {t('inError')}
          </Button>
        )}
        {set && unmerged && may('clinical:record') && (
          <Button
            onClick={() => {
              onClose();
              open('vitals', id);
            }}
          >
            {t('vitals.correct')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('close', { ns: 'frame' })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Details({ set }: { readonly set: VitalSigns }) {
  const { t } = useTranslation('chart');
  const formats = useFormats();
  const rangeText = useRange();
  const { readings, news2 } = set;
  const who = useWho([set.recorded_by, set.updated_by]);
  const rows = SIGN_NAMES.flatMap((sign) => (readings[sign] ? [{ sign, ...readings[sign] }] : []));
  const beside = [
    set.oxygen && `${t('vitals.oxygen')}: ${t(`oxygen.${set.oxygen}`)}`,
    set.oxygen_device,
    set.consciousness && `${t('vitals.consciousness')}: ${t(`consciousness.${set.consciousness}`)}`,
    set.temperature_site && `${t('vitals.site')}: ${t(`site.${set.temperature_site}`)}`,
    set.position && `${t('vitals.position')}: ${t(`position.${set.position}`)}`,
    set.pregnant !== null && `${t('vitals.pregnant')}: ${t(set.pregnant ? 'vitals.yes' : 'vitals.no')}`,
  ].filter(Boolean);
  return (
    <Stack spacing={1.5}>
      {news2?.band && (
        <div>
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <strong>{t(news2.total === null ? 'news2.atLeast' : 'news2.total', { score: news2.at_least })}</strong>
            <Mark of="news2" value={news2.band} />
          </Stack>
          <Typography variant="body2">
            {NEWS2_PARAMETERS.map((name) => `${t(`news2.short.${name}`)} ${news2.points[name] ?? '–'}`).join(' · ')}
          </Typography>
        </div>
      )}
      {news2?.not_scored && <Typography variant="body2">{t(`news2.notScored.${news2.not_scored}`)}</Typography>}
      <SimpleTable
        label={t('vitals.flowsheet')}
        rows={rows}
        keyOf={({ sign }) => sign}
        empty=""
        columns={[
          { id: 'sign', label: t('vitals.sign'), cell: ({ sign }) => t(`sign.${sign}`) },
          {
            id: 'value',
            label: t('vitals.value'),
            cell: ({ value, unit, given, flag }) => (
              <>
                <strong>{formats.number(value)}</strong> {unitText(unit)}
                {given && ` (${formats.number(given.value)} ${unitText(given.unit)})`}{' '}
                <FlagMark judged={{ flag, plausibility: 'likely' }} />
              </>
            ),
          },
          {
            id: 'usual',
            label: t('vitals.range'),
            cell: ({ low, high }) => rangeText({ low, high }) || '–',
          },
        ]}
      />
      {beside.length > 0 && <Typography variant="body2">{beside.join(' · ')}</Typography>}
      {set.note && (
        <Typography dir="auto" sx={{ whiteSpace: 'pre-line' }}>
          {set.note}
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('recordedBy')}: {who(set.recorded_by)} · {formats.instant(set.recorded_at)}
      </Typography>
      {set.amendment_reason && (
        <Typography variant="body2">
          {t('vitals.amendedBecause', {
            reason: set.amendment_reason,
            who: who(set.updated_by),
            at: formats.instant(set.updated_at),
          })}
        </Typography>
      )}
    </Stack>
  );
}
