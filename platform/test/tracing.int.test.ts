import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { defineContract, event, line, operation, record, Type, uuid } from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import { httpTransport } from '../http/index.ts';
import { clientOf, defineService, reply } from '../service/index.ts';
import { startTracing, type Tracing } from '../telemetry/index.ts';
import {
  type CollectedSpan,
  type OtlpCollector,
  startOtlpCollector,
  startTestHospital,
  type TestHospital,
} from '../testing/index.ts';

const audit = { action: 'execute', of: 'order' } as const;

const stockContract = defineContract({
  service: 'stock',
  path: '/api/stock',
  describe: 'What there is.',
  permissions: {},
  operations: {
    reserve: operation({
      method: 'POST',
      path: '/:item/reservations',
      summary: 'Reserve',
      permission: 'signed-in',
      audit,
      params: record({ item: line(40) }),
      body: record({ whose: line(40) }),
      reply: record({ reserved: line(40) }),
    }),
  },
  events: {},
});

const orderContract = defineContract({
  service: 'order',
  path: '/api/orders',
  describe: 'What is wanted.',
  permissions: {},
  operations: {
    place: operation({
      method: 'POST',
      path: '/',
      summary: 'Place an order',
      permission: 'signed-in',
      audit,
      body: record({ item: line(40), whose: line(40) }),
      reply: record({ id: uuid() }),
      status: 201,
    }),
    lose: operation({
      method: 'GET',
      path: '/lost',
      summary: 'Fail',
      permission: 'signed-in',
      audit,
      query: record({ name: Type.Optional(line(40)) }),
      reply: record({ id: uuid() }),
    }),
    misread: operation({
      method: 'GET',
      path: '/misread',
      summary: 'Take a word for a number',
      permission: 'signed-in',
      audit,
      reply: record({ age: Type.Integer() }),
    }),
    linger: operation({
      method: 'GET',
      path: '/lingering',
      summary: 'Wait until told otherwise',
      permission: 'signed-in',
      audit,
      reply: record({ id: uuid() }),
    }),
  },
  events: { 'order.placed': event({ describe: 'An order was placed.', data: record({ item: line(40) }) }) },
});

/** Values that would tell who somebody is, were they in a span. */
const MARKS = ['Marlene', 'insulin-pump', 'ana-the-nurse'];

describe('traces', () => {
  let collector: OtlpCollector;
  let tracing: Tracing;
  let hospital: TestHospital;
  const ana = { id: 'ana-the-nurse', roles: [] };
  const caller = { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' };

  const stock = defineService({
    contract: stockContract,
    needs: [],
    stateTables: [],
    projections: [],
    start: ({ database }) => ({
      handlers: {
        reserve: async (_call, { params }) => {
          await database.first({ name: 'find-reservation', sql: 'select $1::text as item', parameters: [params.item] });
          return reply({ reserved: params.item });
        },
      },
      subscriptions: [
        {
          from: orderContract,
          events: ['order.placed'],
          async handle(tx, { data }) {
            await tx.all({ name: 'take-from-shelf', sql: 'select $1::text as item', parameters: [data.item] });
          },
        },
      ],
    }),
  });

  const order = defineService({
    contract: orderContract,
    needs: ['stock'],
    stateTables: [],
    projections: [],
    start: (service) => ({
      handlers: {
        async place(call, { body: { item, whose } }) {
          const token = String(call.headers.authorization).slice('bearer '.length);
          const remote = { url: hospital.url, base: stockContract.path, token: async () => token, tracing };
          await service.client(stockContract, call).reserve({ params: { item }, body: { whose } });
          await clientOf(stockContract, httpTransport(remote)).reserve({ params: { item }, body: { whose } });
          const id = newId(call.now);
          return call.commit(async (tx) => {
            const events = [{ type: 'order.placed', data: { item } }] as const;
            await service.append(tx, { stream: id, expected: 0, events, cause: call.cause });
            return reply({ id });
          });
        },
        async misread() {
          const sql = `select 'Marlene'::int as age`;
          return reply((await service.database.first<{ age: number }>({ name: 'misread', sql, parameters: [] }))!);
        },
        async linger(call) {
          lingering.resolve();
          await enough.promise;
          return reply({ id: newId(call.now) });
        },
        lose: async () => {
          throw new Error(`Marlene has no order of an insulin-pump`);
        },
      },
    }),
  });

  const lingering = Promise.withResolvers<void>();
  const enough = Promise.withResolvers<void>();

  beforeAll(async () => {
    collector = await startOtlpCollector();
    tracing = await startTracing({ endpoint: collector.url, service: 'hms-test' });
    hospital = await startTestHospital({ services: [order, stock], postgres: inject('postgres'), tracing });
    await hospital.fetch('/api/orders', {
      method: 'POST',
      user: ana,
      headers: { 'content-type': 'application/json', traceparent: `00-${caller.traceId}-${caller.spanId}-01` },
      body: JSON.stringify({ item: 'insulin-pump', whose: 'Marlene' }),
    });
    await hospital.processAll();
    await hospital.fetch('/api/orders/lost?name=Marlene', { user: ana });
    await hospital.fetch('/api/orders/lost', {
      user: ana,
      headers: { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00` },
    });
    await hospital.fetch('/api/orders/misread', { user: ana });
    const impatience = new AbortController();
    const given = hospital
      .fetch('/api/orders/lingering', { user: ana, signal: impatience.signal })
      .catch(() => undefined);
    await lingering.promise;
    impatience.abort();
    await given;
    const name = 'GET /api/orders/lingering';
    await vi.waitFor(() => expect(collector.spans.map((span) => span.name)).toContain(name), { timeout: 20_000 });
    enough.resolve();
    await hospital.stop();
    await tracing.stop();
  });
  afterAll(() => collector[Symbol.asyncDispose]());

  const named = (name: string) => collector.spans.filter((span) => span.name === name);
  const childrenOf = (parent: CollectedSpan) => collector.spans.filter((span) => span.parentSpanId === parent.spanId);

  it('show one request as one tree, from its caller through calls and events to the last statement', () => {
    const [server] = named('POST /api/orders');
    expect(server).toMatchObject({ traceId: caller.traceId, parentSpanId: caller.spanId, kind: 2 });
    const under = (parent: CollectedSpan, name: string) => {
      const found = childrenOf(parent).find((span) => span.name === name);
      expect(found, `${name} under ${parent.name}`).toBeDefined();
      return found!;
    };
    const called = under(server!, 'stock.reserve');
    expect(under(called, 'find-reservation').kind).toBe(3);
    const asked = under(server!, 'POST /api/stock/:item/reservations');
    expect(asked.kind).toBe(3);
    const answered = under(asked, 'POST /api/stock/:item/reservations');
    expect(answered.kind).toBe(2);
    under(answered, 'find-reservation');
    under(server!, 'insert-events');
    under(server!, 'commit');
    const consumed = under(server!, 'stock order.placed');
    expect(consumed.kind).toBe(5);
    under(consumed, 'take-from-shelf');
  });

  it('hold nothing of what followers and housekeeping do on their own', () => {
    const names = new Set(collector.spans.map((span) => span.name));
    for (const alone of ['read-log', 'lock-place', 'move-place']) expect(names).not.toContain(alone);
    const roots = collector.spans.filter((span) => span.parentSpanId === undefined);
    expect(roots.map((span) => span.name).toSorted()).toEqual([
      'GET /api/orders/lingering',
      'GET /api/orders/lost',
      'GET /api/orders/misread',
    ]);
  });

  it('mark a request that failed on our side, and leave out one whose caller does not record', () => {
    const lost = named('GET /api/orders/lost');
    expect(lost).toMatchObject([
      { failed: true, attributes: { 'http.response.status_code': 500, 'error.type': '500' } },
    ]);
  });

  it('say by its code what failed within a request, and that a caller did not wait', () => {
    const [statement] = named('misread');
    expect(statement).toMatchObject({ failed: true, attributes: { 'error.type': '22P02' } });
    expect(named('GET /api/orders/lingering')).toMatchObject([
      { failed: true, attributes: { 'error.type': 'aborted' } },
    ]);
  });

  it('tell nobody’s name, account or order, and carry the id under which the log knows the request', () => {
    const text = JSON.stringify(collector.spans);
    for (const mark of MARKS) expect(text).not.toContain(mark);
    expect(named('POST /api/orders')[0]!.attributes['hms.correlation_id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(collector.spans.every((span) => span.service === 'hms-test')).toBe(true);
  });
});
