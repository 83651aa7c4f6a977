import type { TSchema } from '@hms/platform/contract';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Switch from '@mui/material/Switch';
import type { TFunction } from 'i18next';
import { type ReactNode, useState } from 'react';
import {
  type Control,
  Controller,
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  useForm,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type Problem, problemOf } from '../../api/problem.ts';
import { ChangedSince, type Difference } from '../../form/changed-since.tsx';
import { contractResolver, errorsAt } from '../../form/contract-resolver.ts';
import { draftOf, dropDraft, useDraft } from '../../form/use-draft.ts';
import { notify } from '../../frame/frame-slice.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useUnsaved, useWorkspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';

/** What every entry of the set-up knows of itself. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
}

type Version = { readonly 'If-Match': string };

interface EntryFormProps<Values extends FieldValues & { readonly active: boolean }, Entry extends Standing> {
  /** Under which what was typed is kept. */
  readonly draft: string;
  /** As it stands now, which may be newer than what was loaded; a new one where absent. */
  readonly entry: Entry | undefined;
  /** Load the schemas of what is sent. */
  readonly createSchema: () => Promise<TSchema>;
  readonly updateSchema: () => Promise<TSchema>;
  readonly fresh: Values;
  readonly valuesOf: (entry: Entry) => Values;
  /** What is sent, without whether it is in use. */
  readonly bodyOf: (values: Values) => Record<string, unknown>;
  readonly create: (body: never) => Promise<{ readonly error?: unknown }>;
  readonly update: (id: string, version: Version, body: never) => Promise<{ readonly error?: unknown }>;
  readonly fields: (control: Control<Values, unknown, unknown>) => ReactNode;
  readonly onClose: () => void;
}

/** Adds or changes one thing of the set-up; nobody's change is lost where two change it at once. */
export function EntryForm<Values extends FieldValues & { readonly active: boolean }, Entry extends Standing>(
  props: EntryFormProps<Values, Entry>,
) {
  const { draft, entry, createSchema, updateSchema, fresh, valuesOf, bodyOf, create, update, fields, onClose } = props;
  const { t } = useTranslation('appointment-setup');
  const dispatch = useAppDispatch();
  const { close } = useWorkspace();
  const [version, setVersion] = useState(entry?.version);
  const [problem, setProblem] = useState<Problem>();
  const [resolver] = useState(() =>
    contractResolver<TSchema, Values>(entry ? updateSchema : createSchema, (values) =>
      entry ? { ...bodyOf(values), active: values.active } : bodyOf(values),
    ),
  );
  const form = useForm<Values, unknown, Record<string, unknown>>({
    resolver: resolver as never,
    defaultValues: (entry ? valuesOf(entry) : fresh) as DefaultValues<Values>,
  });
  const { formState, setError, reset, getValues } = form;
  const control = form.control as unknown as Control<Values, unknown, unknown>;
  useState(() => {
    const kept = draftOf<Values>(draft);
    if (kept) reset(kept as Values, { keepDefaultValues: true });
  });
  useDraft(draft, form);
  useUnsaved(formState.isDirty);
  const leave = () => {
    dropDraft(draft);
    onClose();
  };
  const isOld = problem?.code === 'changed-since' && entry !== undefined && entry.version !== version;

  const save = (against: number | undefined) =>
    form.handleSubmit(async (body) => {
      setProblem(undefined);
      const answer = entry
        ? await update(entry.id, { 'If-Match': `"${against}"` }, body as never)
        : await create(body as never);
      if (!answer.error) {
        dispatch(notify(t(entry ? 'saved' : 'added')));
        return leave();
      }
      const failed = problemOf(answer.error);
      setProblem(failed);
      for (const [name, complaint] of Object.entries(errorsAt(failed.errors ?? [])))
        setError(name as FieldPath<Values>, complaint as { message: string });
    })();

  return (
    <Stack
      component="form"
      noValidate
      spacing={2}
      onSubmit={(event) => {
        event.preventDefault();
        void save(version);
      }}
    >
      {problem && !isOld && <ProblemAlert problem={problem} />}
      {isOld && (
        <ChangedSince
          differences={differences(bodyOf(getValues()), bodyOf(valuesOf(entry)), t)}
          onKeepMine={() => {
            setVersion(entry.version);
            void save(entry.version);
          }}
          onTakeTheirs={() => {
            setVersion(entry.version);
            setProblem(undefined);
            reset(valuesOf(entry));
          }}
        />
      )}
      {fields(control)}
      {entry && (
        <Controller
          control={control}
          name={'active' as FieldPath<Values>}
          render={({ field }) => (
            <FormControlLabel
              control={<Switch checked={field.value} onChange={(_event, on) => field.onChange(on)} />}
              label={t('active')}
            />
          )}
        />
      )}
      <Stack direction="row" spacing={1}>
        <Button type="submit" variant="contained" disabled={formState.isSubmitting}>
          {t(entry ? 'save' : 'add', entry ? { ns: 'frame' } : {})}
        </Button>
        <Button onClick={() => close() && leave()}>{t('cancel', { ns: 'frame' })}</Button>
      </Stack>
    </Stack>
  );
}

/** The fields that differ, lists by how many they hold. */
function differences(
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
  t: TFunction<'appointment-setup'>,
): Difference[] {
  const read = (value: unknown): string => {
    if (Array.isArray(value)) return t('entries', { count: value.length });
    return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value ?? '');
  };
  return Object.keys(mine)
    .filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]))
    .map((name) => ({ label: t(`field.${name}`), mine: read(mine[name]), theirs: read(theirs[name]) }));
}
