import {
  date,
  event,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type TObject,
  type TProperties,
  Type,
  uuid,
} from '@hms/platform/contract';
import { allergyOperations } from './allergies.ts';
import { CarePlanStatus, carePlanOperations } from './care-plans.ts';
import { Certainty, EncounterStatus } from './encounter.ts';
import { encounterOperations } from './encounters.ts';
import { Coding, ofPatientPath } from './entry.ts';
import { goalOperations } from './goals.ts';
import { immunizationOperations } from './immunizations.ts';
import { problemOperations } from './problems.ts';
import { procedureOperations } from './procedures.ts';
import { vitalsOperations } from './vitals.ts';

const source = line(200, { minLength: 1, description: 'Its id in the other system' });
const sources = Type.Optional(Type.Array(source, { maxItems: 20 }));

/** The most things of all kinds in one request. */
export const IMPORTED_AT_A_TIME = 100;
const listOf = <const P extends TProperties>(fields: P) =>
  Type.Optional(Type.Array(record(fields), { maxItems: IMPORTED_AT_A_TIME }));

/** What may be said of an entry of another system: all that may be said of one's own, and where it belongs there. */
function imported<P extends TProperties>({ properties }: TObject<P>) {
  const { encounter_id: _own, ...fields } = properties as P & { encounter_id?: unknown };
  return { ...(fields as unknown as Omit<P, 'encounter_id'>), source, encounter: Type.Optional(nullable(source)) };
}

const {
  patient_id: _patient,
  appointment_id: _appointment,
  provider_id: _provider,
  status: _status,
  ...ofEncounter
} = encounterOperations.createEncounter.body.properties;
const { problem_ids: _treated, order_id: _order, ...ofProcedure } = imported(procedureOperations.recordProcedure.body);
const { problem_ids: _planned, status: _plan, ...ofPlan } = imported(carePlanOperations.recordCarePlan.body);
const { problem_ids: _aimed, care_plan_id: _of, ...ofGoal } = imported(goalOperations.recordGoal.body);

export const IMPORTED_LISTS = [
  'encounters',
  'problems',
  'allergies',
  'immunizations',
  'procedures',
  'care_plans',
  'goals',
  'vitals',
] as const;

/** The fingerprint of each field as the other system gave it, by which the next import knows what that changed. */
const ImportMarks = Type.Record(line(60), line(40));

export const importEvents = {
  'clinical.entry.imported': event({
    describe: 'An entry was taken over from another system, or compared with it: what its fields were there.',
    data: record({ patient_id: uuid(), kind: line(40), marks: ImportMarks }),
  }),
};

export const importOperations = {
  importChart: operation({
    method: 'PUT',
    path: '/imported/:patient',
    summary: 'Take over what another system knows of a patient',
    description:
      'The same source id is the same thing; nothing happens where nothing changed, and of changed things only what the other system changed is taken, so that local changes stay. What refers to something that was never imported refers to nothing. What cannot be taken is refused by itself.',
    permission: 'clinical:import',
    audit: { action: 'update', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    bodyLimit: 4_000_000,
    body: record({
      system: line(300, { minLength: 1, description: 'URI of the other system' }),
      birth_date: Type.Optional(
        nullable(date({ description: 'As the other system says, for who was registered a moment ago' })),
      ),
      sex: Type.Optional(nullable(oneOf(['F', 'M', 'O']))),
      encounters: listOf({
        ...ofEncounter,
        source,
        status: EncounterStatus,
        provider_name: Type.Optional(nullable(line(250))),
        started_at: Type.Optional(nullable(instant())),
        ended_at: Type.Optional(nullable(instant())),
        disposition: Type.Optional(nullable(line(100))),
        diagnoses: Type.Optional(
          Type.Array(record({ coding: Coding, certainty: Type.Optional(Certainty), problem: source }), {
            maxItems: 99,
          }),
        ),
      }),
      problems: listOf(imported(problemOperations.recordProblem.body)),
      allergies: listOf(imported(allergyOperations.recordAllergy.body)),
      immunizations: listOf(imported(immunizationOperations.recordImmunization.body)),
      procedures: listOf({ ...ofProcedure, problems: sources }),
      care_plans: listOf({ ...ofPlan, status: CarePlanStatus, problems: sources }),
      goals: listOf({ ...ofGoal, problems: sources, care_plan: Type.Optional(nullable(source)) }),
      vitals: listOf(imported(vitalsOperations.recordVitals.body)),
    }),
    reply: record({
      outcomes: Type.Array(
        record({
          list: oneOf(IMPORTED_LISTS),
          source: Type.String(),
          outcome: oneOf(['created', 'updated', 'unchanged', 'refused']),
          id: uuid(),
          code: nullable(Type.String({ description: 'Why it was refused' })),
          detail: nullable(Type.String()),
        }),
      ),
    }),
  }),
};
