import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import { useId } from 'react';
import { Controller, type DefaultValues, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type ReviewBreakGlassApiArg, useReviewBreakGlassMutation } from '../../api/generated/auth.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { authBody } from '../../form/contract-bodies.ts';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { Field } from '../../form/field.tsx';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { OVERSIGHT } from '../audit/purpose.ts';
import type { Case } from './case-state.ts';

interface Judgement {
  verdict: 'justified' | 'not-justified' | '';
  note: string;
}

const VERDICTS = ['justified', 'not-justified'] as const;
const usual: DefaultValues<Judgement> = { verdict: '', note: '' };
const resolver = contractResolver(authBody('reviewBreakGlass'), ({ verdict, note }: Judgement) => ({
  verdict,
  ...(note.trim() ? { note: note.trim() } : {}),
}));

/** The privacy officer's judgement. What was not justified needs a note. */
export function ReviewForm({ given: { id } }: { readonly given: Case }) {
  const { t } = useTranslation('break-glass-review');
  const frame = useTranslation('frame').t;
  const dispatch = useAppDispatch();
  const label = useId();
  const draft = `break-glass.${id}`;
  const form = useForm<Judgement, unknown, ReviewBreakGlassApiArg['body']>({
    resolver,
    defaultValues: draftOf<Judgement>(draft) ?? usual,
  });
  const { control, handleSubmit, setError, watch, formState } = form;
  const [review, { error, isLoading }] = useReviewBreakGlassMutation();
  useDraft(draft, form);
  useUnsaved(formState.isDirty && !formState.isSubmitSuccessful);
  const needsNote = watch('verdict') === 'not-justified';
  const send = handleSubmit(async (body) => {
    if (needsNote && !body.note) return setError('note', { message: t('noteNeeded') }, { shouldFocus: true });
    try {
      await review({ id, body, ...OVERSIGHT }).unwrap();
      dropDraft(draft);
      dispatch(notify(t('saved')));
    } catch (failure) {
      for (const [name, found] of Object.entries(errorsAt(problemOf(failure).errors ?? [])))
        setError(name as keyof Judgement, found as { message: string });
    }
  });
  return (
    <Stack component="form" noValidate onSubmit={(event) => void send(event)} sx={{ gap: 2 }}>
      <Controller
        control={control}
        name="verdict"
        render={({ field, fieldState }) => (
          <FormControl error={fieldState.error !== undefined}>
            <FormLabel id={label} sx={{ fontWeight: 650 }}>
              {t('verdict')}
            </FormLabel>
            <RadioGroup {...field} aria-labelledby={label}>
              {VERDICTS.map((verdict) => (
                <FormControlLabel
                  key={verdict}
                  value={verdict}
                  control={<Radio size="small" />}
                  label={t(`state.${verdict}`)}
                />
              ))}
            </RadioGroup>
            {fieldState.error && <FormHelperText>{t('verdictNeeded')}</FormHelperText>}
          </FormControl>
        )}
      />
      <Field control={control} name="note" label={t('note')} multiline minRows={3} required={needsNote} />
      {error && <ProblemAlert problem={error} />}
      <Button type="submit" variant="contained" disabled={isLoading} sx={{ alignSelf: 'start' }}>
        {frame('save')}
      </Button>
    </Stack>
  );
}
