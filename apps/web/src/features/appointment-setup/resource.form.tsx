import { type Control, useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type BookableResource,
  useCreateBookableResourceMutation,
  useUpdateBookableResourceMutation,
} from '../../api/generated/appointment.gen.ts';
import { ChoicesField } from '../../form/choices-field.tsx';
import { appointmentBody } from '../../form/contract-bodies.ts';
import { Field } from '../../form/field.tsx';
import { useBookableResources } from '../booking/setup-lists.ts';
import { EntryForm } from './entry.form.tsx';
import { RESOURCE_KINDS, type ResourceKind } from './kinds.ts';
import { RefersToField } from './refers-to-field.tsx';
import { usePlaceChoices } from './use-setup-lists.ts';
import { orNull } from './values.ts';

const bodyOfNew = appointmentBody('createBookableResource');
const bodyOfChange = appointmentBody('updateBookableResource');

interface ResourceValues {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly refers_to: string;
  readonly facility_id: string;
  readonly department_id: string;
  readonly time_zone: string;
  readonly capabilities: string[];
  readonly active: boolean;
}

const FRESH: ResourceValues = {
  kind: 'provider',
  name: '',
  refers_to: '',
  facility_id: '',
  department_id: '',
  time_zone: '',
  capabilities: [],
  active: true,
};

const valuesOf = (resource: BookableResource): ResourceValues => ({
  kind: resource.kind,
  name: resource.name,
  refers_to: resource.refers_to ?? '',
  facility_id: resource.facility_id ?? '',
  department_id: resource.department_id ?? '',
  time_zone: resource.time_zone ?? '',
  capabilities: resource.capabilities,
  active: resource.active,
});

const bodyOf = ({ active: _active, ...values }: ResourceValues) => ({
  kind: values.kind,
  name: values.name.trim(),
  refers_to: values.refers_to || null,
  facility_id: values.facility_id || null,
  department_id: values.department_id || null,
  time_zone: orNull(values.time_zone),
  capabilities: values.capabilities.map((each) => each.trim()).filter(Boolean),
});

/** Somebody or something that can be booked. */
export function ResourceForm({
  entry,
  onClose,
}: {
  readonly entry: BookableResource | undefined;
  readonly onClose: () => void;
}) {
  const [create] = useCreateBookableResourceMutation();
  const [update] = useUpdateBookableResourceMutation();
  return (
    <EntryForm<ResourceValues, BookableResource>
      draft={`bookable-resource.${entry?.id ?? 'new'}`}
      entry={entry}
      createSchema={bodyOfNew}
      updateSchema={bodyOfChange}
      fresh={FRESH}
      valuesOf={valuesOf}
      bodyOf={bodyOf}
      create={(body) => create({ body })}
      update={(id, version, body) => update({ id, ...version, body })}
      onClose={onClose}
      fields={(control) => <Fields control={control} />}
    />
  );
}

function Fields({ control }: { readonly control: Control<ResourceValues, unknown, unknown> }) {
  const { t } = useTranslation('appointment-setup');
  const kind = useWatch({ control, name: 'kind' });
  const { field: refersTo } = useController({ control, name: 'refers_to' });
  const { facilities, departments } = usePlaceChoices(t('none'), useWatch({ control, name: 'facility_id' }));
  const known = [...new Set(useBookableResources().flatMap(({ capabilities }) => capabilities))].sort();
  return (
    <>
      <Field
        control={control}
        name="kind"
        label={t('field.kind')}
        // A person is no room: what it stood for is asked again.
        onChange={() => refersTo.onChange('')}
        choices={RESOURCE_KINDS.map((each) => [each, t(`kind.${each}`)] as const)}
      />
      <Field control={control} name="name" label={t('field.name')} required autoComplete="off" />
      <RefersToField key={kind} field={refersTo} kind={kind} />
      <Field control={control} name="facility_id" label={t('field.facility_id')} choices={facilities} />
      <Field control={control} name="department_id" label={t('field.department_id')} choices={departments} />
      <Field
        control={control}
        name="time_zone"
        label={t('field.time_zone')}
        helperText={t('time_zone.hint')}
        slotProps={{ htmlInput: { dir: 'ltr', spellCheck: false } }}
      />
      <ChoicesField
        control={control}
        name="capabilities"
        label={t('field.capabilities')}
        helperText={t('capabilities.hint')}
        choices={known.map((each) => [each, each] as const)}
        free
      />
    </>
  );
}
