import type { OrderStatus } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError } from '../entries/change-entry.ts';
import { mustBecome } from '../entries/life-cycle.ts';
import { listEntries } from '../entries/list-entries.ts';
import { type NewEntry, recordEntry } from '../entries/record-entry.ts';
import { orderKind } from './order-kind.ts';

type NewOrder = NewEntry<'clinical.order.requested'>;

/** A new order; `given` is what is asked for. */
export const newOrder = (
  given: Pick<NewOrder, 'category' | 'name'> & { [K in keyof NewOrder]?: NewOrder[K] | undefined },
  actor: string,
): NewOrder => ({
  status: given.status ?? 'active',
  category: given.category,
  coding: given.coding ?? null,
  priority: given.priority ?? 'routine',
  due_at: given.due_at ?? null,
  order_set: given.order_set ?? null,
  ordered_by: actor,
  ended_at: null,
  name: given.name,
  instructions: given.instructions ?? null,
  reason: given.reason ?? null,
  closing_note: null,
});

const ENDS = new Set<OrderStatus>(['revoked', 'completed']);

type Closing = 'holdOrder' | 'revokeOrder' | 'completeOrder';

export const orderHandlers = (service: ClinicalService) => {
  const becoming = (status: OrderStatus, permission: string) =>
    changeEntry<Closing>(service, orderKind, permission, ({ said, body, call }): Decision[] => {
      mustBecome.order(said.status as OrderStatus, status);
      const ended = ENDS.has(status) ? { ended_at: call.now.toISOString() } : {};
      return [{ type: 'clinical.order.changed', data: { status, ...ended, closing_note: body.note ?? null } }];
    });
  return {
    listOrders: listEntries<'listOrders'>(service, orderKind, 'orders'),

    requestOrder: recordEntry<'requestOrder', 'clinical.order.requested'>(
      service,
      orderKind,
      'clinical:order',
      ({ body: { encounter_id: _encounter, ...given }, call }) => newOrder(given, call.cause.actor),
    ),

    updateOrder: changeEntry<'updateOrder'>(service, orderKind, 'clinical:order', ({ said, body }) => {
      if (said.status !== 'draft')
        throw conflict('wrong-state', 'What was ordered is not changed: revoke it and order anew.', {
          members: { status: said.status },
        });
      const data = differing(said, body);
      return Object.keys(data).length === 0 ? [] : [{ type: 'clinical.order.changed', data }];
    }),

    releaseOrder: changeEntry<'releaseOrder'>(service, orderKind, 'clinical:order', ({ said }) => {
      mustBecome.order(said.status as OrderStatus, 'active');
      return [{ type: 'clinical.order.changed', data: { status: 'active' } }];
    }),
    holdOrder: becoming('on-hold', 'clinical:order'),
    revokeOrder: becoming('revoked', 'clinical:order'),
    completeOrder: becoming('completed', 'clinical:record'),

    enterOrderInError: enterEntryInError<'enterOrderInError'>(service, orderKind),
  };
};
