import { auditContract } from '@hms/contracts/audit';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { auditService } from '@hms/service-audit';
import { configService } from '@hms/service-config';
import { patientService } from '@hms/service-patient';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accountsContract, accountsService } from '../../../services/audit/test/ward.ts';

type Body = NonNullable<Parameters<Client<typeof patientContract>['createPatient']>[0]>['body'];

const elm = (number: number) => ({ lines: [`${number} Elm Street`], city: 'Springfield', postal_code: '02139' });

describe('looks out of private interest', () => {
  let hospital: TestHospital;
  let patients: Client<typeof patientContract>;
  let officer: Client<typeof auditContract>;
  let nora: string;
  let carl: string;

  beforeAll(async () => {
    const services = [configService, accountsService, patientService, auditService];
    hospital = await startTestHospital({ services, postgres: inject('postgres') });
    const roles = ['administrator', 'receptionist', 'privacy-officer'];
    patients = await hospital.as(patientContract, { id: 'vera', roles });
    officer = await hospital.as(auditContract, { id: 'petra', roles: ['privacy-officer'] });
    const accounts = await hospital.as(accountsContract, { id: 'vera', roles });
    const account = async (username: string, name: string) =>
      (await accounts.nameUser({ body: { username, name } })).id;
    [nora, carl] = [await account('nora', 'Nora Vega'), await account('carl', 'Carl Ode')];
    const config = await hospital.as(configContract, { id: 'vera', roles });
    await config.createStaffMember({
      body: {
        staff_number: 'N1',
        first_name: 'Nora',
        last_name: 'Núñez Vega',
        user_id: nora,
        contacts: [{ system: 'phone', value: '+1 617 555 0142' }],
      },
    });
    await hospital.processAll();
  });
  afterAll(() => hospital.stop());

  const register = async (body: Body) =>
    (await patients.createPatient({ body: { duplicate_override_reason: 'for a test', ...body } })).id;
  const look = async (user: string, ...ids: string[]) => {
    const nurse = await hospital.as(patientContract, { id: user, roles: ['nurse'] });
    for (const id of ids) await nurse.getPatient({ params: { id } });
  };
  /** What is told of a user: each pattern with its patients. */
  const told = async (user: string) => {
    await hospital.processAll();
    const { suspicions } = await officer.listSuspicions();
    return suspicions
      .filter(({ actor }) => actor === user)
      .map(({ kind, patients: who, count }) => ({ kind, who: who.toSorted(), count }))
      .sort((a, b) => a.kind.localeCompare(b.kind));
  };

  it('at oneself, one’s name, one’s neighbours and at VIPs are told; others are not', async () => {
    const own = await register({
      first_name: 'Nora',
      last_name: 'Nuñez Vega',
      contact_number: '617-555-0142',
      address: elm(12),
    });
    const namesake = await register({ first_name: 'Nora', last_name: 'Núñez', contact_number: '617-555-0777' });
    const cousin = await register({ first_name: 'Luis', last_name: 'Vega' });
    const neighbour = await register({ first_name: 'Ida', last_name: 'Berg', address: elm(14) });
    const farther = await register({ first_name: 'Ole', last_name: 'Lund', address: { ...elm(14), postal_code: '9' } });
    const star = await register({ first_name: 'Gus', last_name: 'Adolf' });
    await patients.setSensitivity({ params: { id: star }, body: { restricted: false, flags: ['VIP'] } });
    await look(nora, own, namesake, cousin, neighbour, farther, star, star);
    expect(await told(nora)).toEqual([
      { kind: 'neighbour', who: [neighbour], count: 1 },
      { kind: 'own-record', who: [own], count: 1 },
      { kind: 'same-surname', who: [namesake, cousin].toSorted(), count: 2 },
      { kind: 'vip', who: [star], count: 1 },
    ]);
    await look(carl, own, cousin, neighbour);
    expect(await told(carl)).toEqual([]);
  });

  it('of who is not in the staff directory are known by the name of the account', async () => {
    const ode = await register({ first_name: 'Ann', last_name: 'Ode' });
    await look(carl, ode);
    expect(await told(carl)).toEqual([{ kind: 'same-surname', who: [ode], count: 1 }]);
  });

  it('at a VIP are no matter for the care team', async () => {
    const star = await register({ first_name: 'Eva', last_name: 'Rex' });
    await patients.setSensitivity({ params: { id: star }, body: { restricted: false, flags: ['vip'] } });
    await patients.assignCareTeam({ params: { id: star, member: carl } });
    await look(carl, star);
    expect((await told(carl)).map(({ kind }) => kind)).toEqual(['same-surname']);
  });

  it('are told by the hospital to itself alone', async () => {
    const administrator = await hospital.as(patientContract, { id: 'vera', roles: ['administrator'] });
    await expect(administrator.relateToPatients({ body: { people: [] } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
