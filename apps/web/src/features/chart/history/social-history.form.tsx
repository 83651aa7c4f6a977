import { SOCIAL_TOPICS, type SocialHistory, USED_TOPICS } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import {
  useListSocialHistoryQuery,
  useRecordSocialHistoryMutation,
  useUpdateSocialHistoryMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { useChartPage } from '../use-chart-page.ts';

const USES = ['never', 'former', 'current', 'unknown'] as const;

const valuesOf = (entry: SocialHistory | undefined) => ({
  topic: entry?.topic ?? ('tobacco' as SocialHistory['topic']),
  use: entry?.use ?? ('never' as (typeof USES)[number]),
  text: entry?.text ?? '',
  starts_on: entry?.starts_on ?? '',
  ends_on: entry?.ends_on ?? '',
});
type Values = ReturnType<typeof valuesOf>;

const changesOf = ({ topic, use, text, starts_on, ends_on }: Values) => ({
  use: USED_TOPICS.includes(topic) ? use : null,
  text: text.trim() || null,
  starts_on: starts_on || null,
  ends_on: ends_on || null,
});
const bodyOf = (values: Values) => ({ topic: values.topic, ...changesOf(values) });

/** Writes down how a patient lives, or changes it; of what it is stays. */
export function SocialHistoryForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListSocialHistoryQuery({ patient: patient.id, ...useChartPage('social-history').asked });
  const [record] = useRecordSocialHistoryMutation();
  const [update] = useUpdateSocialHistoryMutation();
  const entry = list.currentData?.social_history.find(({ id }) => id === of);
  if (of && !entry) return <AwaitedEntry list={list} title={t('history.change.social')} onClose={onClose} />;
  const before = valuesOf(entry);
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(entry ? 'history.change.social' : 'history.add.social')}
      draft={`social-history.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={entry ? 'updateSocialHistory' : 'recordSocialHistory'}
      toBody={entry ? changesOf : bodyOf}
      done={t('saved')}
      onSend={(values) =>
        entry
          ? update({
              id: entry.id,
              body: changedOnly(changesOf(before), changesOf(values)),
              ...ifMatch(entry),
            }).unwrap()
          : record({ patient: patient.id, body: { ...bodyOf(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control, watch }) => {
        const isUsed = USED_TOPICS.includes(watch('topic'));
        return (
          <>
            <Field
              control={control}
              name="topic"
              label={t('history.topic')}
              disabled={entry !== undefined}
              choices={SOCIAL_TOPICS.map((each) => [each, t(`history.topic.${each}`)] as const)}
            />
            {isUsed && (
              <Field
                control={control}
                name="use"
                label={t('history.use')}
                choices={USES.map((each) => [each, t(`history.use.${each}`)] as const)}
              />
            )}
            <Field control={control} name="text" label={t('history.text')} multiline minRows={2} required={!isUsed} />
            <Stack direction="row" spacing={2}>
              <Field control={control} name="starts_on" label={t('history.startsOn')} type="date" />
              <Field control={control} name="ends_on" label={t('history.endsOn')} type="date" />
            </Stack>
          </>
        );
      }}
    </EntryForm>
  );
}
