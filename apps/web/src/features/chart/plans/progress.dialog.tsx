import type { Goal } from '@hms/contracts/clinical';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordGoalProgressMutation } from '../../../api/generated/clinical.gen.ts';
import { numberIn } from '../../../form/number-in.ts';
import { ShortDialog } from '../../patient-record/actions/short.dialog.tsx';
import { ifMatch } from '../../patient-record/patient.ts';

const ACHIEVEMENTS = [
  'in-progress',
  'improving',
  'worsening',
  'no-change',
  'achieved',
  'sustaining',
  'not-achieved',
  'no-progress',
  'not-attainable',
] as const;

/** Asks how far a goal is: a number that its target judges, or a judgement in words. */
export function ProgressDialog({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { t } = useTranslation('chart');
  const [record] = useRecordGoalProgressMutation();
  const [value, setValue] = useState('');
  const [achievement, setAchievement] = useState<Goal['achievement'] | ''>('');
  const number = numberIn(value);
  const isTyped = goal.target !== null && number !== undefined;
  const body = {
    ...(isTyped ? { value: number } : {}),
    ...(achievement ? { achievement } : {}),
  };
  return (
    <ShortDialog
      title={t('goal.progressOf', { goal: goal.description })}
      confirm={t('save', { ns: 'frame' })}
      disabled={Object.keys(body).length === 0 || Number.isNaN(number)}
      onConfirm={() => record({ id: goal.id, body, ...ifMatch(goal) }).unwrap()}
      onClose={onClose}
    >
      {goal.target && (
        <TextField
          autoFocus
          label={t('vitals.value')}
          value={value}
          error={Number.isNaN(number)}
          onChange={({ target }) => setValue(target.value)}
          helperText={goal.target.unit}
          slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        />
      )}
      <TextField
        select
        label={t('goal.achievement')}
        value={achievement}
        onChange={({ target }) => setAchievement(target.value as Goal['achievement'])}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        <MenuItem value="">{t(goal.target ? 'goal.byTarget' : 'notSaid')}</MenuItem>
        {ACHIEVEMENTS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`achievement.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    </ShortDialog>
  );
}
