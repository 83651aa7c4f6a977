import type { Order, OrderSet } from '@hms/contracts/clinical';
import { conflict, notFound, unprocessable } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import { allergyKind } from '../allergies/allergy-kind.ts';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { mustBeEncounterOf } from '../encounters/load-encounter.ts';
import { listEntryRecords } from '../entries/entries-table.ts';
import { type EntryKind, saidBy } from '../entries/entry-kind.ts';
import { appendEntry } from '../entries/record-entry.ts';
import { showEntry } from '../entries/show-entry.ts';
import { newOrder } from '../orders/order-handlers.ts';
import { orderKind } from '../orders/order-kind.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient, loadPatientToTreat } from '../patients/load-patient.ts';
import { type Standing, warningsOf } from './order-warnings.ts';

const find = statement<[string], { document: OrderSet }>(
  'find-order-set',
  'select document from order_sets where code = $1',
);
const list = statement<[], { document: OrderSet }>(
  'list-order-sets',
  `select document from order_sets order by document ->> 'title', code`,
);
const write = statement<[string, number, string]>(
  'write-order-set',
  `insert into order_sets (code, version, document) values ($1, $2, $3)
   on conflict (code) do update set version = excluded.version, document = excluded.document`,
);

/** More than anybody has at one time. */
const ALL = { limit: 1_000, offset: 0 };

async function standingOf(database: Queryable, patient: string): Promise<Standing> {
  const patients = await familyOf(database, patient);
  const inForce = async (kind: EntryKind) => {
    const { records } = await listEntryRecords(database, { kind: kind.name, patients, inError: false, ...ALL });
    return records.filter((record) => kind.inForce(saidBy(kind, record)));
  };
  const [orders, allergies] = await Promise.all([inForce(orderKind), inForce(allergyKind)]);
  return { orders, allergies };
}

async function loadSet(database: Queryable, code: string): Promise<OrderSet> {
  const row = await database.first(find(code));
  if (!row?.document.active) throw notFound('order-set-not-found', 'There is no such order set.');
  return row.document;
}

export const orderSetHandlers = (service: ClinicalService) => ({
  listOrderSets: (async () => {
    const rows = await service.database.all(list());
    return reply({ order_sets: rows.map(({ document }) => document) });
  }) as Handler<ClinicalOperations['listOrderSets']>,

  defineOrderSet: (async (call, { params: { code }, body }) => {
    const keys = body.items.map(({ key }) => key);
    if (new Set(keys).size < keys.length) throw unprocessable('key-twice', 'Two items have the same key.');
    const before = await service.database.first(find(code));
    const set: OrderSet = {
      code,
      version: (before?.document.version ?? 0) + 1,
      title: body.title,
      description: body.description,
      items: body.items,
      active: body.active ?? true,
      updated_at: call.now.toISOString(),
      updated_by: call.cause.actor,
    };
    return call.commit(async (tx) => {
      tx.send(write(code, set.version, JSON.stringify(set)));
      return reply(set);
    });
  }) as Handler<ClinicalOperations['defineOrderSet']>,

  previewOrderSet: (async (call, { params }) => {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:order');
    const set = await loadSet(service.database, params.code);
    const standing = await standingOf(service.database, patient.id);
    const items = set.items.map((item) => ({ ...item, warnings: warningsOf(item, standing) }));
    return reply({ code: set.code, title: set.title, items });
  }) as Handler<ClinicalOperations['previewOrderSet']>,

  requestOrderSet: (async (call, { params, body }) => {
    const { patient, key } = await loadPatientToTreat(service, call, params.patient, 'clinical:order');
    const encounter = body.encounter_id?.toLowerCase() ?? null;
    if (encounter) await mustBeEncounterOf(service, encounter, patient.id);
    const set = await loadSet(service.database, params.code);
    const standing = await standingOf(service.database, patient.id);
    const chosen = body.items.map(({ key: wanted, override }) => {
      const item = set.items.find((each) => each.key === wanted);
      if (!item) throw notFound('item-not-found', 'The order set has no such item.');
      return { item, override, warnings: warningsOf(item, standing) };
    });
    const open = chosen.filter(({ warnings, override }) => warnings.length > 0 && !override);
    if (open.length > 0)
      throw conflict(
        'warnings-open',
        'Something speaks against this: deselect it, or say why it is ordered all the same.',
        {
          members: { items: open.map(({ item, warnings }) => ({ key: item.key, warnings })) },
        },
      );
    return call.commit(async (tx) => {
      const orders: Order[] = [];
      for (const { item, override } of chosen) {
        const { category, name, coding, priority, instructions } = item;
        const asked = { category, name, coding, priority, instructions, reason: override, order_set: set.code };
        const fields = newOrder(asked, call.cause.actor);
        const entry = { id: newId(call.now), patient: patient.id, encounter, key, fields };
        orders.push(showEntry<Order>(orderKind, await appendEntry(service, tx, call, orderKind, entry), patient.id));
      }
      return reply({ orders });
    });
  }) as Handler<ClinicalOperations['requestOrderSet']>,
});
