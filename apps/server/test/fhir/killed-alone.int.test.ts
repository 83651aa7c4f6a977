import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, type MortalHospital, openMortalHospital, type Served } from './mortal-hospital.ts';

/** The chart is asked by which ids it would know a new resource, and then to take it. */
const taken = { service: 'clinical', operation: 'putChartResources', turn: 2 };
const prepared = { service: 'clinical', operation: 'prepareChartResources' };
const told = { service: 'clinical', operation: 'settlePrepared' };
const fhir = (operation: string) => ({ service: 'integration', operation, when: 'after' });
const ONSET = 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate';

let hospital: MortalHospital;
let survivor: Served;
let patient: string;

beforeAll(async () => {
  hospital = await openMortalHospital();
  survivor = await hospital.serve();
  const registered = await send(survivor, 'POST', 'Patient', {
    resourceType: 'Patient',
    name: [{ family: 'Oduya', given: ['Ife'] }],
  });
  patient = ((await registered.json()) as { id: string }).id;
});
afterAll(() => hospital.stop());

const send = ({ url, tokens }: Served, method: string, path: string, body?: object, key?: string) =>
  fetch(`${url}/fhir/R4/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens.engineer}`,
      'content-type': Array.isArray(body) ? 'application/json-patch+json' : 'application/fhir+json',
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** With an element that no chart has a place for. */
const condition = (words: string, id?: string) => ({
  resourceType: 'Condition',
  ...(id ? { id } : {}),
  extension: [{ url: ONSET, valueDateTime: '2024-05' }],
  clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
  code: { text: words },
  subject: { reference: `Patient/${patient}` },
});

interface Kept {
  readonly id: string;
  readonly meta: { readonly versionId: string };
  readonly extension?: unknown;
  readonly code: { readonly text: string };
}

/** What FHIR shows of problems whose words these are. */
async function shown(words: readonly string[]): Promise<Kept[]> {
  const { entry = [] } = await get<{ entry?: { resource: Kept }[] }>(
    survivor,
    `/fhir/R4/Condition?patient=${patient}&_count=100`,
  );
  return entry.map(({ resource }) => resource).filter(({ code }) => words.includes(code.text));
}

/** How many problems of these words the chart has. */
async function charted(words: readonly string[]): Promise<number> {
  const { problems } = await get<{ problems: { problem: { display?: string; text?: string } }[] }>(
    survivor,
    `/api/clinical/patients/${patient}/chart`,
    'physician',
  );
  return problems.filter((each) => words.some((word) => JSON.stringify(each).includes(word))).length;
}

/** Looks by FHIR without a pause. @returns how to stop it, and what was seen */
function watch(words: readonly string[]): () => Promise<Kept[]> {
  const seen: Kept[] = [];
  let stopped = false;
  const looking = (async () => {
    while (!stopped) seen.push(...(await shown(words)));
  })();
  return async () => {
    stopped = true;
    await looking;
    return seen;
  };
}

async function dieOf(dieAt: object, ask: (victim: Served) => Promise<Response>): Promise<void> {
  const victim = await hospital.serve(dieAt);
  const exit = once(victim.child, 'exit');
  await expect(ask(victim)).rejects.toThrow();
  expect((await exit)[1]).toBe('SIGKILL');
}

// Each starts a whole hospital in a process of its own.
const PATIENCE = { timeout: 120_000 };

describe('a single resource of a chart whose process is killed', PATIENCE, () => {
  const ways = [
    { way: 'created', ask: (served: Served, word: string) => send(served, 'POST', 'Condition', condition(word), word) },
    {
      way: 'put under an id of the client',
      ask: (served: Served, word: string) => send(served, 'PUT', `Condition/${word}`, condition(word, word)),
    },
  ];
  const steps = [
    { at: 'before the chart took it', dieAt: { ...taken, when: 'before' }, isTaken: false },
    { at: 'when the chart took it and FHIR did not', dieAt: { ...taken, when: 'after' }, isTaken: true },
    { at: 'before the answer leaves', isTaken: true },
  ];
  const cases = ways.flatMap((way, at) => steps.map((step) => ({ ...way, ...step, at: step.at, by: at })));

  it.each(cases.map((each, index) => ({ ...each, word: `Ailment${index}` })))(
    '$way, $at: whole or not at all, and once when it is sent again',
    async ({ ask, dieAt, isTaken, word, by }) => {
      const stop = watch([word]);
      await dieOf(dieAt ?? fhir(by === 0 ? 'fhirCreate' : 'fhirUpdate'), (victim) => ask(victim, word));
      if (isTaken) await expect.poll(async () => (await shown([word])).length).toBe(1);
      else expect(await shown([word])).toEqual([]);
      expect(await charted([word])).toBe(isTaken ? 1 : 0);

      const again = await ask(survivor, word);
      expect(again.ok).toBe(true);
      const { id } = (await again.json()) as Kept;
      expect((await shown([word])).map((each) => each.id)).toEqual([id]);
      expect(await charted([word])).toBe(1);
      expect((await ask(survivor, word)).ok).toBe(true);
      expect((await shown([word])).length).toBe(1);
      for (const each of await stop())
        expect([each.extension, each.meta.versionId]).toEqual([condition(word).extension, '1']);
    },
  );

  const changes = [
    {
      way: 'updated',
      operation: 'fhirUpdate',
      ask: (served: Served, id: string, after: string) => send(served, 'PUT', `Condition/${id}`, condition(after, id)),
    },
    {
      way: 'patched',
      operation: 'fhirPatch',
      ask: (served: Served, id: string, after: string) =>
        send(served, 'PATCH', `Condition/${id}`, [{ op: 'replace', path: '/code/text', value: after }]),
    },
  ];
  const changing = [
    { at: 'before it is decided', dieAt: { ...prepared, when: 'after' }, isDecided: false },
    { at: 'when it is decided and the chart is not told', dieAt: { ...told, when: 'before' }, isDecided: true },
    { at: 'before the answer leaves', isDecided: true },
  ];
  it.each(
    changes
      .flatMap((change) => changing.map((step) => ({ ...change, ...step })))
      .map((each, index) => ({ ...each, before: `Trouble${index}`, after: `Worse${index}` })),
  )('$way, $at: before or after, and once when it is sent again', async (each) => {
    const { ask, dieAt, isDecided, before, after, operation } = each;
    const made = (await (await send(survivor, 'POST', 'Condition', condition(before))).json()) as Kept;
    await dieOf(dieAt ?? fhir(operation), (victim) => ask(victim, made.id, after));
    const now = await shown([before, after]);
    expect(now.map(({ code, meta }) => [code.text, meta.versionId])).toEqual([
      isDecided ? [after, '2'] : [before, '1'],
    ]);
    // What is held is settled by whoever lives.
    await expect.poll(() => charted([after])).toBe(isDecided ? 1 : 0);

    expect((await ask(survivor, made.id, after)).status).toBe(200);
    const [end] = await shown([before, after]);
    expect([end!.code.text, end!.meta.versionId, end!.extension]).toEqual([after, '2', condition(after).extension]);
    expect([await charted([before]), await charted([after])]).toEqual([0, 1]);
  });
});

describe('a patient whose registration by FHIR is cut off', PATIENCE, () => {
  it.each(['before', 'after'])(
    '%s the patient service took it: whole or not at all, once when sent again',
    async (when) => {
      const family = `Nwosu${when}`;
      const body = {
        resourceType: 'Patient',
        extension: [{ url: 'urn:example:blood', valueString: 'O' }],
        name: [{ family, given: ['Ada'] }],
      };
      const ask = (served: Served) => send(served, 'POST', 'Patient', body, family);
      const find = async () =>
        (await get<{ entry?: { resource: Kept }[] }>(survivor, `/fhir/R4/Patient?family=${family}`)).entry ?? [];
      await dieOf({ service: 'patient', operation: 'putPatientResource', when }, ask);
      if (when === 'after') await expect.poll(async () => (await find()).length).toBe(1);
      else expect(await find()).toEqual([]);
      expect((await ask(survivor)).status).toBe(201);
      expect((await ask(survivor)).status).toBe(201);
      expect((await find()).map(({ resource }) => resource.extension)).toEqual([body.extension]);
    },
  );
});

describe('what nobody else owns', PATIENCE, () => {
  it.each(['fhirCreate', 'fhirUpdate', 'fhirPatch', 'fhirDelete'])(
    '%s: an answer that is lost is given again',
    async (operation) => {
      const device = (name: string) => ({ resourceType: 'Device', deviceName: [{ name, type: 'other' }] });
      const made = (await (await send(survivor, 'POST', 'Device', device(operation))).json()) as Kept;
      const key = `again-${operation}`;
      const ask = {
        fhirCreate: (served: Served) => send(served, 'POST', 'Device', device(`new ${operation}`), key),
        fhirUpdate: (served: Served) =>
          send(served, 'PUT', `Device/${made.id}`, { ...device(`new ${operation}`), id: made.id }, key),
        fhirPatch: (served: Served) =>
          send(
            served,
            'PATCH',
            `Device/${made.id}`,
            [{ op: 'replace', path: '/deviceName/0/name', value: 'new' }],
            key,
          ),
        fhirDelete: (served: Served) => send(served, 'DELETE', `Device/${made.id}`, undefined, key),
      }[operation]!;
      await dieOf(fhir(operation), ask);
      const history = async () => (await get<{ total: number }>(survivor, `/fhir/R4/Device/_history?_count=100`)).total;
      const before = await history();
      expect((await ask(survivor)).ok).toBe(true);
      expect(await history()).toBe(before);
    },
  );
});
