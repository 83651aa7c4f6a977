import { defineContract, event, operation, record, uuid } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Client, defineService, noReply } from '@hms/platform/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { patientServiceFollowing } from '../src/service.ts';
import { type PatientHospital, registration, startPatientHospital } from './patient-hospital.ts';

const visitContract = defineContract({
  service: 'visit',
  path: '/api/visits',
  describe: 'Stands for any service that holds something of patients.',
  permissions: {},
  operations: {
    visit: operation({
      method: 'POST',
      path: '/:patient/:what',
      summary: 'Come, or leave for good',
      permission: 'internal',
      audit: { action: 'update', of: 'patient', patientParam: 'patient' },
      params: record({ patient: uuid(), what: uuid() }),
    }),
  },
  events: {
    'visit.began': event({ describe: 'Somebody came.', data: record({}) }),
    'visit.removed': event({ describe: 'It was an error.', data: record({}) }),
    'visit.noted': event({ describe: 'Nobody counts this.', data: record({}) }),
  },
});

const BEGAN = '00000000-0000-0000-0000-000000000000';

const visitService = defineService({
  contract: visitContract,
  needs: [],
  stateTables: [],
  projections: [],
  start: (service) => ({
    handlers: {
      visit: async (call, { params: { patient, what } }) => {
        call.disclose(patient);
        const type = what === BEGAN ? 'visit.began' : 'visit.removed';
        const append = {
          stream: newId(call.now),
          expected: 0,
          subject: patient,
          events: [
            { type, data: {} },
            { type: 'visit.noted', data: {} },
          ],
          cause: call.cause,
        } as const;
        return call.commit(async (tx) => {
          await service.append(tx, append);
          return noReply;
        });
      },
    },
  }),
});

describe('what other services hold of a patient', () => {
  let hospital: PatientHospital;
  let visits: Client<typeof visitContract>;
  beforeAll(async () => {
    const kind = 'visits';
    const patientService = patientServiceFollowing([
      { from: visitContract, event: 'visit.began', kind, change: 1 },
      { from: visitContract, event: 'visit.removed', kind, change: -1 },
    ]);
    hospital = await startPatientHospital({ services: [visitService, patientService] });
    visits = hospital.host.services.get('patient')!.context.client(visitContract);
  });
  afterAll(() => hospital.stop());

  const register = async () => (await hospital.by.receptionist.createPatient({ body: registration })).id;
  const movesOf = async (source_id: string) => {
    const params = { id: await register() };
    return (await hospital.by.administrator.previewMerge({ params, body: { source_id } })).moves;
  };

  it('shows in the preview of a merge, with that of records merged before', async () => {
    const [source, earlier] = [await register(), await register()];
    for (const patient of [source, source, earlier]) await visits.visit({ params: { patient, what: BEGAN } });
    await visits.visit({ params: { patient: source, what: newId() } });
    await hospital.processAll();
    expect(await movesOf(source)).toEqual([{ service: 'visit', kind: 'visits', count: 1 }]);
    await hospital.by.administrator.mergePatients({
      params: { id: source },
      body: { source_id: earlier, version: 1, source_version: 1, reason: 'the same person' },
    });
    expect(await movesOf(source)).toEqual([
      { service: 'patient', kind: 'merged records', count: 1 },
      { service: 'visit', kind: 'visits', count: 2 },
    ]);
  });

  it('means that somebody was treated, so that the record was no error', async () => {
    const id = await register();
    await visits.visit({ params: { patient: id, what: BEGAN } });
    await hospital.processAll();
    const erase = () =>
      hospital.by['privacy-officer'].erasePatient({ params: { id }, body: { basis: 'registered-in-error' } });
    await expect(erase()).rejects.toMatchObject({ code: 'retention' });
  });
});
