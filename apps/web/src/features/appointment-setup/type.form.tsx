import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type AppointmentType,
  useCreateAppointmentTypeMutation,
  useUpdateAppointmentTypeMutation,
} from '../../api/generated/appointment.gen.ts';
import { appointmentBody } from '../../form/contract-bodies.ts';
import { Field } from '../../form/field.tsx';
import { EntryForm } from './entry.form.tsx';
import { RESOURCE_KINDS, type ResourceKind } from './kinds.ts';
import { Rows } from './rows.tsx';
import { numberOf, orNull } from './values.ts';

const bodyOfNew = appointmentBody('createAppointmentType');
const bodyOfChange = appointmentBody('updateAppointmentType');

interface TypeValues {
  readonly code: string;
  readonly name: string;
  readonly duration_minutes: string;
  readonly buffer_before_minutes: string;
  readonly buffer_after_minutes: string;
  readonly needs: { readonly kind: ResourceKind; readonly capability: string }[];
  readonly telehealth: boolean;
  readonly color: string;
  readonly active: boolean;
}

const FRESH: TypeValues = {
  code: '',
  name: '',
  duration_minutes: '20',
  buffer_before_minutes: '0',
  buffer_after_minutes: '0',
  needs: [{ kind: 'provider', capability: '' }],
  telehealth: false,
  color: '#1565c0',
  active: true,
};

const valuesOf = (type: AppointmentType): TypeValues => ({
  code: type.code,
  name: type.name,
  duration_minutes: String(type.duration_minutes),
  buffer_before_minutes: String(type.buffer_before_minutes),
  buffer_after_minutes: String(type.buffer_after_minutes),
  needs: type.needs.map(({ kind, capability }) => ({ kind, capability: capability ?? '' })),
  telehealth: type.telehealth,
  color: type.color ?? FRESH.color,
  active: type.active,
});

const bodyOf = ({ active: _active, ...values }: TypeValues) => ({
  code: values.code.trim().toUpperCase(),
  name: values.name.trim(),
  duration_minutes: numberOf(values.duration_minutes),
  buffer_before_minutes: numberOf(values.buffer_before_minutes),
  buffer_after_minutes: numberOf(values.buffer_after_minutes),
  needs: values.needs.map(({ kind, capability }) => ({ kind, capability: orNull(capability) })),
  telehealth: values.telehealth,
  color: values.color,
});

/** One kind of appointment. */
export function TypeForm({
  entry,
  onClose,
}: {
  readonly entry: AppointmentType | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('appointment-setup');
  const [create] = useCreateAppointmentTypeMutation();
  const [update] = useUpdateAppointmentTypeMutation();
  const minutes = { type: 'number', slotProps: { htmlInput: { min: 0, max: 1440 } } } as const;
  return (
    <EntryForm<TypeValues, AppointmentType>
      draft={`appointment-type.${entry?.id ?? 'new'}`}
      entry={entry}
      createSchema={bodyOfNew}
      updateSchema={bodyOfChange}
      fresh={FRESH}
      valuesOf={valuesOf}
      bodyOf={bodyOf}
      create={(body) => create({ body })}
      update={(id, version, body) => update({ id, ...version, body })}
      onClose={onClose}
      fields={(control) => (
        <>
          <Field control={control} name="name" label={t('field.name')} required autoComplete="off" />
          <Field control={control} name="code" label={t('field.code')} helperText={t('code.hint')} required />
          <Stack direction="row" spacing={1}>
            <Field
              control={control}
              name="duration_minutes"
              label={t('field.duration_minutes')}
              required
              {...minutes}
            />
            <Field
              control={control}
              name="buffer_before_minutes"
              label={t('field.buffer_before_minutes')}
              {...minutes}
            />
            <Field control={control} name="buffer_after_minutes" label={t('field.buffer_after_minutes')} {...minutes} />
          </Stack>
          <Box>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {t('field.needs')}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
              {t('needs.hint')}
            </Typography>
            <Rows<TypeValues, 'needs'>
              control={control}
              name="needs"
              what={t('need')}
              add={t('need.add')}
              most={6}
              least={1}
              fresh={() => ({ kind: 'room', capability: '' })}
              row={(index) => (
                <Stack direction="row" spacing={1}>
                  <Field
                    control={control}
                    name={`needs.${index}.kind`}
                    label={t('field.kind')}
                    choices={RESOURCE_KINDS.map((kind) => [kind, t(`kind.${kind}`)] as const)}
                  />
                  <Field control={control} name={`needs.${index}.capability`} label={t('capability')} />
                </Stack>
              )}
            />
          </Box>
          <Controller
            control={control}
            name="telehealth"
            render={({ field }) => (
              <FormControlLabel
                control={<Checkbox checked={field.value} onChange={(_event, on) => field.onChange(on)} />}
                label={t('field.telehealth')}
              />
            )}
          />
          <Field
            control={control}
            name="color"
            label={t('field.color')}
            type="color"
            sx={{ width: 140 }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </>
      )}
    />
  );
}
