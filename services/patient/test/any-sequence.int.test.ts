import { expectRebuildEqual } from '@hms/platform/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientHospital } from './patient-hospital.ts';
import { registration, startPatientHospital } from './patient-hospital.ts';

/** One thing that somebody does to the patients of a run, named by their place in it. */
type Step = (hospital: PatientHospital, patients: string[]) => Promise<unknown>;

const words = fc.constantFrom('Ann', 'Zoë', '李', 'O’Brien', 'de la Cruz', '');
const place = fc.nat({ max: 3 });
const names = fc.array(words, { maxLength: 3 });
const photo = (byte: number) => new Uint8Array([0xff, 0xd8, 0xff, byte]);
const reason = 'as a test asks';

/** Steps on the patient at a place; one that the run does not have yet is passed over. */
const on = <T>(what: fc.Arbitrary<T>, act: (hospital: PatientHospital, id: string, given: T) => Promise<unknown>) =>
  fc.tuple(place, what).map(
    ([at, given]): Step =>
      async (hospital, patients) => {
        const id = patients[at];
        return id === undefined ? undefined : act(hospital, id, given);
      },
  );

const onTwo = (act: (hospital: PatientHospital, id: string, other: string) => Promise<unknown>) =>
  fc.tuple(place, place).map(
    ([a, b]): Step =>
      async (hospital, patients) => {
        const [id, other] = [patients[a], patients[b]];
        return id === undefined || other === undefined ? undefined : act(hospital, id, other);
      },
  );

const version = async ({ by }: PatientHospital, id: string) =>
  (await by['privacy-officer'].getPatient({ params: { id } })).version;

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(words, words).map(
    ([first_name, last_name]): Step =>
      async ({ by }, patients) => {
        const { id } = await by.receptionist.createPatient({ body: { ...registration, first_name, last_name } });
        patients.push(id);
      },
  ),
  fc.constant<Step>(async ({ by }, patients) => {
    patients.push((await by.nurse.registerUnknownPatient({ body: { gender: 'M', apparent_age: 30 } })).id);
  }),
  fc.tuple(fc.constantFrom('x', 'y'), words, fc.boolean()).map(
    ([id, last_name, deceased]): Step =>
      async ({ by }, patients) => {
        const source = { system: 'urn:test', id: `${patients.join()}${id}`.slice(0, 100) };
        const imported = await by.importer.importPatient({ body: { source, last_name, deceased } });
        if (!patients.includes(imported.id)) patients.push(imported.id);
      },
  ),
  on(fc.tuple(words, names), ({ by }, id, [last_name, allergies]) =>
    by.receptionist.updatePatient({ params: { id }, body: { last_name, allergies, ssn: '219-09-9999' } }),
  ),
  on(names, ({ by }, id, texts) => {
    const other_names = texts.filter(Boolean).map((text) => ({ use: 'nickname' as const, text }));
    return by.receptionist.updatePatient({ params: { id }, body: { other_names, email: null, ssn: null } });
  }),
  on(words, ({ by }, id, first_name) => by.nurse.identifyPatient({ params: { id }, body: { first_name } })),
  on(fc.boolean(), ({ by }, id, restricted) =>
    by['privacy-officer'].setSensitivity({ params: { id }, body: { restricted, flags: restricted ? ['VIP'] : [] } }),
  ),
  on(fc.boolean(), ({ by }, id, active) =>
    active
      ? by.administrator.reactivatePatient({ params: { id } })
      : by.administrator.deactivatePatient({ params: { id }, body: { reason } }),
  ),
  on(fc.boolean(), ({ by }, id, dead) =>
    dead
      ? by.physician.recordDeath({ params: { id }, body: { deceased_at: '2024-01-02' } })
      : by.physician.correctDeath({ params: { id }, body: { deceased: false, reason } }),
  ),
  on(fc.uuid(), ({ by }, id, member) => by.physician.assignCareTeam({ params: { id, member } })),
  on(fc.nat({ max: 255 }), ({ by }, id, byte) => by.nurse.setPhoto({ params: { id }, body: photo(byte) })),
  on(fc.constant(null), ({ by }, id) => by.nurse.removePhoto({ params: { id } })),
  on(fc.boolean(), ({ by }, id, held) =>
    held
      ? by['privacy-officer'].setLegalHold({ params: { id }, body: { reason } })
      : by['privacy-officer'].liftLegalHold({ params: { id }, body: { reason } }),
  ),
  on(words, ({ by }, id, plan) =>
    by.biller.addCoverage({
      params: { id },
      body: { kind: 'medical', payer: { name: 'Acme' }, plan, member_id: 'AB-12345678' },
    }),
  ),
  on(fc.boolean(), async ({ by }, id, end) => {
    const { coverages } = await by.biller.listCoverages({ params: { id } });
    const at = { id, coverage: coverages.at(-1)?.id ?? id };
    return end
      ? by.biller.endCoverage({ params: at, body: {} })
      : by.biller.updateCoverage({ params: at, body: { plan: 'Gold', member_id: null } });
  }),
  on(fc.boolean(), async ({ by }, id, revoke) => {
    const { consents } = await by.physician.listConsents({ params: { id } });
    return revoke
      ? by.physician.revokeConsent({ params: { id, consent: consents[0]?.id ?? id } })
      : by.physician.giveConsent({ params: { id }, body: { category: 'research', decision: 'permit' } });
  }),
  ...Array.from({ length: 5 }, () =>
    onTwo(async (hospital, id, source_id) =>
      hospital.by['privacy-officer'].mergePatients({
        params: { id },
        body: {
          source_id,
          version: await version(hospital, id),
          source_version: await version(hospital, source_id),
          choices: { last_name: 'source', ssn: 'source', photo_id: 'source' },
          reason,
        },
      }),
    ),
  ),
  ...Array.from({ length: 4 }, () =>
    on(fc.nat({ max: 3 }), async ({ by }, id, which) => {
      const { replaces } = await by['privacy-officer'].getPatient({ params: { id } });
      const source_id = replaces[which % Math.max(replaces.length, 1)] ?? id;
      return by['privacy-officer'].unmergePatients({ params: { id }, body: { source_id, reason } });
    }),
  ),
  on(fc.constant(null), ({ by }, id) =>
    by['privacy-officer'].erasePatient({ params: { id }, body: { basis: 'court-order' } }),
  ),
);

describe('any sequence of what people do', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  it('is refused or done, never a fault of ours, and is played again to the same state', async () => {
    const outcomes = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 20, maxLength: 50, size: 'max' }), async (sequence) => {
        const registered = [1, 2, 3].map(() => hospital.by.receptionist.createPatient({ body: registration }));
        const patients = (await Promise.all(registered)).map(({ id }) => id);
        for (const step of sequence) {
          const outcome = await step(hospital, patients).then(
            () => 'done',
            (failure) => failure.kind as string,
          );
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
        await expectRebuildEqual(hospital, 'patient');
      }),
      { numRuns: 8 },
    );
    expect([...outcomes.keys()]).not.toContain('internal');
    expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['done', 'conflict', 'gone']));
  }, 120_000);
});
