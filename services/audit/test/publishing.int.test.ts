import { auditContract } from '@hms/contracts/audit';
import { compileCheck, defineContract } from '@hms/platform/contract';
import { type EventEnvelope, newId } from '@hms/platform/event-log';
import { defineService } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditService } from '../src/service.ts';
import { accountsContract, accountsService, wardContract, wardService } from './ward.ts';

describe('the topic audit-events', () => {
  let hospital: TestHospital;
  const heard: EventEnvelope[] = [];
  const listener = defineService({
    contract: defineContract({
      service: 'listener',
      path: '/listener',
      describe: 'Follows the trail.',
      permissions: {},
      operations: {},
      events: {},
    }),
    needs: [],
    stateTables: [],
    projections: [],
    start: () => ({
      handlers: {},
      subscriptions: [
        {
          from: auditContract,
          events: ['access.granted', 'access.denied', 'access.break-glass'],
          batch: 2,
          handle: async (_tx, event) => void heard.push(event),
        },
      ],
    }),
  });

  beforeAll(async () => {
    hospital = await startTestHospital({
      services: [wardService, accountsService, auditService, listener],
      postgres: inject('postgres'),
    });
  });
  afterAll(() => hospital.stop());

  it('is a view over the trail that services follow like any other log, each event once', async () => {
    const patient = newId();
    const ward = await hospital.as(wardContract, { id: 'nina', roles: ['nurse'] });
    const cleaner = await hospital.as(wardContract, { id: 'cleaner', roles: [] });
    const accounts = await hospital.as(accountsContract, { id: 'nina', roles: ['nurse'] });
    await ward.readChart({ params: { id: patient } });
    await expect(cleaner.readChart({ params: { id: patient } })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ward.readChart({ params: { id: 'nonsense' } })).rejects.toMatchObject({ code: 'invalid-path' });
    await hospital.processAll();
    await accounts.breakGlass({ params: { id: patient } });
    await hospital.processAll();
    await hospital.processAll();
    expect(heard.map(({ event_type, actor, subject }) => [event_type, actor, subject])).toEqual([
      ['access.granted', 'nina', patient],
      ['access.denied', 'cleaner', patient],
      ['access.break-glass', 'nina', patient],
    ]);
    const stored = await hospital.sql('audit', 'select 1 from events');
    expect(stored).toEqual([]);
    for (const event of heard) {
      const { data } = auditContract.events[event.event_type as 'access.granted'];
      expect(compileCheck(data, 'event')(event.data)).toMatchObject({ patients: [patient] });
    }
    const [entry] = await hospital.sql('audit', 'select id, number::int from access_trail order by number limit 1');
    expect(heard[0]).toMatchObject({ event_id: entry!.id, data: { number: entry!.number } });
  });

  it('finds its place again by the id of an event', async () => {
    const { events } = hospital.host.services.get('audit')!;
    const [first, second] = (await events.read(null, 2)).items;
    expect(await events.find(first!.item.event_id)).toEqual(first!.position);
    expect(await events.find(newId())).toBeUndefined();
    expect((await events.read(first!.position, 1)).items).toEqual([second]);
    await expect(events.read({ ...first!.position, incarnation: newId() }, 1)).rejects.toMatchObject({
      code: 'log-renewed',
    });
    expect(first!.position.incarnation).toBe(await events.incarnation());
  });
});
