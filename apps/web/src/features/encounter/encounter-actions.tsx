import type { Encounter } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelEncounterMutation, useEnterEncounterInErrorMutation } from '../../api/generated/clinical.gen.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { useMay } from '../../session/me.ts';
import { actionsOn, type EncounterAction } from './encounter-steps.ts';
import type { AroundEncounter } from './missing.ts';
import { useEncounterStep } from './use-encounter-step.ts';

const CompleteDialog = onDemand(async () => (await import('./complete.dialog.tsx')).CompleteDialog);
const InErrorDialog = onDemand(async () => (await import('../chart/in-error.dialog.tsx')).InErrorDialog);
const NoteDialog = onDemand(async () => (await import('../chart/note.dialog.tsx')).NoteDialog);

/** What may be done with the encounter as a whole. */
export function EncounterActions({
  encounter,
  around,
}: {
  readonly encounter: Encounter;
  readonly around: AroundEncounter | undefined;
}) {
  const { t } = useTranslation('encounter');
  const may = useMay();
  const step = useEncounterStep();
  const [asking, setAsking] = useState<EncounterAction>();
  const [cancel] = useCancelEncounterMutation();
  const [enterInError] = useEnterEncounterInErrorMutation();
  const { id, number } = encounter;
  const close = () => setAsking(undefined);
  const act = (action: EncounterAction) => {
    if (action === 'complete' || action === 'cancel' || action === 'error') setAsking(action);
    else void step(action, encounter);
  };
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }} data-not-printed>
      {actionsOn(encounter, may).map((action, at) => (
        <Button
          key={action}
          size="small"
          variant={at === 0 && action !== 'error' ? 'contained' : 'outlined'}
          color={action === 'error' || action === 'cancel' ? 'error' : 'primary'}
          disabled={action === 'complete' && !around}
          onClick={() => act(action)}
        >
          {t(`action.${action}`)}
        </Button>
      ))}
      {asking === 'complete' && around && <CompleteDialog encounter={encounter} around={around} onClose={close} />}
      {asking === 'cancel' && (
        <NoteDialog
          title={t('cancel.title')}
          label={t('cancel.why')}
          confirm={t('action.cancel')}
          grave
          onSend={(note) => cancel({ id, body: note ? { note } : {} }).unwrap()}
          onClose={close}
        />
      )}
      {asking === 'error' && (
        <InErrorDialog
          what={number}
          onSend={(reason) => enterInError({ id, body: { reason } }).unwrap()}
          onClose={close}
        />
      )}
    </Stack>
  );
}
