import type { OrderSet, OrderWarning } from '@hms/contracts/clinical';
import { type EntryRecord, saidBy } from '../entries/entry-kind.ts';
import { orderKind } from '../orders/order-kind.ts';

type Item = Pick<OrderSet['items'][number], 'name' | 'coding' | 'category'>;

/** What of a patient's chart orders are held against: what is in force. */
export interface Standing {
  readonly orders: readonly EntryRecord[];
  readonly allergies: readonly EntryRecord[];
}

const plain = (text: unknown): string =>
  String(text ?? '')
    .trim()
    .toLocaleLowerCase();

/**
 * What speaks against an item: the same was ordered and is not done, or its name holds a substance that the patient is allergic
 * to. It is a reminder by name; the pharmacy's checks by ingredient and class come when a drug is prescribed.
 */
export function warningsOf(item: Item, { orders, allergies }: Standing): OrderWarning[] {
  const again = orders.filter((order) => {
    const said = saidBy(orderKind, order);
    const coding = said.coding as Item['coding'];
    if (item.coding && coding) return item.coding.system === coding.system && item.coding.code === coding.code;
    return plain(said.name) === plain(item.name);
  });
  const against = allergies.filter(({ words }) => {
    const substance = plain(words.substance);
    return substance !== '' && plain(item.name).includes(substance);
  });
  return [
    ...again.map(({ id, words }) => ({ kind: 'duplicate' as const, entry_id: id, text: String(words.name) })),
    ...against.map(({ id, words }) => ({ kind: 'allergy' as const, entry_id: id, text: String(words.substance) })),
  ];
}
