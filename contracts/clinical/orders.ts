import {
  event,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  type TProperties,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import {
  Coding,
  changesEntry,
  chartEntry,
  entersInError,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  ofPatientPath,
  optional,
  recordsEntry,
  sealed,
} from './entry.ts';

/** FHIR R4 ServiceRequest status. */
export const OrderStatus = oneOf(['draft', 'active', 'on-hold', 'revoked', 'completed']);
export type OrderStatus = Static<typeof OrderStatus>;

const OrderCategory = oneOf([
  'laboratory',
  'imaging',
  'medication',
  'procedure',
  'referral',
  'nursing',
  'diet',
  'other',
]);
const priority = oneOf(['routine', 'urgent', 'asap', 'stat']);
const code = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,59}$', maxLength: 60 });

const facts = {
  status: OrderStatus,
  category: OrderCategory,
  coding: nullable(Coding),
  priority,
  due_at: nullable(instant({ description: 'When it is to be done, if not as soon as it can be' })),
  order_set: nullable(code),
  ordered_by: line(100),
  ended_at: nullable(instant()),
} satisfies TProperties;

const words = {
  name: line(300, { minLength: 1 }),
  instructions: nullable(text(4_000)),
  reason: nullable(text(2_000, { description: 'Why it is asked for' })),
  closing_note: nullable(text(2_000)),
} satisfies TProperties;

/** A request: whoever carries it out follows it by its events. */
export const Order = chartEntry({ ...facts, ...words });
export type Order = Static<typeof Order>;

export const orderEvents = {
  'clinical.order.requested': event({
    describe: 'An examination, treatment or referral was ordered. It is kept as a request for whoever carries it out.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.order.changed': event({
    describe: 'An order was released, held, revoked, completed or changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.order.entered-in-error': event({ describe: 'An order should never have been.', data: errorReason }),
};

const OrderSetItem = record({
  key: code,
  category: OrderCategory,
  name: words.name,
  coding: nullable(Coding),
  priority,
  instructions: words.instructions,
  selected: Type.Boolean({ description: 'Whether it is ordered unless somebody deselects it' }),
});

export const OrderSet = record({
  code,
  version: Type.Integer(),
  title: line(200, { minLength: 1 }),
  description: nullable(text(1_000)),
  items: Type.Array(OrderSetItem, { minItems: 1, maxItems: 60 }),
  active: Type.Boolean(),
  updated_at: instant(),
  updated_by: line(100),
});
export type OrderSet = Static<typeof OrderSet>;

const Warning = record({
  kind: oneOf(['duplicate', 'allergy']),
  entry_id: uuid({ description: 'The order or the allergy' }),
  text: Type.String(),
});
export type OrderWarning = Static<typeof Warning>;

export const OrderPreview = record({
  code,
  title: Type.String(),
  items: Type.Array(record({ ...OrderSetItem.properties, warnings: Type.Array(Warning) })),
});
export type OrderPreview = Static<typeof OrderPreview>;

const onOrder = { permission: 'clinical:order', reply: Order } as const;
const ClosingNote = record({ note: Type.Optional(nullable(text(2_000))) });

export const orderOperations = {
  listOrders: listsEntries('orders', 'The orders of a patient', Order),
  requestOrder: recordsEntry({
    ...onOrder,
    path: '/patients/:patient/orders',
    summary: 'Order an examination, a treatment or a referral',
    body: record({
      ...inEncounter,
      category: facts.category,
      name: words.name,
      ...optional({
        status: oneOf(['draft', 'active']),
        coding: facts.coding,
        priority,
        due_at: facts.due_at,
        instructions: words.instructions,
        reason: words.reason,
      }),
    }),
  }),
  updateOrder: changesEntry({
    ...onOrder,
    method: 'PATCH',
    path: '/orders/:id',
    summary: 'Change an order that is still a draft',
    body: record(
      optional({
        name: words.name,
        coding: facts.coding,
        priority,
        due_at: facts.due_at,
        instructions: words.instructions,
        reason: words.reason,
      }),
    ),
  }),
  releaseOrder: changesEntry({
    ...onOrder,
    path: '/orders/:id/release',
    summary: 'Let a draft, or what was on hold, be carried out',
    body: Type.Null(),
  }),
  holdOrder: changesEntry({ ...onOrder, path: '/orders/:id/hold', summary: 'Put an order on hold', body: ClosingNote }),
  revokeOrder: changesEntry({
    ...onOrder,
    path: '/orders/:id/revoke',
    summary: 'Take an order back',
    body: ClosingNote,
  }),
  completeOrder: changesEntry({
    ...onOrder,
    permission: 'clinical:record',
    path: '/orders/:id/complete',
    summary: 'Say that an order was carried out',
    body: ClosingNote,
  }),
  enterOrderInError: entersInError('/orders', Order),

  listOrderSets: operation({
    method: 'GET',
    path: '/order-sets',
    summary: 'The order sets of the hospital',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'order-set' },
    reply: record({ order_sets: Type.Array(OrderSet) }),
  }),
  defineOrderSet: operation({
    method: 'PUT',
    path: '/order-sets/:code',
    summary: 'Set up an order set',
    permission: 'clinical:configure',
    audit: { action: 'update', of: 'order-set' },
    params: record({ code }),
    body: record({
      title: OrderSet.properties.title,
      description: OrderSet.properties.description,
      items: OrderSet.properties.items,
      active: Type.Optional(Type.Boolean()),
    }),
    reply: OrderSet,
  }),
  previewOrderSet: operation({
    method: 'GET',
    path: '/patients/:patient/order-sets/:code',
    summary: 'What an order set would order for a patient, with what speaks against it',
    permission: 'clinical:order',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    params: record({ ...ofPatientPath.properties, code }),
    reply: OrderPreview,
  }),
  requestOrderSet: operation({
    method: 'POST',
    path: '/patients/:patient/order-sets/:code',
    summary: 'Order what is selected of an order set, all of it or nothing',
    description:
      'Answers 409 `warnings-open` where something speaks against a selected item and nobody said why it is ordered all the same.',
    permission: 'clinical:order',
    audit: { action: 'create', of: 'patient', patientParam: 'patient' },
    params: record({ ...ofPatientPath.properties, code }),
    body: record({
      ...inEncounter,
      items: Type.Array(
        record({
          key: code,
          override: Type.Optional(text(500, { minLength: 3, description: 'Why in spite of a warning' })),
        }),
        { minItems: 1, maxItems: 60 },
      ),
    }),
    reply: record({ orders: Type.Array(Order) }),
    status: 201,
  }),
};
