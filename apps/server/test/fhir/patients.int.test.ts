import { patientContract } from '@hms/contracts/patient';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineer, type FhirHospital, openFhirHospital, physician, receptionist } from './fhir-hospital.ts';

let fhir: FhirHospital;

beforeAll(async () => {
  fhir = await openFhirHospital();
});
afterAll(() => fhir.stop());

const person = (family: string, more: Record<string, unknown> = {}) => ({
  resourceType: 'Patient',
  name: [{ use: 'official', family, given: ['Grace', 'Brewster'] }],
  gender: 'female',
  birthDate: '1906-12-09',
  ...more,
});

describe('a patient whom the front desk registers', () => {
  it('is a FHIR Patient, and follows every change', async () => {
    const id = await fhir.register({ last_name: 'Hoppersdottir' });
    const { body } = await fhir.ask('GET', `/Patient/${id}`, undefined, {}, physician);
    expect(body).toMatchObject({
      resourceType: 'Patient',
      id,
      active: true,
      name: [{ family: 'Hoppersdottir' }],
      meta: { versionId: '1' },
    });
    expect((await fhir.ask('GET', '/Patient?family=hoppersdottir')).body.entry).toHaveLength(1);
    const desk = await fhir.hospital.as(patientContract, receptionist);
    await desk.updatePatient({ params: { id }, body: { last_name: 'Married' }, ifMatch: 1 });
    await fhir.hospital.processAll();
    expect((await fhir.ask('GET', '/Patient?family=hoppersdottir')).body.entry).toBeUndefined();
    expect((await fhir.ask('GET', `/Patient/${id}`)).body).toMatchObject({
      name: [{ family: 'Married' }],
      meta: { versionId: '2' },
    });
  });

  it('has no readable social security number in FHIR', async () => {
    const id = await fhir.register({ ssn: '536-22-1234' });
    const text = JSON.stringify((await fhir.ask('GET', `/Patient/${id}`)).body);
    expect(text).not.toContain('536-22');
    expect(text).toContain('1234');
  });
});

describe('a patient who comes by FHIR', () => {
  it('is registered, with everything that the domain has no place for', async () => {
    const extension = [{ url: 'http://example.org/favourite', valueString: 'Cobol' }];
    const made = await fhir.ask('POST', '/Patient', person('Murray', { extension }), {}, receptionist);
    expect(made).toMatchObject({
      status: 201,
      body: { extension, name: [{ family: 'Murray', given: ['Grace', 'Brewster'] }] },
    });
    const desk = await fhir.hospital.as(patientContract, receptionist);
    expect(await desk.getPatient({ params: { id: made.body.id } })).toMatchObject({
      first_name: 'Grace',
      last_name: 'Murray',
      gender: 'F',
    });
    await fhir.hospital.processAll();
    const { body } = await fhir.ask('GET', `/Patient/${made.body.id}`);
    expect(body).toEqual(made.body);
  });

  it('is changed by an update, and keeps the numbers that the hospital gave', async () => {
    const { body } = await fhir.ask(
      'POST',
      '/Patient',
      person('Changing', { identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: '219-09-9999' }] }),
    );
    const changed = { ...body, birthDate: '1907-01-01' };
    const updated = await fhir.ask('PUT', `/Patient/${body.id}`, changed, { 'if-match': 'W/"1"' });
    expect(updated).toMatchObject({
      status: 200,
      body: { birthDate: '1907-01-01', identifier: body.identifier, meta: { versionId: '2' } },
    });
    await fhir.hospital.processAll();
    expect((await fhir.ask('GET', `/Patient/${body.id}/_history`)).body.total).toBe(2);
  });

  it('may have a logical id of the client’s choice', async () => {
    const chosen = person('Chosen', { id: 'chosen-1' });
    expect((await fhir.ask('PUT', '/Patient/chosen-1', chosen)).status).toBe(201);
    await fhir.ask('PUT', '/Observation/of-chosen', {
      resourceType: 'Observation',
      id: 'of-chosen',
      status: 'final',
      code: { text: 'x' },
      subject: { reference: 'Patient/chosen-1' },
    });
    await fhir.hospital.processAll();
    const found = await fhir.ask('GET', '/Patient?family=chosen&_revinclude=Observation:subject');
    expect(found.body.entry?.map(({ resource }) => resource.id)).toEqual(['chosen-1', 'of-chosen']);
    expect(await fhir.hospital.sql('integration', `select from events where data::text like '%Chosen%'`)).toEqual([]);
  });

  it('is refused where the domain refuses', async () => {
    const future = await fhir.ask('POST', '/Patient', person('Tomorrow', { birthDate: '2999-01-01' }));
    expect(future).toMatchObject({ status: 422, body: { resourceType: 'OperationOutcome' } });
    expect((await fhir.ask('POST', '/Patient', person('y'), {}, physician)).status).toBe(403);
  });

  it('is not deleted, but put out of use', async () => {
    const { body } = await fhir.ask('POST', '/Patient', person('Leaving'));
    expect((await fhir.ask('DELETE', `/Patient/${body.id}`)).status).toBe(405);
    expect(await fhir.ask('PUT', `/Patient/${body.id}`, { ...body, active: false })).toMatchObject({
      status: 200,
      body: { active: false },
    });
  });
});

describe('a transaction with a patient', () => {
  const family = (name: string, observation: Record<string, unknown> = {}) => ({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        fullUrl: 'urn:uuid:0b0a1a7e-96a7-4d3b-9d2b-2f4f7f3b0001',
        resource: person(name),
        request: { method: 'POST', url: 'Patient' },
      },
      {
        resource: {
          resourceType: 'Observation',
          status: 'final',
          code: { text: 'pulse' },
          subject: { reference: 'urn:uuid:0b0a1a7e-96a7-4d3b-9d2b-2f4f7f3b0001' },
          ...observation,
        },
        request: { method: 'POST', url: 'Observation' },
      },
    ],
  });

  it('registers them and seals what is theirs under their key', async () => {
    const { status, body } = await fhir.ask('POST', '', family('Together'), { prefer: 'return=representation' });
    expect(status).toBe(200);
    const [patient, observation] = body.entry!.map(({ resource }) => resource);
    expect(observation).toMatchObject({ subject: { reference: `Patient/${patient!.id}` } });
    await fhir.hospital.processAll();
    const all = await fhir.ask('GET', `/Patient/${patient!.id}/$everything`);
    expect(all.body.entry?.map(({ resource }) => resource.resourceType).toSorted()).toEqual(['Observation', 'Patient']);
    const events = await fhir.hospital.sql('integration', `select from events where data::text like '%Together%'`);
    expect(events).toEqual([]);
  });

  it('registers nobody when another entry is wrong', async () => {
    expect((await fhir.ask('POST', '', family('Nobody', { status: 'nonsense' }))).status).toBe(422);
    await fhir.hospital.processAll();
    expect((await fhir.ask('GET', '/Patient?family=nobody')).body.entry).toBeUndefined();
  });

  it('registers once when it is sent again with its key', async () => {
    const key = { 'idempotency-key': 'family-1' };
    await fhir.ask('POST', '', family('Once'), key, engineer);
    await fhir.ask('POST', '', family('Once'), key, engineer);
    await fhir.hospital.processAll();
    expect((await fhir.ask('GET', '/Patient?family=once&_total=accurate')).body.total).toBe(1);
  });

  it('finds the patient again whom an earlier try registered before it died', async () => {
    const key = { 'idempotency-key': 'family-2' };
    const first = await fhir.ask('POST', '', family('Survivor'), key, engineer);
    const id = first.body.entry![0]!.fullUrl!.split('/').at(-1)!;
    // As it is when the process died after the registration: the hospital knows the patient, FHIR's part was never committed.
    await fhir.hospital.sql('integration', 'delete from idempotency_keys');
    const sent = await fhir.ask('POST', '', family('Survivor'), key, engineer);
    expect(sent.body.entry?.map(({ fullUrl }) => fullUrl)).toEqual(first.body.entry?.map(({ fullUrl }) => fullUrl));
    await fhir.hospital.processAll();
    const { body } = await fhir.ask('GET', '/Patient?family=survivor');
    expect(body.entry?.map(({ resource }) => resource.id)).toEqual([id]);
    expect((await fhir.ask('GET', `/Observation?subject=Patient/${id}&_total=accurate`)).body.total).toBe(1);
  });
});

describe('a patient whom many create at the same time, each unless found', () => {
  const criteria = 'identifier=http://example.org/mrn|at-once';
  const one = person('Atonce', { identifier: [{ system: 'http://example.org/mrn', value: 'at-once' }] });

  it('is made once, by requests and by transactions, and everybody is answered with that one', async () => {
    const alone = Array.from({ length: 20 }, () => fhir.ask('POST', '/Patient', one, { 'if-none-exist': criteria }));
    const bundled = Array.from({ length: 20 }, () =>
      fhir.ask('POST', '', {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [{ resource: one, request: { method: 'POST', url: 'Patient', ifNoneExist: criteria } }],
      }),
    );
    const answers = [
      ...(await Promise.all(alone)).map(({ status, body }) => ({ status, id: body.id })),
      ...(await Promise.all(bundled)).map(({ body }) => {
        const { status, location = '' } = body.entry![0]!.response!;
        return { status: Number(status.slice(0, 3)), id: location.split('Patient/')[1]?.split('/')[0] };
      }),
    ];
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 39 }, () => 200), 201]);
    const found = await fhir.ask('GET', `/Patient?${criteria}`);
    expect(found.body.entry).toHaveLength(1);
    expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([found.body.entry![0]!.resource.id]));
  });

  it('is not made where the criteria find several', async () => {
    await fhir.ask('POST', '/Patient', person('Several'));
    await fhir.ask('POST', '/Patient', person('Several', { birthDate: '1950-01-01' }));
    const ask = () => fhir.ask('POST', '/Patient', person('Several'), { 'if-none-exist': 'family=Several' });
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([412]));
  });
});
