import type { Chart, Coding, Diagnosis, Encounter } from '@hms/contracts/clinical';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddDiagnosisMutation, useRecordProblemMutation } from '../../api/generated/clinical.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { DiagnosisSearch, type Said } from '../chart/problems/diagnosis-search.tsx';

const ROLES = ['primary', 'secondary', 'comorbidity', 'differential'] as const;
const CERTAINTIES = ['confirmed', 'provisional', 'differential', 'unconfirmed'] as const;

/** Makes a diagnosis, which may go onto the problem list at the same time. */
export function AddDiagnosis({
  encounter,
  chart,
  onClose,
}: {
  readonly encounter: Encounter;
  readonly chart: Chart | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('encounter');
  const [said, setSaid] = useState<Said>({ text: '', coding: null });
  const { coding } = said;
  const hasPrimary = encounter.diagnoses.some(({ role }) => role === 'primary');
  const [role, setRole] = useState<Diagnosis['role']>(hasPrimary ? 'secondary' : 'primary');
  const [certainty, setCertainty] = useState<Diagnosis['certainty']>('confirmed');
  const [listed, setListed] = useState(true);
  const [problem, setProblem] = useState<unknown>();
  const [add, { isLoading }] = useAddDiagnosisMutation();
  const [record] = useRecordProblemMutation();
  const known = chart?.problems.find((each) => each.coding && each.coding.code === coding?.code);

  /** The entry of the problem list that the diagnosis belongs to. */
  async function problemFor(chosen: Coding): Promise<string | null> {
    if (known) return known.id;
    if (!listed || !encounter.patient_id) return null;
    const body = { coding: chosen, certainty, encounter_id: encounter.id };
    const answer = await record({ patient: encounter.patient_id, body });
    if (!answer.error) return answer.data.id;
    const { code, existing_id } = problemOf(answer.error);
    if (code === 'problem-exists') return String(existing_id);
    throw answer.error;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!coding) return;
    setProblem(undefined);
    try {
      const problem_id = await problemFor(coding);
      await add({ id: encounter.id, body: { coding, role, certainty, problem_id } }).unwrap();
      onClose();
    } catch (error) {
      setProblem(error);
    }
  }

  return (
    <Stack component="form" spacing={1.5} noValidate onSubmit={submit} sx={{ mt: 1 }}>
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <DiagnosisSearch
        label={t('diagnosis')}
        said={said}
        known={chart?.problems.flatMap(({ coding: own }) => (own ? [own] : [])) ?? []}
        onChange={setSaid}
      />
      <Stack direction="row" spacing={1}>
        <TextField
          select
          label={t('diagnosis.role')}
          value={role}
          onChange={(event) => setRole(event.target.value as Diagnosis['role'])}
        >
          {ROLES.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`role.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          label={t('certainty', { ns: 'chart' })}
          value={certainty}
          onChange={(event) => setCertainty(event.target.value as Diagnosis['certainty'])}
        >
          {CERTAINTIES.map((each) => (
            <MenuItem key={each} value={each}>
              {t(`certainty.${each}`, { ns: 'chart' })}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {!known && (
        <FormControlLabel
          control={<Checkbox checked={listed} onChange={(event) => setListed(event.target.checked)} />}
          label={t('diagnosis.alsoProblem')}
        />
      )}
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
        <Button size="small" onClick={onClose}>
          {t('cancel', { ns: 'frame' })}
        </Button>
        <Button size="small" type="submit" variant="contained" disabled={!coding || isLoading}>
          {t('diagnosis.make')}
        </Button>
      </Stack>
    </Stack>
  );
}
