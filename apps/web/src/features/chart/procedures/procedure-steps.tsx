import type { Procedure } from '@hms/contracts/clinical';
import { PROCEDURE_LIFE } from '@hms/contracts/clinical/life-cycles';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  useAbandonProcedureMutation,
  useCompleteProcedureMutation,
  useHoldProcedureMutation,
  useStartProcedureMutation,
  useStopProcedureMutation,
} from '../../../api/generated/clinical.gen.ts';
import { onDemand } from '../../../frame/on-demand.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { useSaid } from '../use-said.ts';

const ReasonDialog = onDemand(async () => (await import('./reason.dialog.tsx')).ReasonDialog);

type Step = 'start' | 'complete' | 'hold' | 'stop' | 'abandon';

/** By which step a procedure comes into a state; none leads back to its preparation. */
const STEP_TO: Readonly<Record<Exclude<Procedure['status'], 'preparation'>, Step>> = {
  'in-progress': 'start',
  completed: 'complete',
  'on-hold': 'hold',
  stopped: 'stop',
  'not-done': 'abandon',
};
const stepsFrom = (status: Procedure['status']): readonly Step[] =>
  PROCEDURE_LIFE[status].flatMap((next) => (next === 'preparation' ? [] : [STEP_TO[next]]));

/** The steps by which a procedure goes on; those that end or halt it ask why. */
export function ProcedureSteps({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useTranslation('chart');
  const said = useSaid();
  const [asking, setAsking] = useState<'hold' | 'stop' | 'abandon'>();
  const [start] = useStartProcedureMutation();
  const [complete] = useCompleteProcedureMutation();
  const [hold] = useHoldProcedureMutation();
  const [stop] = useStopProcedureMutation();
  const [abandon] = useAbandonProcedureMutation();
  const { id, status } = procedure;
  const plain = { start, complete };
  const reasoned = { hold, stop, abandon };
  return (
    <>
      {stepsFrom(status).map((step) => (
        <Button
          key={step}
          size="small"
          onClick={async () =>
            step === 'start' || step === 'complete'
              ? said(await plain[step]({ id, body: {}, ...ifMatch(procedure) }), t('saved'))
              : setAsking(step)
          }
        >
          {t(`procedure.step.${step}`)}
        </Button>
      ))}
      {asking && (
        <ReasonDialog
          title={t(`procedure.step.${asking}`)}
          onSend={(reason) => reasoned[asking]({ id, body: { reason }, ...ifMatch(procedure) }).unwrap()}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
