import { type Assessment, INSTRUMENTS, type Instrument, type InstrumentDefinition } from '@hms/contracts/clinical';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { useMemo, useRef, useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  useAmendAssessmentMutation,
  useGetAssessmentQuery,
  useListInstrumentsQuery,
  useRecordAssessmentMutation,
} from '../../../api/generated/clinical.gen.ts';
import { problemOf } from '../../../api/problem.ts';
import { Field } from '../../../form/field.tsx';
import { PageLoading } from '../../../frame/page-loading.tsx';
import { ProblemAlert } from '../../../frame/problem-alert.tsx';
import { Workspace } from '../../../frame/workspace.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { Called } from '../called.tsx';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { type AssessmentValues, amendBody, assessmentBody, assessmentValues } from './assessment-values.ts';
import { ItemField } from './item-field.tsx';
import { LiveTotal } from './live-total.tsx';

/** The language of every instrument that there is. */
const PUBLISHED_IN = 'en';

const isInstrument = (of: string | undefined): of is Instrument => INSTRUMENTS.includes(of as Instrument);

/** Assesses a patient by the instrument that the address names, or corrects the assessment that it names. */
export function AssessmentForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const wanted = isInstrument(of) ? of : undefined;
  const instruments = useListInstrumentsQuery({});
  const corrected = useGetAssessmentQuery(of && !wanted ? { id: of } : skipToken);
  const [recorded, setRecorded] = useState<Assessment>();
  const error = instruments.error ?? corrected.error;
  const title = t(of && !wanted ? 'assessment.correct' : 'add.assessment');
  if (recorded)
    return (
      <Workspace title={t('assessment.recorded')} onClose={onClose}>
        <Called
          patientId={patient.id}
          severity="error"
          title={recorded.flags.map((flag) => t(`assessment.flag.${flag}`, { defaultValue: flag })).join(', ')}
          onClose={onClose}
        >
          {t('assessment.called')}
        </Called>
      </Workspace>
    );
  if (error)
    return (
      <Workspace title={title} onClose={onClose}>
        <ProblemAlert problem={error} onRetry={instruments.refetch} />
      </Workspace>
    );
  if (!instruments.data || (of && !wanted && !corrected.currentData)) return <PageLoading />;
  return (
    <OneAssessment
      key={of ?? 'new'}
      title={title}
      patientId={patient.id}
      assessment={corrected.currentData as Assessment | undefined}
      wanted={wanted ?? INSTRUMENTS[0]}
      instruments={instruments.data.instruments as InstrumentDefinition[]}
      onFlagged={setRecorded}
      onClose={onClose}
    />
  );
}

function OneAssessment({
  title,
  patientId,
  assessment,
  wanted,
  instruments,
  onFlagged,
  onClose,
}: {
  readonly title: string;
  readonly patientId: string;
  readonly assessment: Assessment | undefined;
  readonly wanted: Instrument;
  readonly instruments: readonly InstrumentDefinition[];
  readonly onFlagged: (assessment: Assessment) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('chart');
  const inEncounter = useInEncounter();
  const [record] = useRecordAssessmentMutation();
  const [amend] = useAmendAssessmentMutation();
  const [opened] = useState(assessment);
  const before = useMemo(() => assessmentValues(opened, wanted), [opened, wanted]);
  const toBody = useMemo(
    () => (opened ? (values: AssessmentValues) => amendBody(before, values) : assessmentBody),
    [opened, before],
  );
  const flagged = useRef<Assessment>(undefined);

  async function send(values: AssessmentValues) {
    try {
      const made = (await (opened
        ? amend({ id: opened.id, body: amendBody(before, values), ...ifMatch(opened) })
        : record({ patient: patientId, body: { ...assessmentBody(values), ...inEncounter } })
      ).unwrap()) as Assessment;
      if (made.flags.length > 0) flagged.current = made;
    } catch (error) {
      const problem = problemOf(error);
      const { items } = problem as { readonly items?: readonly string[] };
      const at = (key: string) => ({
        path: `/answers/${values.instrument}/${key}`,
        rule: problem.code,
        message: t('assessment.answer'),
      });
      throw items ? { ...problem, errors: items.map(at) } : problem;
    }
  }

  return (
    <EntryForm
      title={title}
      draft={`assessment.${patientId}.${opened?.id ?? 'new'}`}
      values={before}
      operation={opened ? 'amendAssessment' : 'recordAssessment'}
      toBody={toBody}
      done={t('saved')}
      onSend={send}
      onClose={() => (flagged.current ? onFlagged(flagged.current) : onClose())}
    >
      {(form) => <Items form={form} instruments={instruments} isCorrection={opened !== undefined} />}
    </EntryForm>
  );
}

function Items({
  form: { control },
  instruments,
  isCorrection,
}: {
  readonly form: UseFormReturn<AssessmentValues, unknown, unknown>;
  readonly instruments: readonly InstrumentDefinition[];
  readonly isCorrection: boolean;
}) {
  const { t, i18n } = useTranslation('chart');
  const values = useWatch({ control }) as AssessmentValues;
  const definition = instruments.find(({ instrument }) => instrument === values.instrument);
  if (!definition) return null;
  return (
    <Stack spacing={2} sx={{ isolation: 'isolate', '& input': { scrollMarginBottom: '5rem' } }}>
      {isCorrection ? (
        <Field control={control} name="reason" label={t('vitals.reason')} required autoFocus multiline />
      ) : (
        <Field
          control={control}
          name="instrument"
          label={t('assessment.instrument')}
          autoFocus
          choices={instruments.map(({ instrument }) => [instrument, t(`instrument.${instrument}`)] as const)}
        />
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('assessment.source')} <bdi lang="en">{definition.source}</bdi>
      </Typography>
      {!i18n.language.startsWith(PUBLISHED_IN) && <Alert severity="info">{t('assessment.inEnglish')}</Alert>}
      {definition.items.map((item, index) => (
        <ItemField
          key={`${definition.instrument} ${item.key}`}
          control={control}
          instrument={definition.instrument}
          item={item}
          number={index + 1}
        />
      ))}
      <LiveTotal definition={definition} values={values} />
      <Field
        control={control}
        name="assessed_at"
        label={t('assessment.at')}
        type="datetime-local"
        helperText={t('vitals.atHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Field control={control} name="note" label={t('remark')} multiline minRows={2} />
    </Stack>
  );
}
