import { s3Store } from '@hms/platform/s3';
import { findS3, type S3Server, startS3 } from '@hms/platform/testing/s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

const program = findS3();
const photo = (text: string) => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(text)]);

describe.runIf(program)('photos in S3', () => {
  let server: S3Server;
  let hospital: PatientHospital;
  beforeAll(async () => {
    server = await startS3(program!);
    hospital = await startPatientHospital({ files: s3Store({ ...server, region: 'us-east-1' }) });
  });
  afterAll(async () => {
    await hospital?.stop();
    await hospital?.files[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
  });

  it('are shown, or said to be away while S3 is: nothing is acknowledged, and all else goes on', async () => {
    const { receptionist, nurse } = hospital.by;
    const params = { id: (await receptionist.createPatient({ body: registration })).id };
    await nurse.setPhoto({ params, body: photo('first') });
    expect(await nurse.getPhoto({ params })).toEqual(photo('first'));
    await server.kill();
    const away = { kind: 'unavailable', code: 'files-unavailable', retryAfter: 5 };
    await expect(nurse.getPhoto({ params })).rejects.toMatchObject(away);
    await expect(nurse.setPhoto({ params, body: photo('second') })).rejects.toMatchObject(away);
    expect((await nurse.getPatient({ params })).version).toBe(2);
    const ready = await hospital.fetch('/ready');
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      { status: 'degraded', checks: { files: 'cannot be stored or read' } },
    ]);
    const { inspected } = hospital.host.services.get('patient')!;
    expect((await inspected.inspect()).files).toEqual({ store: 's3', reachable: false });
    expect(await (await hospital.fetch('/metrics')).text()).toMatch(/^hms_files_up 0$/m);

    await server.start();
    expect(await nurse.getPhoto({ params })).toEqual(photo('first'));
    await nurse.setPhoto({ params, body: photo('second') });
    expect(await nurse.getPhoto({ params })).toEqual(photo('second'));
    expect((await inspected.inspect()).files).toEqual({ store: 's3', reachable: true });
    await hospital.by['privacy-officer'].erasePatient({ params, body: { basis: 'registered-in-error' } });
    await expect.poll(() => Array.fromAsync(hospital.files.list(`patient/${params.id}/`))).toEqual([]);
  });
});
