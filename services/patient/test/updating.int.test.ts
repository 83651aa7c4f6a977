import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maría, type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('changing a patient', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  const eventsOf = (id: string) =>
    hospital.sql('patient', 'select event_type, data from events where stream_id = $1 order by sequence', [id]);

  it('keeps what is absent, clears what is null, replaces an address as a whole', async () => {
    const { receptionist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const changed = await receptionist.updatePatient({
      params: { id },
      body: { last_name: 'Quiñones Soto', email: null, address: { city: 'Holyoke' }, telecom: null, ssn: null },
    });
    expect(changed).toMatchObject({
      version: 2,
      first_name: 'María',
      last_name: 'Quiñones Soto',
      email: null,
      address: { city: 'Holyoke' },
      telecom: [],
      ssn: null,
    });
    expect(await receptionist.getPatient({ params: { id } })).toEqual(changed);
  });

  it('is the same by PUT', async () => {
    const { receptionist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const changed = await receptionist.putPatient({ params: { id }, body: { first_name: 'Maria' } });
    expect(changed).toMatchObject({ version: 2, first_name: 'Maria', last_name: 'Quiñones' });
  });

  it('records only what changed, and nothing when nothing did', async () => {
    const { receptionist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const same = { ...maría, address: { postal_code: '01101', city: 'Springfield', lines: ['12 Elm Street'] } };
    const unchanged = await receptionist.updatePatient({ params: { id }, body: { ...same, ssn: '123456789' } });
    expect(unchanged.version).toBe(1);
    await receptionist.updatePatient({ params: { id }, body: { ...same, gender: 'O' } });
    const [, updated, ...more] = await eventsOf(id);
    expect(updated).toEqual({
      event_type: 'patient.updated',
      data: { gender: 'O', administrative_gender: 'other', updated_by: 'receptionist' },
    });
    expect(more).toEqual([]);
    const trail = await hospital.sql(
      'patient',
      `select action from access_log where $1 = any(patients) and operation = 'patient.updatePatient'`,
      [id],
    );
    expect(trail).toHaveLength(2);
  });

  it('answers 412 when the version seen is not the newest', async () => {
    const { receptionist } = hospital.by;
    const { id, version } = await receptionist.createPatient({ body: registration });
    await receptionist.updatePatient({ params: { id }, body: { language: 'en' }, ifMatch: version });
    await expect(
      receptionist.updatePatient({ params: { id }, body: { language: 'fr' }, ifMatch: version }),
    ).rejects.toMatchObject({ kind: 'preconditionFailed', code: 'changed-since', members: { current_version: 2 } });
  });

  it('lets one of two changes at once win: the other gets 412, or 409 where it had seen no version', async () => {
    const { receptionist } = hospital.by;
    const { id, version } = await receptionist.createPatient({ body: registration });
    const race = async (languages: string[], ifMatch: { ifMatch?: number }) => {
      const results = await Promise.allSettled(
        languages.map((language) => receptionist.updatePatient({ params: { id }, body: { language }, ...ifMatch })),
      );
      return results.flatMap((result) => (result.status === 'rejected' ? [result.reason.kind] : []));
    };
    const seen = await race(['de', 'it', 'pt', 'pl'], { ifMatch: version });
    expect(seen).toEqual(Array(3).fill('preconditionFailed'));
    const unseen = await race(['tr', 'ja', 'zh', 'vi'], {});
    expect(unseen).toEqual(Array(unseen.length).fill('conflict'));
    const { version: now } = await receptionist.getPatient({ params: { id } });
    expect(now).toBe(2 + (4 - unseen.length));
  });

  it('shows a change at once, however often the patient was read before', async () => {
    const { receptionist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    for (const city of ['Ames', 'Boise', 'Chico']) {
      await Promise.all([1, 2, 3].map(() => receptionist.getPatient({ params: { id } })));
      await receptionist.updatePatient({ params: { id }, body: { address: { city } } });
      expect((await receptionist.getPatient({ params: { id } })).address).toEqual({ city });
    }
  });

  it('changes the social security number, which stands nowhere in clear', async () => {
    const { receptionist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const changed = await receptionist.updatePatient({ params: { id }, body: { ssn: '219-09-9999' } });
    expect(changed.ssn).toBe('***-**-9999');
    const rows = await hospital.sql(
      'patient',
      'select p::text as row, e::text as event from patients p join events e on e.stream_id = p.id where p.id = $1',
      [id],
    );
    expect(JSON.stringify(rows)).not.toMatch(/219-?09-?9999/);
  });

  it('shows the whole number only to those who may see it', async () => {
    const { receptionist, biller, nurse } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    expect((await biller.getPatient({ params: { id } })).ssn).toBe('123-45-6789');
    expect((await nurse.getPatient({ params: { id } })).ssn).toBe('***-**-6789');
    await receptionist.updatePatient({ params: { id }, body: { ssn: '219-09-9999' } });
    expect(await biller.getPatient({ params: { id } })).toMatchObject({ ssn: '219-09-9999', version: 2 });
  });

  it('refuses what cannot be', async () => {
    const { receptionist } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    const refusals = [
      [{ date_of_birth: '2999-01-01' }, 'birth-date-in-future'],
      [{ mother_id: id }, 'own-mother'],
      [{ ssn: '000-12-3456' }, 'invalid-body'],
      [{ first_name: 'half \ud83d' }, 'invalid-body'],
      [{ metadata: { text: 'NUL \0' } }, 'invalid-body'],
      [{ id: 'x' }, 'invalid-body'],
    ] as const;
    for (const [body, code] of refusals)
      await expect(receptionist.updatePatient({ params: { id }, body: body as object })).rejects.toMatchObject({
        code,
      });
    expect((await receptionist.getPatient({ params: { id } })).version).toBe(1);
  });

  it('is for those who may', async () => {
    const { receptionist, biller } = hospital.by;
    const { id } = await receptionist.createPatient({ body: registration });
    await expect(biller.updatePatient({ params: { id }, body: { language: 'en' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
