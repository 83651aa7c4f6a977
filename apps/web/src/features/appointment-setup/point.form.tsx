import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type ServicePoint,
  useCreateServicePointMutation,
  useUpdateServicePointMutation,
} from '../../api/generated/appointment.gen.ts';
import { appointmentBody } from '../../form/contract-bodies.ts';
import { Field } from '../../form/field.tsx';
import { EntryForm } from './entry.form.tsx';
import { POINT_KINDS, type PointKind } from './kinds.ts';
import { usePlaceChoices } from './use-setup-lists.ts';

const bodyOfNew = appointmentBody('createServicePoint');
const bodyOfChange = appointmentBody('updateServicePoint');

interface PointValues {
  readonly code: string;
  readonly name: string;
  readonly prefix: string;
  readonly kind: PointKind;
  readonly facility_id: string;
  readonly department_id: string;
  readonly active: boolean;
}

const FRESH: PointValues = {
  code: '',
  name: '',
  prefix: '',
  kind: 'consultation',
  facility_id: '',
  department_id: '',
  active: true,
};

const valuesOf = (point: ServicePoint): PointValues => ({
  code: point.code,
  name: point.name,
  prefix: point.prefix,
  kind: point.kind,
  facility_id: point.facility_id ?? '',
  department_id: point.department_id ?? '',
  active: point.active,
});

const bodyOf = ({ active: _active, ...values }: PointValues) => ({
  code: values.code.trim().toUpperCase(),
  name: values.name.trim(),
  prefix: values.prefix.trim().toUpperCase(),
  kind: values.kind,
  facility_id: values.facility_id || null,
  department_id: values.department_id || null,
});

/** One place where people wait to be called. */
export function PointForm({
  entry,
  onClose,
}: {
  readonly entry: ServicePoint | undefined;
  readonly onClose: () => void;
}) {
  const [create] = useCreateServicePointMutation();
  const [update] = useUpdateServicePointMutation();
  return (
    <EntryForm<PointValues, ServicePoint>
      draft={`service-point.${entry?.id ?? 'new'}`}
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

function Fields({ control }: { readonly control: Control<PointValues, unknown, unknown> }) {
  const { t } = useTranslation('appointment-setup');
  const { facilities, departments } = usePlaceChoices(t('none'), useWatch({ control, name: 'facility_id' }));
  return (
    <>
      <Field control={control} name="name" label={t('field.name')} required autoComplete="off" />
      <Field control={control} name="code" label={t('field.code')} helperText={t('code.hint')} required />
      <Field control={control} name="prefix" label={t('field.prefix')} helperText={t('prefix.hint')} required />
      <Field
        control={control}
        name="kind"
        label={t('field.kind')}
        choices={POINT_KINDS.map((kind) => [kind, t(`pointKind.${kind}`)] as const)}
      />
      <Field control={control} name="facility_id" label={t('field.facility_id')} choices={facilities} />
      <Field control={control} name="department_id" label={t('field.department_id')} choices={departments} />
    </>
  );
}
