import type { Chart, Encounter } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { Mark } from '../chart/mark.tsx';
import { Line } from '../chart/overview/line.tsx';
import { useSideForm } from '../patient-record/side-forms.tsx';
import { AsideCard } from './aside-card.tsx';
import { Diagnoses } from './diagnoses.tsx';
import { EncounterVitals } from './encounter-vitals.tsx';
import { type AroundEncounter, missingOf } from './missing.ts';

const OPEN = ['in-progress', 'onleave'];

/** What belongs to the encounter beside what is written. */
export function EncounterAside({
  encounter,
  chart,
  around,
}: {
  readonly encounter: Encounter;
  readonly chart: Chart | undefined;
  readonly around: AroundEncounter | undefined;
}) {
  const { t } = useTranslation('encounter');
  const formats = useFormats();
  const missing = around && OPEN.includes(encounter.status) ? missingOf(encounter, around) : [];
  const { chief_complaint, disposition, follow_up_required, follow_up_date, closing_note } = encounter;
  const followUp = follow_up_date ? formats.date(follow_up_date) : follow_up_required ? t('followUp.noDate') : '';
  return (
    <Stack component="aside" aria-label={t('aside')} spacing={1.5}>
      {chief_complaint && (
        <AsideCard title={t('complaint')}>
          <Typography dir="auto" sx={{ whiteSpace: 'pre-wrap' }}>
            {chief_complaint}
          </Typography>
        </AsideCard>
      )}
      <Diagnoses encounter={encounter} chart={chart} />
      <EncounterVitals encounterId={encounter.id} chart={chart} />
      <Entries kind="order" permission="clinical:order" empty={t('orders.none')}>
        {chart?.orders
          .filter(({ encounter_id }) => encounter_id === encounter.id)
          .map(({ id, name, status }) => (
            <Line key={id} title={name} marks={<Mark of="order" value={status} />} />
          ))}
      </Entries>
      <Entries kind="task" permission="clinical:task" empty={t('tasks.none')}>
        {chart?.tasks
          .filter(({ encounter_id }) => encounter_id === encounter.id)
          .map(({ id, title, status }) => (
            <Line key={id} title={title} marks={<Mark of="task" value={status} />} />
          ))}
      </Entries>
      {(disposition || followUp || closing_note) && (
        <AsideCard title={t('end')}>
          {disposition && <Typography>{t(`disposition.${disposition}`, { defaultValue: disposition })}</Typography>}
          {followUp && <Typography>{t('followUp.on', { date: followUp })}</Typography>}
          {closing_note && <Typography sx={{ whiteSpace: 'pre-wrap' }}>{closing_note}</Typography>}
        </AsideCard>
      )}
      {missing.length > 0 && (
        <Alert severity="info">
          {t('complete.missing')}
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {missing.map((what) => (
              <li key={what}>{t(`missing.${what}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
    </Stack>
  );
}

function Entries({
  kind,
  permission,
  empty,
  children,
}: {
  readonly kind: 'order' | 'task';
  readonly permission: string;
  readonly empty: string;
  readonly children: readonly ReactNode[] | undefined;
}) {
  const { t } = useTranslation('encounter');
  const may = useMay()(permission);
  const { open } = useSideForm();
  return (
    <AsideCard
      title={t(`${kind}s`)}
      action={
        may && (
          <>
            {kind === 'order' && (
              <Button size="small" onClick={() => open('order-set')}>
                {t('orderSet')}
              </Button>
            )}
            <Button size="small" startIcon={<Plus size={16} />} onClick={() => open(kind)}>
              {t(`add.${kind}`)}
            </Button>
          </>
        )
      }
    >
      {!children?.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {empty}
        </Typography>
      )}
      <Stack component="ul" spacing={0.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {children}
      </Stack>
    </AsideCard>
  );
}
