import type { Order } from '@hms/contracts/clinical';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import {
  useListOrdersQuery,
  useRequestOrderMutation,
  useUpdateOrderMutation,
} from '../../../api/generated/clinical.gen.ts';
import { Field } from '../../../form/field.tsx';
import { ifMatch } from '../../patient-record/patient.ts';
import { type SideFormProps, useSideForm } from '../../patient-record/side-forms.tsx';
import { AwaitedEntry } from '../awaited-entry.tsx';
import { changedOnly } from '../changed-only.ts';
import { EntryForm } from '../entry.form.tsx';
import { useInEncounter } from '../in-encounter.ts';
import { instantOf, localOf } from '../local-time.ts';
import { useChartPage } from '../use-chart-page.ts';

const CATEGORIES = [
  'laboratory',
  'imaging',
  'medication',
  'procedure',
  'referral',
  'nursing',
  'diet',
  'other',
] as const;
const PRIORITIES = ['routine', 'urgent', 'asap', 'stat'] as const;

const valuesOf = (order: Order | undefined) => ({
  category: order?.category ?? ('laboratory' as Order['category']),
  name: order?.name ?? '',
  priority: order?.priority ?? ('routine' as Order['priority']),
  due_at: order?.due_at ? localOf(order.due_at) : '',
  instructions: order?.instructions ?? '',
  reason: order?.reason ?? '',
  status: 'active' as 'active' | 'draft',
});
type Values = ReturnType<typeof valuesOf>;

const changes = ({ name, priority, due_at, instructions, reason }: Values) => ({
  name: name.trim(),
  priority,
  due_at: instantOf(due_at),
  instructions: instructions.trim() || null,
  reason: reason.trim() || null,
});
const request = (values: Values) => ({ category: values.category, status: values.status, ...changes(values) });

/** Orders something, now or as a draft; or changes a draft. */
export function OrderForm({ patient, onClose }: SideFormProps) {
  const { t } = useTranslation('chart');
  const { of } = useSideForm();
  const inEncounter = useInEncounter();
  const list = useListOrdersQuery({ patient: patient.id, ...useChartPage('orders').asked });
  const [send] = useRequestOrderMutation();
  const [update] = useUpdateOrderMutation();
  const order = list.currentData?.orders.find(({ id }) => id === of);
  if (of && !order) return <AwaitedEntry list={list} title={t('order.change')} onClose={onClose} />;
  const before = valuesOf(order);
  return (
    <EntryForm
      key={of ?? 'new'}
      title={t(order ? 'order.change' : 'add.order')}
      draft={`order.${patient.id}.${of ?? 'new'}`}
      values={before}
      operation={order ? 'updateOrder' : 'requestOrder'}
      toBody={order ? changes : request}
      done={t('order.sent')}
      onSend={(values) =>
        order
          ? update({ id: order.id, body: changedOnly(changes(before), changes(values)), ...ifMatch(order) }).unwrap()
          : send({ patient: patient.id, body: { ...request(values), ...inEncounter } }).unwrap()
      }
      onClose={onClose}
    >
      {({ control }) => (
        <>
          {!order && (
            <Field
              control={control}
              name="category"
              label={t('order.category')}
              choices={CATEGORIES.map((each) => [each, t(`category.${each}`)] as const)}
            />
          )}
          <Field control={control} name="name" label={t('order.name')} required autoFocus />
          <Stack direction="row" spacing={2}>
            <Field
              control={control}
              name="priority"
              label={t('priority')}
              choices={PRIORITIES.map((each) => [each, t(`priority.${each}`)] as const)}
            />
            <Field
              control={control}
              name="due_at"
              label={t('order.due')}
              type="datetime-local"
              slotProps={{ inputLabel: { shrink: true } }}
            />
          </Stack>
          <Field control={control} name="reason" label={t('order.reason')} />
          <Field control={control} name="instructions" label={t('order.instructions')} multiline minRows={2} />
          {!order && (
            <Field
              control={control}
              name="status"
              label={t('order.how')}
              choices={[
                ['active', t('order.how.active')],
                ['draft', t('order.how.draft')],
              ]}
            />
          )}
        </>
      )}
    </EntryForm>
  );
}
