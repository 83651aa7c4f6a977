import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Contract, compileCheck, type Failure, type Operation } from '../contract/index.ts';
import { expectNothingInside, expectProblem } from './expect-problem.ts';
import { type FuzzRequest, requestsOf } from './fuzz/request-arbitrary.ts';
import { NOBODY, withKnownIds } from './fuzz/schema-arbitrary.ts';
import type { TestHospital } from './test-hospital.ts';

export interface FuzzOptions {
  readonly hospital: TestHospital;
  readonly contract: Contract;
  /** Requests of each operation. */
  readonly runs?: number;
  /** Milliseconds for all operations together; what is left out for lack of time is no failure. */
  readonly time?: number;
  /** Operations that are left out, e.g. because each call takes seconds by design. */
  readonly except?: readonly string[];
  /** An access token, where the tokens of the test's own issuer do not count. Otherwise somebody with all permissions asks. */
  readonly token?: string;
  /** Values of path parameters that answers do not tell. */
  readonly known?: Readonly<Record<string, readonly string[]>>;
}

export interface FuzzReport {
  readonly requests: number;
  /** How often each operation answered with each status. */
  readonly statuses: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

/** A single answer may take this long on a busy machine. */
const SLOWEST_MS = 10_000;
/** For an operation whose turn comes late; an interruption before the first answer would count as a failure. */
const LEAST_MS = 5_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Sends generated requests, most of them nearly right and some hostile in each part, to every operation of a contract.
 * Fails on a 5xx, on an error that is no whole problem or tells of the inside, on a success that is not as the contract
 * says, and on an answer that does not come.
 */
export async function fuzzContract(options: FuzzOptions): Promise<FuzzReport> {
  const { hospital, contract, runs = 60, time = 20_000, except = [] } = options;
  const deadline = performance.now() + time;
  const token = options.token ?? (await tokenForAll(hospital));
  const known = new Map(Object.entries(options.known ?? {}).map(([name, values]) => [name, new Set(values)]));
  const statuses: Record<string, Record<number, number>> = {};
  let requests = 0;

  async function tryOnce(id: string, operation: Operation, request: FuzzRequest): Promise<void> {
    requests++;
    const answer = await ask(urlOf(operation, request), request);
    const counts = statuses[id] ?? {};
    statuses[id] = { ...counts, [answer.status]: (counts[answer.status] ?? 0) + 1 };
    assert.ok(answer.status < 500, `${id} answers ${answer.status}: ${answer.text.slice(0, 500)}`);
    // What no route takes is answered in the edge's own form.
    if (answer.status >= 400 && operation.problem?.type === answer.contentType) expectNothingInside(answer.text);
    else if (answer.status >= 400) expectProblem(answer);
    else if (reaches(operation, request)) takeAnswer(id, operation, answer.text);
  }

  function takeAnswer(id: string, operation: Operation, text: string): void {
    if (operation.replyType || operation.replyTypes) return;
    const reply: unknown = text === '' ? null : JSON.parse(text);
    try {
      compileCheck(operation.reply, 'reply')(reply);
    } catch (error) {
      const { errors } = (error as Failure).members;
      assert.fail(`${id} answers what its contract does not say: ${JSON.stringify(errors)} in ${text.slice(0, 2_000)}`);
    }
    learn(reply);
  }

  /** Remembers what may stand in a path: values of the fields that are called as a parameter is. */
  function learn(reply: unknown): void {
    if (typeof reply !== 'object' || reply === null) return;
    for (const [name, value] of Object.entries(reply)) {
      if (typeof value === 'object') learn(value);
      else if (parameterNames.has(name) && /^[\w-]{1,100}$/.test(String(value))) knownOf(name).add(String(value));
    }
  }

  function knownOf(name: string): Set<string> {
    const values = known.get(name) ?? new Set<string>();
    known.set(name, values);
    return values;
  }

  const idsKnown = () => [...known.values()].flatMap((values) => [...values]).filter((value) => UUID.test(value));

  function urlOf({ path }: Operation, { params, suffix, query }: FuzzRequest): string {
    const ids = idsKnown();
    const filled = path.replace(/:(\w+)/g, (_match, name: string) => {
      const parameter = params[name]!;
      if ('text' in parameter) return encode(withKnownIds(parameter.text, ids));
      const values = [...knownOf(name)];
      return encode(values[parameter.known % Math.max(1, values.length)] ?? NOBODY);
    });
    const search = query.map(([name, value]) => `${encode(name)}=${encode(withKnownIds(value, ids))}`).join('&');
    return `${hospital.url}${contract.path}${filled === '/' ? '' : filled}${suffix}${search && `?${search}`}`;
  }

  async function ask(url: string, { method, body, headers, signedIn }: FuzzRequest) {
    const bytes = typeof body === 'string' ? withKnownIds(body, idsKnown()) : body;
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(signedIn ? { authorization: `Bearer ${token}` } : {}) },
      ...(bytes === undefined || method === 'GET' ? {} : { body: bytes }),
      redirect: 'manual',
      signal: AbortSignal.timeout(SLOWEST_MS),
    });
    return {
      status: response.status,
      contentType: response.headers.get('content-type'),
      text: await response.text(),
    };
  }

  const operations = Object.entries<Operation>(contract.operations).filter(([id]) => !except.includes(id));
  const parameterNames = new Set(operations.flatMap(([, operation]) => Object.keys(operation.params.properties)));
  // What is made first can be found by the others.
  operations.sort(([, a], [, b]) => Number(b.status === 201) - Number(a.status === 201));
  for (const [index, [id, operation]] of operations.entries()) {
    const share = (deadline - performance.now()) / (operations.length - index);
    await fc.assert(
      fc.asyncProperty(requestsOf(operation), (request) => tryOnce(id, operation, request)),
      {
        numRuns: runs,
        interruptAfterTimeLimit: Math.max(LEAST_MS, share),
        markInterruptAsFailure: false,
        includeErrorInReport: true,
      },
    );
  }
  const successes = Object.values(statuses).flatMap((counts) =>
    Object.keys(counts).filter((status) => Number(status) < 300),
  );
  assert.ok(successes.length > 0, 'nothing but refusals came back, so hardly anything was tried');
  return { requests, statuses };
}

/** A token of somebody who holds every permission of the hospital. */
async function tokenForAll({ host, issuer }: TestHospital): Promise<string> {
  const permissions = [...host.services.values()].flatMap(({ definition }) =>
    Object.keys(definition.contract.permissions),
  );
  issuer.setRole(
    'fuzzer',
    permissions.map((permission) => ({ permission })),
  );
  return issuer.token({ id: '01890000-0000-7000-8000-00000000f022', roles: ['fuzzer'] }, 3_600);
}

/** Whether the request surely is one of this operation: an empty or dotted part of a path makes it another path. */
const reaches = ({ method }: Operation, { method: asked, suffix, params }: FuzzRequest): boolean =>
  asked === method &&
  suffix === '' &&
  Object.values(params).every((parameter) => 'known' in parameter || !/^\.{0,2}$/.test(parameter.text));

/** As `encodeURIComponent`, which refuses halves of surrogate pairs. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed());
