import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import {
  type Changes,
  type Chosen,
  chosenChanges,
  type Difference,
  differencesOf,
  type EditValues,
  usualChoice,
} from './changes.ts';
import type { Patient } from './person.ts';
import { useFieldText } from './use-field-text.ts';

/** Somebody changed the record meanwhile: both versions of each field that differs, and which of them stays. */
export function ConflictForm({
  base,
  theirs,
  values,
  sending,
  problem,
  onSend,
  onBack,
}: {
  readonly base: Patient;
  readonly theirs: Patient;
  readonly values: EditValues;
  readonly sending: boolean;
  readonly problem?: unknown;
  readonly onSend: (changes: Changes) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation('registration');
  const differences = useMemo(() => differencesOf(base, theirs, values), [base, theirs, values]);
  const [choices, setChoices] = useState<Readonly<Record<string, Chosen>>>({});
  const [tried, setTried] = useState(false);
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus(), []);
  const open = differences.filter((difference) => !(choices[difference.field] ?? usualChoice(difference)));
  const send = () => {
    setTried(true);
    if (open.length === 0 && !sending) onSend(chosenChanges(differences, choices));
  };
  return (
    <Stack
      component="form"
      aria-label={t('conflict.title')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        send();
      }}
      sx={{ gap: 2 }}
    >
      <Alert severity="warning" ref={start} tabIndex={-1} sx={{ outline: 'none' }}>
        {t('conflict.text')}
      </Alert>
      {differences.map((difference) => (
        <Choice
          key={difference.field}
          difference={difference}
          chosen={choices[difference.field] ?? usualChoice(difference)}
          tried={tried}
          onChoose={(chosen) => setChoices((before) => ({ ...before, [difference.field]: chosen }))}
        />
      ))}
      {problem !== undefined && <ProblemAlert problem={problem} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button type="submit" variant="contained" loading={sending}>
          {t('conflict.send')}
        </Button>
        <Button onClick={onBack}>{t('conflict.back')}</Button>
        <Button onClick={() => onSend({})}>{t('conflict.drop')}</Button>
      </Stack>
    </Stack>
  );
}

function Choice({
  difference: { field, mine, theirs, changedBy },
  chosen,
  tried,
  onChoose,
}: {
  readonly difference: Difference;
  readonly chosen: Chosen | undefined;
  readonly tried: boolean;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation('registration');
  const text = useFieldText();
  const missing = tried && chosen === undefined;
  const option = (value: Chosen, is: unknown) => (
    <FormControlLabel
      value={value}
      control={<Radio size="small" />}
      label={
        <>
          {t(`conflict.${value}`)}: <strong>{text.value(field, is) || t('nothing')}</strong>
        </>
      }
    />
  );
  return (
    <Paper sx={{ p: 1.5 }}>
      <FormControl error={missing}>
        <FormLabel>{text.label(field)}</FormLabel>
        <RadioGroup value={chosen ?? ''} onChange={(_event, value) => onChoose(value as Chosen)}>
          {option('mine', mine)}
          {option('theirs', theirs)}
        </RadioGroup>
        <FormHelperText>{missing ? t('conflict.choose') : t(`conflict.by.${changedBy}`)}</FormHelperText>
      </FormControl>
    </Paper>
  );
}
