import { clinicalContract } from '@hms/contracts/clinical';
import { patientContract } from '@hms/contracts/patient';
import { newId } from '@hms/platform/event-log';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital, type TestUser } from '@hms/platform/testing';
import { appointmentService } from '@hms/service-appointment';
import { clinicalService } from '@hms/service-clinical';
import { configService } from '@hms/service-config';
import { serveGateway } from '@hms/service-gateway';
import { patientService } from '@hms/service-patient';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { edgeOf, settingsWith } from '../../../services/gateway/test/front-door.ts';
import { type LiveClient, openLive } from '../../../services/gateway/test/live-client.ts';

const physician: TestUser = { id: newId(), roles: ['physician'] };
const nurse: TestUser = { id: newId(), roles: ['nurse'] };

describe('charts, followed live through the front door', () => {
  let hospital: TestHospital;
  let door: ReturnType<typeof serveGateway>;
  let url: string;
  let clinical: Client<typeof clinicalContract>;
  let desk: Client<typeof patientContract>;
  const sockets: LiveClient[] = [];

  beforeAll(async () => {
    const services = [configService, patientService, appointmentService, clinicalService];
    hospital = await startTestHospital({ services, postgres: inject('postgres') });
    door = serveGateway(hospital.host, {
      ...(await edgeOf(hospital)),
      settings: settingsWith(),
      publicUrl: 'https://hms.example',
    });
    url = await door.listen({ host: '127.0.0.1', port: 0 });
    clinical = await hospital.as(clinicalContract, physician);
    desk = await hospital.as(patientContract, { id: 'vera', roles: ['administrator', 'receptionist'] });
  });
  afterEach(() => {
    for (const { socket } of sockets.splice(0)) socket.terminate();
  });
  afterAll(async () => {
    await door.close();
    await hospital.stop();
  });

  async function open(user: TestUser): Promise<LiveClient> {
    const opened = await openLive(url, await hospital.issuer.token(user));
    sockets.push(opened);
    return opened;
  }
  async function register(): Promise<string> {
    const body = { last_name: 'Rao', duplicate_override_reason: 'for a test' };
    const { id } = await desk.createPatient({ body });
    await hospital.processAll();
    return id;
  }
  const prescribeRest = (patient: string) =>
    clinical.recordProblem({ params: { patient }, body: { name: 'fatigue after night duty' } });

  it('two who look at a chart see what the other does in it, and nothing of another chart; no word travels', async () => {
    const [patient, other] = [await register(), await register()];
    const [jonas, ngozi] = [await open(nurse), await open(physician)];
    for (const each of [jonas, ngozi])
      expect(await each.subscribe({ ref: 1, topic: 'clinical.chart', key: { patient } })).toMatchObject({
        type: 'subscribed',
      });
    await prescribeRest(other);
    const { id } = await prescribeRest(patient);
    const told = { ref: 1, event: 'clinical.problem.recorded', id, version: 1 };
    expect((await jonas.next('changes')).changes).toEqual([{ ...told, own: false }]);
    expect((await ngozi.next('changes')).changes).toEqual([{ ...told, own: true }]);
    expect(JSON.stringify(jonas.notices)).not.toContain('fatigue');
  });

  it('a restricted chart is followed by those who treat the patient, as by an encounter, and by nobody else', async () => {
    const patient = await register();
    await clinical.createEncounter({ body: { patient_id: patient } });
    await desk.setSensitivity({ params: { id: patient }, body: { restricted: true, flags: [] } });
    await hospital.processAll();
    const [jonas, ngozi] = [await open(nurse), await open(physician)];
    const request = { ref: 1, topic: 'clinical.chart', key: { patient } };
    expect(await jonas.subscribe(request)).toMatchObject({ type: 'error', code: 'not-allowed' });
    expect(await ngozi.subscribe(request)).toMatchObject({ type: 'subscribed' });
  });

  it('who has tasks hears that there are more or fewer of them', async () => {
    const patient = await register();
    const jonas = await open(nurse);
    await jonas.subscribe({ ref: 1, topic: 'clinical.work', key: {} });
    await prescribeRest(patient);
    const { id } = await clinical.requestTask({ params: { patient }, body: { title: 'weigh', role: 'nurse' } });
    expect((await jonas.next('changes')).changes).toMatchObject([{ event: 'clinical.task.requested', id }]);
    const desk = await open({ id: 'rosa', roles: ['receptionist'] });
    expect(await desk.subscribe({ ref: 1, topic: 'clinical.work', key: {} })).toMatchObject({ code: 'not-allowed' });
  });
});
