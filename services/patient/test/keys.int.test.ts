import { patientContract } from '@hms/contracts/patient';
import { createKeyRing, newKey, rewrapServiceSecrets, serviceSecret } from '@hms/platform/security';
import type { Client } from '@hms/platform/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataKeyStore } from '../src/keys/data-key-store.ts';
import { openStream } from '../src/record/read-stream.ts';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

describe('the keys of patients', () => {
  const secret = { first: newKey().toString('base64url'), second: newKey().toString('base64url') };
  const first = createKeyRing({ current: 'first', keys: { first: secret.first } });
  const rotated = createKeyRing({ current: 'second', keys: secret });
  const second = createKeyRing({ current: 'second', keys: { second: secret.second } });
  let hospital: PatientHospital;
  let internal: Client<typeof patientContract>;
  beforeAll(async () => {
    // The ring that a hospital runs with after the key-encryption key was changed, on data of before.
    hospital = await startPatientHospital({ keyRing: rotated });
    internal = hospital.host.services.get('patient')!.context.client(patientContract);
  });
  afterAll(() => hospital.stop());

  const context = () => hospital.host.services.get('patient')!.context;
  const register = async () => (await hospital.by.receptionist.createPatient({ body: registration })).id;

  it('are for the hospital’s own processes only', async () => {
    const id = await register();
    await expect(hospital.by.administrator.getDataKey({ params: { id } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(hospital.by.administrator.rewrapKeys()).rejects.toMatchObject({ code: 'not-allowed' });
    const { key } = await internal.getDataKey({ params: { id: id.toUpperCase() } });
    const keys = { ...context().keys, of: async () => Buffer.from(key!, 'base64url') };
    const [created] = await openStream({ ...context(), keys } as never, id);
    expect(created!.data).toMatchObject({ first_name: 'María' });
  });

  it('are gone with the person, everywhere in the process at once', async () => {
    const id = await register();
    expect(await context().keys.of(id)).toBeInstanceOf(Buffer);
    await hospital.by['privacy-officer'].erasePatient({ params: { id }, body: { basis: 'court-order' } });
    expect(await context().keys.of(id)).toBeUndefined();
    expect(await internal.getDataKey({ params: { id } })).toEqual({ key: null });
  });

  it('are wrapped anew under the current key-encryption key, with the secrets of the service', async () => {
    const ids = [await register(), await register(), await register()];
    const { database } = context();
    const before = await Promise.all(ids.map((id) => createDataKeyStore(database, rotated).of(id)));
    for (const [index, id] of ids.entries())
      await hospital.sql('patient', 'update data_keys set wrapped = $2 where patient = $1', [
        id,
        first.wrap(before[index]!, id),
      ]);
    const indexKey = await serviceSecret(database, rotated, 'ssn-index');
    await hospital.sql('patient', `update service_secrets set wrapped = $1 where name = 'ssn-index'`, [
      first.wrap(indexKey, 'secret:ssn-index'),
    ]);
    expect(await rewrapServiceSecrets(database, rotated)).toBe(1);
    expect(await createDataKeyStore(database, rotated).rewrap(2)).toBe(3);
    expect(await internal.rewrapKeys()).toEqual({ rewrapped: 0 });
    const withoutFirst = createDataKeyStore(database, second);
    expect(await Promise.all(ids.map((id) => withoutFirst.of(id)))).toEqual(before);
    expect(await serviceSecret(database, second, 'ssn-index')).toEqual(indexKey);
    expect((await hospital.by.biller.getPatient({ params: { id: ids[0]! } })).ssn).toBe(registration.ssn);
  });
});
