import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { defineContract, event, line, operation, record, Type, uuid } from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import { defineService, reply } from '../service/index.ts';
import { startTestHospital, type TestHospital } from '../testing/index.ts';

/** Stands in every value that a caller can send. No line of the log may hold it. */
const MARK = 'Zyxwvut';

const audit = { action: 'execute', of: 'guest' } as const;
const guestPath = record({ name: line(100) });

const guestContract = defineContract({
  service: 'guest',
  path: '/api/guests',
  describe: 'People with names.',
  permissions: {},
  operations: {
    welcome: operation({
      method: 'POST',
      path: '/',
      summary: 'Welcome somebody',
      permission: 'signed-in',
      audit,
      body: record({ name: line(100), born: Type.Optional(Type.String({ format: 'date' })) }),
      reply: record({ id: uuid() }),
      status: 201,
    }),
    find: operation({
      method: 'GET',
      path: '/:name',
      summary: 'Find somebody',
      permission: 'signed-in',
      audit,
      params: guestPath,
      query: record({ search: Type.Optional(line(100)) }),
      reply: record({ name: line(100) }),
    }),
    misread: operation({
      method: 'GET',
      path: '/:name/age',
      summary: 'Take a name for a number',
      permission: 'signed-in',
      audit,
      params: guestPath,
      reply: record({ age: Type.Integer() }),
    }),
  },
  events: { 'guest.welcomed': event({ describe: 'Somebody came.', data: record({ name: line(100) }) }) },
});

const guests = defineService({
  contract: guestContract,
  needs: [],
  stateTables: [],
  projections: [],
  async start({ database, append, log }) {
    await database.all({ sql: 'create table guests (name text unique check (length(name) < 40))', parameters: [] });
    return {
      handlers: {
        async welcome(call, { body: { name } }) {
          const id = newId(call.now);
          return call.commit(async (tx) => {
            tx.send({ sql: 'insert into guests (name) values ($1)', parameters: [name] });
            const events = [{ type: 'guest.welcomed', data: { name } }] as const;
            await append(tx, { stream: id, expected: 0, events, cause: call.cause });
            return reply({ id });
          });
        },
        async find(_call, { params }) {
          log.info({ body: params, first_name: params.name, guest: { email: params.name } }, 'somebody is looked for');
          return reply(JSON.parse(params.name));
        },
        async misread(_call, { params }) {
          const sql = 'select $1::text::int as age';
          return reply((await database.first<{ age: number }>({ sql, parameters: [params.name] }))!);
        },
      },
      subscriptions: [
        {
          from: guestContract,
          events: ['guest.welcomed'],
          async handle(tx, { data }) {
            await tx.all({ sql: 'insert into guests (name) values ($1)', parameters: [data.name] });
          },
        },
      ],
    };
  },
});

const logged: string[] = [];
let hospital: TestHospital;

beforeAll(async () => {
  hospital = await startTestHospital({ services: [guests], postgres: inject('postgres'), logged });
});
afterAll(() => hospital.stop());

it('tells the log of every kind of failure, and nothing of what anybody sent', async () => {
  const user = { id: 'ana', roles: [] };
  const json = { 'content-type': 'application/json' };
  const post = (body: string, headers: Record<string, string> = json) =>
    hospital.fetch('/api/guests', { method: 'POST', user, headers, body });
  const get = (path: string, headers: Record<string, string> = {}) => hospital.fetch(path, { user, headers });
  const welcome = (name: string) => post(JSON.stringify({ name }));

  const answers = [
    await welcome(MARK),
    await welcome(MARK),
    await welcome(`${MARK} of the very long name that no table takes`),
    await welcome(`${MARK}\n{"level":30,"msg":"forged"}`),
    await post(JSON.stringify({ name: MARK, born: MARK })),
    await post(JSON.stringify({ [MARK]: MARK })),
    await post(`{"name": ${MARK}`),
    await post(`name=${MARK}`, { 'content-type': `text/${MARK.toLowerCase()}` }),
    await get(`/api/guests/${MARK}?search=${MARK}`),
    await get(`/api/guests/${encodeURIComponent(`"${MARK}" or "${MARK}"`)}`),
    await get(`/api/guests/${MARK}/age`),
    await get(`/api/guests/${MARK}?unknown=${MARK}`),
    await get(`/nowhere/${MARK}?q=${MARK}`),
    await get(`/api/guests/${MARK}%zz`),
    await get(`/api/guests/x`, {
      'x-purpose-of-use': MARK,
      'if-match': MARK,
      cookie: `name=${MARK}`,
      'user-agent': MARK,
    }),
    await hospital.fetch(`/api/guests/${MARK}`, { headers: { authorization: `Bearer ${MARK}.${MARK}.${MARK}` } }),
  ];
  await hospital.processAll().catch(() => undefined);

  const statuses = new Set(answers.map(({ status }) => status));
  for (const status of [201, 400, 401, 404, 409, 415, 500]) expect(statuses).toContain(status);
  const lines = logged.map((text) => JSON.parse(text) as { msg: string });
  expect(lines.map(({ msg }) => msg)).toContain('a request failed');
  expect(lines.map(({ msg }) => msg)).toContain('somebody is looked for');
  expect(lines.map(({ msg }) => msg)).not.toContain('forged');
  // What PostgreSQL and JSON.parse quoted is gone, and the rest of what they say is there.
  expect(logged.filter((text) => text.includes('invalid input syntax for type integer: \\"…\\"'))).toHaveLength(1);
  expect(logged.filter((text) => text.toLowerCase().includes(MARK.toLowerCase()))).toEqual([]);
  expect(logged.some((text) => text.includes('a consumer cannot go on') || text.includes('parked'))).toBe(true);
});
