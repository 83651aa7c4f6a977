import type { Procedure } from '@hms/contracts/clinical';
import { PROCEDURE_REASONS } from '@hms/contracts/clinical/life-cycles';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import {
  useListProceduresQuery,
  useRecordProcedureMutation,
  useUpdateProcedureMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';
import { isBegun, knownBody, procedureBody, procedureValues } from './procedure-values.ts';

const STATUSES = ['completed', 'in-progress', 'preparation', 'not-done'] as const;
const CATEGORIES = ['surgical', 'diagnostic', 'therapeutic', 'counselling', 'education', 'nursing'] as const;
const SIDES = ['left', 'right', 'bilateral'] as const;
const OUTCOMES = ['successful', 'partially-successful', 'unsuccessful'] as const;
const EMPTY_SHOWN = { inputLabel: { shrink: true }, select: { displayEmpty: true } } as const;
const MOMENT = { inputLabel: { shrink: true } } as const;

/** Records a procedure, or corrects what is known of the one that the address names. */
export function ProcedureForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListProceduresQuery({ patient: patient.id, ...useChartPage('procedures').asked });
  const [record] = useRecordProcedureMutation();
  const [update] = useUpdateProcedureMutation();
  const procedure = list.currentData?.procedures.find(({ id }) => id === of) as Procedure | undefined;
  if (of && !procedure) return <AwaitedEntry list={list} title={t('procedure.change')} onClose={onClose} />;
  const before = procedureValues(procedure);
  const choices = (words: string, all: readonly string[]) => [
    ['', t('notSaid')] as const,
    ...all.map((each) => [each, t(`${words}.${each}`)] as const),
  ];
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(procedure ? 'procedure.change' : 'add.procedure')}
      draft={`procedure.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={procedure ? 'updateProcedure' : 'recordProcedure'}
      toBody={procedure ? knownBody : procedureBody}
      done={t('saved')}
      onSend={(values) =>
        procedure
          ? update({
              id: procedure.id,
              body: changedOnly(knownBody(before), knownBody(values)),
              ...ifMatch(procedure),
            }).unwrap()
          : record({ patient: patient.id, body: { ...procedureBody(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control, watch }) => {
        const status = watch('status');
        return (
          <>
            <Field control={control} name="name" label={t('procedure.name')} required autoFocus />
            {!procedure && (
              <Field
                control={control}
                name="status"
                label={t('status')}
                choices={STATUSES.map((each) => [each, t(`procedure.${each}`)] as const)}
              />
            )}
            {!procedure && status === 'not-done' && (
              <Field
                control={control}
                name="status_reason"
                label={t('reason')}
                required
                slotProps={EMPTY_SHOWN}
                choices={choices('procedure.reason', PROCEDURE_REASONS)}
              />
            )}
            <Stack direction="row" spacing={1}>
              <Field
                control={control}
                name="category"
                label={t('procedure.category')}
                slotProps={EMPTY_SHOWN}
                choices={choices('procedure.category', CATEGORIES)}
              />
              <Field
                control={control}
                name="laterality"
                label={t('procedure.side')}
                slotProps={EMPTY_SHOWN}
                choices={choices('procedure.side', SIDES)}
              />
            </Stack>
            <Field
              control={control}
              name="performed_from"
              label={t(isBegun(status) ? 'procedure.from' : 'procedure.planned')}
              type="datetime-local"
              helperText={isBegun(status) && !procedure && t('vitals.atHelp')}
              slotProps={MOMENT}
            />
            {isBegun(status) && (
              <>
                <Field
                  control={control}
                  name="performed_to"
                  label={t('procedure.to')}
                  type="datetime-local"
                  slotProps={MOMENT}
                />
                <Field
                  control={control}
                  name="outcome"
                  label={t('procedure.outcome')}
                  slotProps={EMPTY_SHOWN}
                  choices={choices('procedure.outcome', OUTCOMES)}
                />
                <Field control={control} name="complication" label={t('procedure.complication')} multiline />
              </>
            )}
            <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
          </>
        );
      }}
    </EntryForm>
  );
}
