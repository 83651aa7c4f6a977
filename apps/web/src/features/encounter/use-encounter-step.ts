import type { Encounter } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import {
  useLeaveEncounterMutation,
  useReceiveEncounterMutation,
  useResumeEncounterMutation,
  useStartEncounterMutation,
} from '../../api/generated/clinical.gen.ts';
import { useSaid } from '../chart/use-said.ts';
import { ifMatch } from '../patient-record/patient.ts';

export type Step = 'receive' | 'start' | 'leave' | 'resume';

/** Takes the steps of an encounter that ask for nothing more. @returns whether it was taken */
export function useEncounterStep() {
  const { t } = useTranslation('encounter');
  const said = useSaid();
  const [receive] = useReceiveEncounterMutation();
  const [start] = useStartEncounterMutation();
  const [leave] = useLeaveEncounterMutation();
  const [resume] = useResumeEncounterMutation();
  const steps = { receive, start, leave, resume };
  return async (step: Step, encounter: Pick<Encounter, 'id' | 'version'>): Promise<boolean> =>
    said(await steps[step]({ id: encounter.id, body: {}, ...ifMatch(encounter) }), t(`done.${step}`));
}
