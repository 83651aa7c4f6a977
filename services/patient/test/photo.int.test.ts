import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { LARGEST_PHOTO, patientContract } from '@hms/contracts/patient';
import { seal } from '@hms/platform/security';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

const jpeg = (text: string) => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(text)]);
const png = (text: string) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from(text)]);

describe('the photo of a patient', () => {
  let hospital: PatientHospital;
  const nina = { id: 'nina', roles: ['nurse'] };
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  const register = async () => ({ id: (await hospital.by.receptionist.createPatient({ body: registration })).id });
  const filesOf = async (id: string) =>
    (await Array.fromAsync(hospital.files.list(`patient/${id}/`))).map(({ name }) => name);
  const put = (id: string, type: string, body: Uint8Array<ArrayBuffer>) =>
    hospital.fetch(`/api/patients/${id}/photo`, {
      method: 'PUT',
      user: nina,
      headers: { 'content-type': type },
      body,
    });

  it('comes back as it was set, with its type', async () => {
    const params = await register();
    const set = await put(params.id, 'image/png', png('a face'));
    expect(set.status).toBe(200);
    const answer = await hospital.fetch(`/api/patients/${params.id}/photo`, { user: nina });
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png('a face'));
  });

  it('travels through the typed client, over HTTP and within the process', async () => {
    const params = await register();
    const { nurse } = hospital.by;
    const { photo_id } = await nurse.setPhoto({ params, body: jpeg('first') });
    expect(await nurse.getPhoto({ params })).toEqual(jpeg('first'));
    const local = hospital.host.services.get('patient')!.context.client(patientContract);
    const replaced = await local.setPhoto({ params, body: jpeg('second') });
    expect(replaced.photo_id).not.toBe(photo_id);
    expect(new Uint8Array(await local.getPhoto({ params }))).toEqual(jpeg('second'));
    const kept = await hospital.sql('patient', 'select id from patient_photos where patient = $1', [params.id]);
    expect(kept).toEqual([{ id: replaced.photo_id }]);
  });

  it('is a file, sealed under the key of the patient', async () => {
    const params = await register();
    const { photo_id } = await hospital.by.nurse.setPhoto({ params, body: jpeg('recognisable-pixels') });
    const file = await hospital.files.get(`patient/${params.id}/${photo_id}`);
    expect(String(await buffer(file!.content))).not.toContain('recognisable-pixels');
    const [row] = await hospital.sql('patient', 'select sealed from patient_photos where patient = $1', [params.id]);
    expect(row).toEqual({ sealed: null });
  });

  it('takes the place of the one before, whose file goes', async () => {
    const params = await register();
    const first = await hospital.by.nurse.setPhoto({ params, body: jpeg('first') });
    const second = await hospital.by.nurse.setPhoto({ params, body: jpeg('second') });
    expect(await hospital.by.nurse.getPhoto({ params })).toEqual(jpeg('second'));
    await expect.poll(() => filesOf(params.id)).toEqual([`patient/${params.id}/${second.photo_id}`]);
    expect(first.photo_id).not.toBe(second.photo_id);
    await hospital.by.nurse.removePhoto({ params });
    await expect.poll(() => filesOf(params.id)).toEqual([]);
  });

  it('is shown and moved to the files where an earlier version stored it in the database', async () => {
    const params = await register();
    const { photo_id } = await hospital.by.nurse.setPhoto({ params, body: jpeg('a new file') });
    const { context, parts } = hospital.host.services.get('patient')!;
    const key = await context.keys.of(params.id);
    const sealed = seal(key!, Buffer.from(jpeg('of before')), `photo:${params.id}:${photo_id}`);
    await hospital.files.remove(await filesOf(params.id));
    await hospital.sql('patient', 'update patient_photos set sealed = $2 where id = $1', [
      photo_id,
      Buffer.from(sealed, 'base64url'),
    ]);
    expect(await hospital.by.nurse.getPhoto({ params })).toEqual(jpeg('of before'));
    await parts.files!.moveEarlier!();
    const rows = await hospital.sql('patient', 'select sealed from patient_photos where id = $1', [photo_id]);
    expect([rows, await filesOf(params.id)]).toEqual([[{ sealed: null }], [`patient/${params.id}/${photo_id}`]]);
    expect(await hospital.by.nurse.getPhoto({ params })).toEqual(jpeg('of before'));
  });

  it('is named by its row, so that a sweep leaves it', async () => {
    const params = await register();
    const { photo_id } = await hospital.by.nurse.setPhoto({ params, body: jpeg('x') });
    const named = { subject: params.id, id: photo_id! };
    const other = { subject: params.id, id: randomUUID() };
    expect(await hospital.host.services.get('patient')!.parts.files!.named([other, named])).toEqual([named]);
  });

  it('is removed, once', async () => {
    const params = await register();
    const { nurse } = hospital.by;
    await nurse.setPhoto({ params, body: jpeg('x') });
    expect(await nurse.removePhoto({ params })).toMatchObject({ photo_id: null, version: 3 });
    expect((await nurse.removePhoto({ params })).version).toBe(3);
    await expect(nurse.getPhoto({ params })).rejects.toMatchObject({ kind: 'notFound', code: 'no-photo' });
    expect(await hospital.sql('patient', 'select 1 from patient_photos where patient = $1', [params.id])).toEqual([]);
  });

  it('is a JPEG or PNG by its first bytes, whatever it calls itself', async () => {
    const { id } = await register();
    const wrong = await put(id, 'image/jpeg', new Uint8Array(Buffer.from('<svg onload="alert(1)">')));
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { code: 'not-a-photo' }]);
    const other = await put(id, 'text/html', jpeg('x'));
    expect([other.status, await other.json()]).toMatchObject([415, { code: 'media-type' }]);
    const none = await hospital.fetch(`/api/patients/${id}/photo`, { method: 'PUT', user: nina });
    expect([none.status, await none.json()]).toMatchObject([400, { code: 'invalid-body' }]);
    const large = await put(id, 'image/jpeg', new Uint8Array(LARGEST_PHOTO + 1));
    expect([large.status, await large.json()]).toMatchObject([413, { code: 'body-too-large' }]);
    expect((await hospital.by.nurse.getPatient({ params: { id } })).version).toBe(1);
  });

  it('leaves other operations without a taste for pictures', async () => {
    const response = await hospital.fetch('/api/patients', {
      method: 'POST',
      user: nina,
      headers: { 'content-type': 'image/jpeg' },
      body: jpeg('x'),
    });
    expect(response.status).toBe(415);
  });
});
