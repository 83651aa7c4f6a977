import { clinicalContract } from '@hms/contracts/clinical';
import type { Client } from '@hms/platform/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital, physician } from './fhir-hospital.ts';

let fhir: FhirHospital;
let charts: Client<typeof clinicalContract>;
let patient: string;

const SNOMED = 'http://snomed.info/sct';
const extension = [{ url: 'http://example.org/certainty', valueDecimal: 0.5 }];
const vital = (code: string, value: number, unit: string, more: Record<string, unknown> = {}) => ({
  resourceType: 'Observation',
  status: 'final',
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] },
  ],
  code: { coding: [{ system: 'http://loinc.org', code }] },
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: '2025-03-01T08:00:00Z',
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
  ...more,
});
const condition = (more: Record<string, unknown> = {}) => ({
  resourceType: 'Condition',
  clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] },
  verificationStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'confirmed' }],
  },
  code: { coding: [{ system: SNOMED, code: '195967001', display: 'Asthma' }], text: 'Asthma' },
  subject: { reference: `Patient/${patient}` },
  onsetDateTime: '2020-05',
  extension,
  ...more,
});

beforeAll(async () => {
  fhir = await openFhirHospital();
  charts = await fhir.hospital.as(clinicalContract, { id: 'dora', roles: ['physician'] });
});
afterAll(() => fhir.stop());
beforeAll(async () => {
  patient = await fhir.register();
});

const problems = async () => (await charts.listProblems({ params: { patient } })).problems;
const versionsOf = async (path: string) => (await fhir.ask('GET', `/${path}/_history`)).body.total;

describe('what is written by FHIR about a patient of the hospital', () => {
  it('stands in the chart, and comes out to the last element', async () => {
    const made = await fhir.ask('POST', '/Condition', condition());
    expect(made).toMatchObject({ status: 201, body: { extension, onsetDateTime: '2020-05' } });
    expect(await problems()).toMatchObject([{ name: 'Asthma', onset: '2020-05-01', clinical_status: 'active' }]);
    await fhir.hospital.processAll();
    expect((await fhir.ask('GET', `/Condition?patient=${patient}`)).body.entry).toHaveLength(1);
    expect((await fhir.ask('GET', `/Condition/${made.body.id}`)).body).toEqual(made.body);
    expect(await versionsOf(`Condition/${made.body.id}`)).toBe(1);
  });

  it('is changed on either side, and each keeps what the other said', async () => {
    const [problem] = await problems();
    await charts.updateProblem({ params: { id: problem!.id }, body: { severity: 'severe', note: 'Worse at night' } });
    await fhir.hospital.processAll();
    const [entry] = (await fhir.ask('GET', `/Condition?patient=${patient}`)).body.entry!;
    const { resource } = entry!;
    expect(resource).toMatchObject({
      extension,
      onsetDateTime: '2020-05',
      severity: { coding: [{ code: '24484000' }] },
      note: [{ text: 'Worse at night' }],
      meta: { versionId: '2' },
    });
    const resolved = { ...(condition().clinicalStatus.coding[0] as object), code: 'resolved' };
    const changed = await fhir.ask('PUT', `/Condition/${resource.id}`, {
      ...resource,
      clinicalStatus: { coding: [resolved] },
    });
    expect(changed.status).toBe(200);
    expect(await problems()).toMatchObject([
      { clinical_status: 'resolved', severity: 'severe', note: 'Worse at night' },
    ]);
    await fhir.hospital.processAll();
    expect(await versionsOf(`Condition/${resource.id}`)).toBe(3);
  });

  it('may change what was recorded at the bedside, and only that', async () => {
    const { id } = await charts.recordProcedure({
      params: { patient },
      body: { name: 'Suture', laterality: 'left', outcome: 'successful', performed_from: '2025-01-01T10:00:00Z' },
    });
    await fhir.hospital.processAll();
    const { body } = await fhir.ask('GET', `/Procedure/${id}`);
    const put = await fhir.ask('PUT', `/Procedure/${id}`, { ...body, note: [{ text: 'Two stitches' }] });
    expect(put.status).toBe(200);
    expect(await charts.getProcedure({ params: { id } })).toMatchObject({
      name: 'Suture',
      laterality: 'left',
      outcome: 'successful',
      note: 'Two stitches',
    });
    await fhir.hospital.processAll();
    expect(await versionsOf(`Procedure/${id}`)).toBe(2);
  });

  it('vital signs of one moment are one set, whoever sends them together or apart', async () => {
    const pulse = await fhir.ask('POST', '/Observation', vital('8867-4', 72, '/min'));
    const weight = await fhir.ask('POST', '/Observation', vital('29463-7', 154.3, '[lb_av]'));
    expect([pulse.status, weight.status]).toEqual([201, 201]);
    await fhir.hospital.processAll();
    const { vitals } = await charts.listVitals({ params: { patient } });
    expect(vitals).toMatchObject([{ readings: { pulse: { value: 72 }, weight: { given: { value: 154.3 } } } }]);
    const found = await fhir.ask('GET', `/Observation?patient=${patient}`);
    expect(found.body.entry?.map(({ resource }) => resource.id).toSorted()).toEqual(
      [pulse.body.id, weight.body.id].toSorted(),
    );
    expect((await fhir.ask('GET', `/Observation/${weight.body.id}`)).body).toEqual(weight.body);
    await charts.amendVitals({
      params: { id: vitals[0]!.id },
      body: { reason: 'Read wrongly', readings: { pulse: { value: 82 } } },
    });
    await fhir.hospital.processAll();
    expect((await fhir.ask('GET', `/Observation/${pulse.body.id}`)).body).toMatchObject({
      valueQuantity: { value: 82 },
      status: 'amended',
    });
    const moved = { ...pulse.body, effectiveDateTime: '2025-03-02T08:00:00Z' };
    expect(await fhir.ask('PUT', `/Observation/${pulse.body.id}`, moved)).toMatchObject({
      status: 422,
      body: { issue: [{ code: 'business-rule' }] },
    });
  });

  it('is taken from many at once about one patient, by transactions and on the clinic’s own way', async () => {
    const own = await fhir.register();
    const at = (minute: number) => new Date(Date.UTC(2025, 4, 1, 8, minute)).toISOString();
    const reading = (code: string, value: number, unit: string, minute: number) =>
      vital(code, value, unit, { subject: { reference: `Patient/${own}` }, effectiveDateTime: at(minute) });
    const transaction = (minute: number) => ({
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [reading('8867-4', 70, '/min', minute), reading('9279-1', 14, '/min', minute)].map((resource) => ({
        resource,
        request: { method: 'POST', url: 'Observation' },
      })),
    });
    // More than a service has connections.
    const many = Array.from({ length: 20 }, (_, minute) => minute);
    const answers = await Promise.all([
      ...many.map(async (minute) => (await fhir.ask('POST', '', transaction(minute))).status),
      ...many.map(async (minute) => {
        const body = { readings: { pulse: { value: 80 } }, observed_at: at(30 + minute) };
        return (await charts.recordVitals({ params: { patient: own }, body })) && 201;
      }),
    ]);
    expect(answers).toEqual([...many.map(() => 200), ...many.map(() => 201)]);
    expect((await fhir.ask('GET', `/Observation?patient=${own}&code=9279-1&_summary=count`)).body.total).toBe(20);
  });

  it('goes into the chart as one transaction, with the patient whom it registers', async () => {
    const url = (n: number) => `urn:uuid:0b0a1a7e-96a7-4d3b-9d2b-2f4f7f3b10${n}`;
    const subject = { reference: url(10) };
    const entry = [
      {
        fullUrl: url(10),
        resource: { resourceType: 'Patient', name: [{ family: 'Whole', given: ['Chart'] }], birthDate: '1950-01-01' },
        request: { method: 'POST', url: 'Patient' },
      },
      {
        fullUrl: url(11),
        resource: {
          resourceType: 'Encounter',
          status: 'finished',
          class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
          subject,
          period: { start: '2025-01-01T10:00:00Z', end: '2025-01-01T10:30:00Z' },
        },
        request: { method: 'POST', url: 'Encounter' },
      },
      {
        fullUrl: url(12),
        resource: condition({ subject, encounter: { reference: url(11) } }),
        request: { method: 'POST', url: 'Condition' },
      },
    ];
    const sent = await fhir.ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
    expect(sent.status).toBe(200);
    const [id, encounter] = sent.body.entry!.map(({ response }) => response!.location!.split('/').at(-3)!);
    await fhir.hospital.processAll();
    const chart = await charts.getChart({ params: { patient: id! } });
    expect(chart.problems).toMatchObject([{ name: 'Asthma', encounter_id: expect.any(String) }]);
    expect(chart.encounters).toMatchObject([{ status: 'finished' }]);
    expect((await fhir.ask('GET', `/Condition?encounter=${encounter}&_total=accurate`)).body.total).toBe(1);
    expect((await fhir.ask('GET', `/Encounter?patient=${id}&_total=accurate`)).body.total).toBe(1);
    const clear = await fhir.hospital.sql(
      'integration',
      `select from events where data::text like '%${encounter}%subject%'`,
    );
    expect(clear).toEqual([]);
  });

  it('is taken back where it says that it is in error', async () => {
    const doctor = { id: 'dora', roles: ['physician'] };
    const made = await fhir.ask('POST', '/Condition', condition({ code: { text: 'Nothing' } }), {}, doctor);
    const { clinicalStatus: _status, ...rest } = made.body;
    const wrong = {
      ...rest,
      verificationStatus: { coding: [{ ...condition().verificationStatus.coding[0], code: 'entered-in-error' }] },
    };
    expect((await fhir.ask('PUT', `/Condition/${made.body.id}`, wrong, {}, engineer)).status).toBe(403);
    expect((await fhir.ask('PUT', `/Condition/${made.body.id}`, wrong, {}, doctor)).status).toBe(200);
    expect((await problems()).map(({ name }) => name)).not.toContain('Nothing');
  });
});

describe('FHIR is refused', () => {
  const refused = { body: { resourceType: 'OperationOutcome', issue: [{ code: 'business-rule' }] } };

  it('to change what has its own course in the hospital', async () => {
    const { id } = await charts.createEncounter({ body: { patient_id: patient, encounter_type: 'follow-up' } });
    await fhir.hospital.processAll();
    const { body } = await fhir.ask('GET', `/Encounter/${id}`);
    expect(await fhir.ask('PUT', `/Encounter/${id}`, { ...body, status: 'finished' })).toMatchObject({
      status: 405,
      ...refused,
    });
    expect(await fhir.ask('DELETE', `/Encounter/${id}`)).toMatchObject({ status: 405, ...refused });
  });

  it('what the chart would refuse, and then nothing is written', async () => {
    const future = { ...vital('8867-4', 72, '/min'), effectiveDateTime: '2999-01-01T00:00:00Z' };
    expect(await fhir.ask('POST', '/Observation', future)).toMatchObject({ status: 422 });
    const impossible = vital('8867-4', 7200, '/min', { effectiveDateTime: '2025-04-01T00:00:00Z' });
    expect(await fhir.ask('POST', '/Observation', impossible)).toMatchObject({ status: 422 });
    expect((await fhir.ask('GET', `/Observation?patient=${patient}&date=ge2025-04-01`)).body.entry).toBeUndefined();
  });

  it('to those who may not do it in the hospital', async () => {
    const nurse = { id: 'nina', roles: ['nurse'] };
    expect((await fhir.ask('POST', '/Condition', condition(), {}, nurse)).status).toBe(403);
    expect((await fhir.ask('POST', '/Observation', vital('8310-5', 37, 'Cel'), {}, physician)).status).toBe(201);
  });
});

describe('when what FHIR keeps of a write cannot be committed', () => {
  const key = { 'idempotency-key': 'lost-1' };
  const goal = () => ({
    resourceType: 'Goal',
    lifecycleStatus: 'active',
    description: { text: 'Walk a mile' },
    subject: { reference: `Patient/${patient}` },
    extension,
  });
  const goals = async () => (await charts.listGoals({ params: { patient } })).goals;
  const send = () =>
    fhir.ask(
      'POST',
      '',
      {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          { resource: goal(), request: { method: 'POST', url: 'Goal' } },
          {
            resource: { resourceType: 'Device', patient: { reference: `Patient/${patient}` } },
            request: { method: 'POST', url: 'Device' },
          },
        ],
      },
      key,
    );

  it('nothing is anywhere, and all of it is there once when it is sent again', async () => {
    // The commit fails as it does when the process or its database dies at that moment.
    await fhir.hospital.sql(
      'integration',
      `create function lose() returns trigger language plpgsql as $$ begin raise exception 'lost'; end $$`,
    );
    await fhir.hospital.sql(
      'integration',
      'create trigger lose before insert on events for each row execute function lose()',
    );
    expect((await send()).status).toBe(500);
    await fhir.hospital.sql('integration', 'drop trigger lose on events');
    await fhir.hospital.processAll();
    expect(await goals()).toEqual([]);
    expect((await fhir.ask('GET', `/Goal?patient=${patient}`)).body.entry).toBeUndefined();
    expect((await fhir.ask('GET', `/Device?patient=${patient}`)).body.entry).toBeUndefined();
    const sent = await send();
    expect(sent.status).toBe(200);
    await fhir.hospital.processAll();
    expect(await goals()).toHaveLength(1);
    const found = await fhir.ask('GET', `/Goal?patient=${patient}`);
    expect(found.body.entry).toMatchObject([{ resource: { extension } }]);
    expect((await fhir.ask('GET', `/Device?patient=${patient}`)).body.entry).toHaveLength(1);
    expect((await send()).body).toEqual(sent.body);
  });

  /** A change of the chart with one that is FHIR's own. */
  const together = (resource: Record<string, unknown>) => {
    const { id } = resource;
    const request = id ? { method: 'PUT', url: `Goal/${id}` } : { method: 'POST', url: 'Goal' };
    const beside = {
      resource: { resourceType: 'Basic', code: { text: 'x' } },
      request: { method: 'POST', url: 'Basic' },
    };
    return fhir.ask('POST', '', {
      resourceType: 'Bundle',
      type: 'transaction',
      entry: [{ resource, request }, beside],
    });
  };

  it('nothing is written, and one is asked to try again, when somebody gave up waiting for the decision', async () => {
    const giveUp = `begin insert into fhir_intents (id, outcome, told) values (new.id, 'release', false); return new; end`;
    const sql = (text: string) => fhir.hospital.sql('integration', text);
    await sql(`create function give_up() returns trigger language plpgsql as $$ ${giveUp} $$`);
    await sql(
      `create trigger give_up before insert on fhir_intents for each row when (new.outcome = 'confirm') execute function give_up()`,
    );
    const sent = await together({ ...goal(), description: { text: 'Too late' } });
    await sql('drop trigger give_up on fhir_intents');
    expect(sent).toMatchObject({ status: 503, body: { issue: [{ code: 'transient' }] } });
    await fhir.hospital.processAll();
    expect(await goals()).toHaveLength(1);
    expect((await fhir.ask('GET', `/Goal?patient=${patient}`)).body.entry).toHaveLength(1);
    expect(await sql('select gid from pg_prepared_xacts where database = current_database()')).toEqual([]);
  });

  it('whoever changes what is held waits for the decision, and changes what was decided', async () => {
    const [known] = await goals();
    const path = `/Goal/${(await fhir.ask('GET', `/Goal?patient=${patient}`)).body.entry![0]!.resource.id}`;
    const { body } = await fhir.ask('GET', path);
    const [byFhir, byScreen] = await Promise.all([
      together({ ...body, description: { text: 'Walk two miles' } }),
      charts
        .updateGoal({ params: { id: known!.id }, body: { description: 'Walk three miles' } })
        .catch((error: { code: string }) => error.code),
    ]);
    await fhir.hospital.processAll();
    const won = [byFhir.status === 200, typeof byScreen !== 'string'];
    expect(won).toContain(true);
    const [after] = await goals();
    const shown = (await fhir.ask('GET', path)).body;
    expect(shown).toMatchObject({ description: { text: after!.description } });
    expect(after!.description).toMatch(/^Walk (two|three) miles$/);
  });
});
