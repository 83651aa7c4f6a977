import { type Input, unprocessable } from '@hms/platform/contract';
import { allergyKind } from '../allergies/allergy-kind.ts';
import { mustEndAfterItsStart, newCarePlan, planned } from '../care-plans/care-plan-handlers.ts';
import { carePlanKind } from '../care-plans/care-plan-kind.ts';
import type { ClinicalOperations } from '../clinical-service.ts';
import type { EntryKind, Said } from '../entries/entry-kind.ts';
import { mustHaveHappened } from '../entries/record-entry.ts';
import { mustBeReachable, newGoal } from '../goals/goal-handlers.ts';
import { goalKind } from '../goals/goal-kind.ts';
import { mustBePlausible } from '../immunizations/check-immunization.ts';
import { newImmunization } from '../immunizations/immunization-handlers.ts';
import { immunizationKind } from '../immunizations/immunization-kind.ts';
import { problemKind } from '../problems/problem-kind.ts';
import { mustBeWhole, newProcedure } from '../procedures/procedure-handlers.ts';
import { procedureKind } from '../procedures/procedure-kind.ts';
import { mustSaySomething } from '../vitals/record-vitals.ts';
import { takeReadings } from '../vitals/take-readings.ts';
import { vitalsKind } from '../vitals/vitals-kind.ts';
import type { WatchedPatient } from '../vitals/watched-patient.ts';

type Body = Input<ClinicalOperations['importChart']>['body'];
/** The lists of a chart that hold entries. */
export type EntryList = Exclude<keyof Body, 'system' | 'birth_date' | 'sex' | 'encounters'>;
type ImportedEntry<List extends EntryList> = NonNullable<Body[List]>[number];

interface Surroundings {
  readonly now: Date;
  readonly watched: WatchedPatient;
  /** Our id of what the other system calls so; undefined where it was never imported. */
  entry(kind: EntryKind, source: string): string | undefined;
  /** Our id of something within an entry. */
  part(kind: string, source: string): string;
}

interface Importable<List extends EntryList> {
  readonly kind: EntryKind;
  /** What the entry says. Throws where that cannot be so. */
  content(item: ImportedEntry<List>, around: Surroundings): Said;
  /** Fields as the other system gave them, where what they became here may change without it. */
  given?(item: ImportedEntry<List>): Said;
}

const problemsOf = (sources: readonly string[] | undefined, { entry }: Surroundings): string[] =>
  (sources ?? []).flatMap((source) => entry(problemKind, source) ?? []);

/** Throws `name-needed`. */
function nameOf(item: { readonly name?: string; readonly coding?: { readonly display: string } | null }): string {
  const name = item.name ?? item.coding?.display;
  if (!name) throw unprocessable('name-needed', 'Nothing says what it is: neither a code nor words.');
  return name;
}

/** What each list of an imported chart becomes; what was recorded elsewhere is held to what is held true of one's own. */
export const importables: { readonly [List in EntryList]: Importable<List> } = {
  problems: {
    kind: problemKind,
    content(item) {
      if (item.onset && item.abated && item.abated < item.onset)
        throw unprocessable('before-its-onset', 'A problem cannot be over before it began.');
      return {
        coding: item.coding ?? null,
        clinical_status: item.clinical_status ?? 'active',
        certainty: item.certainty ?? 'confirmed',
        severity: item.severity ?? null,
        onset: item.onset ?? null,
        abated: item.abated ?? null,
        name: nameOf(item),
        note: item.note ?? null,
      };
    },
  },
  allergies: {
    kind: allergyKind,
    content: (item) => ({
      coding: item.coding ?? null,
      category: item.category,
      type: item.type ?? 'allergy',
      clinical_status: item.clinical_status ?? 'active',
      verification: item.verification ?? 'unconfirmed',
      criticality: item.criticality ?? null,
      onset: item.onset ?? null,
      asserted_at: item.asserted_at ?? null,
      substance: item.substance,
      reactions: item.reactions ?? [],
      note: item.note ?? null,
    }),
  },
  immunizations: {
    kind: immunizationKind,
    content(item, { now, watched }) {
      const fields = newImmunization({ ...item, name: nameOf(item) }, now.toISOString());
      mustHaveHappened(fields.occurred_at, now);
      mustBePlausible(fields, watched.patient.birth_date);
      return fields;
    },
  },
  procedures: {
    kind: procedureKind,
    content(item, around) {
      const problem_ids = problemsOf(item.problems, around);
      // Other systems do not always say why something was not done.
      const reasoned = item.status === 'not-done' || item.status === 'stopped' || item.status === 'on-hold';
      const status_reason = item.status_reason ?? (reasoned ? 'other' : null);
      const fields = newProcedure({ ...item, status_reason, name: nameOf(item), problem_ids });
      mustBeWhole(fields);
      return fields;
    },
  },
  care_plans: {
    kind: carePlanKind,
    content(item, around) {
      const activities = (item.activities ?? []).map((activity, at) => ({
        ...planned([activity], [], around.now)[0]!,
        id: around.part('activity', `${item.source}#${at}`),
      }));
      const fields = newCarePlan({ ...item, activities, problem_ids: problemsOf(item.problems, around) });
      mustEndAfterItsStart(fields);
      return fields;
    },
  },
  goals: {
    kind: goalKind,
    content(item, around) {
      const care_plan_id = item.care_plan ? (around.entry(carePlanKind, item.care_plan) ?? null) : null;
      const fields = newGoal({ ...item, care_plan_id, problem_ids: problemsOf(item.problems, around) });
      mustBeReachable(fields);
      return fields;
    },
  },
  vitals: {
    kind: vitalsKind,
    // They are judged by what is known of the patient and by the hospital's own rules.
    given: ({ readings = {} }) => ({ readings }),
    content(item, { now, watched }) {
      const observed_at = item.observed_at ?? now.toISOString();
      mustHaveHappened(observed_at, now);
      const readings = takeReadings(item.readings ?? {}, {
        rules: watched.rules,
        of: watched.judged(observed_at),
        // Whoever measured it is not there to be asked.
        confirmed: Object.keys(item.readings ?? {}) as never,
      });
      mustSaySomething({ readings, consciousness: item.consciousness ?? null });
      return {
        status: 'final',
        observed_at,
        oxygen: item.oxygen ?? null,
        oxygen_device: item.oxygen_device ?? null,
        consciousness: item.consciousness ?? null,
        temperature_site: item.temperature_site ?? null,
        position: item.position ?? null,
        pregnant: item.pregnant ?? null,
        readings,
        // Nobody is called for what is over.
        news2: null,
        note: item.note ?? null,
      };
    },
  },
};
