import { instant, line, nullable, operation, record, type Static, Type, text, uuid } from '@hms/platform/contract';
import { Allergy, AllergyStatus } from './allergies.ts';
import { Assessment } from './assessments.ts';
import { Attachment } from './attachments.ts';
import { CarePlan } from './care-plans.ts';
import { Encounter } from './encounter.ts';
import { ofPatientPath } from './entry.ts';
import { FamilyHistory } from './family-history.ts';
import { Goal } from './goals.ts';
import { Immunization } from './immunizations.ts';
import { NoteSummary } from './notes.ts';
import { Order } from './orders.ts';
import { ChartProblem } from './problems.ts';
import { Procedure } from './procedures.ts';
import { InboxResult } from './results.ts';
import { SocialHistory } from './social-history.ts';
import { Task } from './tasks.ts';
import { VitalSigns } from './vitals.ts';

const { id, number, status, encounter_type, encounter_date, location, provider_id, provider_name, chief_complaint } =
  Encounter.properties;

/** An encounter as a list of them shows it. */
export const EncounterLine = record({
  id,
  number,
  status,
  class: Encounter.properties.class,
  encounter_type,
  encounter_date,
  location,
  provider_id,
  provider_name,
  chief_complaint,
  diagnoses: Encounter.properties.diagnoses,
  started_at: Encounter.properties.started_at,
  ended_at: Encounter.properties.ended_at,
  follow_up_date: Encounter.properties.follow_up_date,
});
export type EncounterLine = Static<typeof EncounterLine>;

/** What a chart says at a glance; each list as far as a page has room for it, the newest first. */
export const Chart = record({
  patient_id: uuid(),
  as_of: instant({ description: 'The moment that it shows' }),
  version: Type.Integer({ description: 'Rises with everything that happens to the patient' }),
  opened_at: nullable(instant()),
  birth_date: nullable(Type.String({ description: 'YYYY-MM-DD' })),
  sex: nullable(Type.String()),
  deceased: Type.Boolean(),
  merged: Type.Array(uuid(), { description: 'Records that were merged into this one, whose entries are among these' }),
  allergy_status: AllergyStatus,
  allergies_reviewed_at: nullable(instant()),
  allergies: Type.Array(Allergy),
  problems: Type.Array(ChartProblem),
  encounters: Type.Array(EncounterLine),
  notes: Type.Array(NoteSummary),
  tasks: Type.Array(Task),
  orders: Type.Array(Order),
  results: Type.Array(InboxResult, { description: 'Those that nobody has acknowledged' }),
  attachments: Type.Array(Attachment),
  immunizations: Type.Array(Immunization, { description: 'Those that were given' }),
  procedures: Type.Array(Procedure, { description: 'Those that were done or are to be' }),
  care_plans: Type.Array(CarePlan, { description: 'Those that are not over' }),
  goals: Type.Array(Goal, { description: 'Those that are not over' }),
  family_history: Type.Array(FamilyHistory),
  social_history: Type.Array(SocialHistory, { description: 'What is so now' }),
  vitals: Type.Array(VitalSigns, { description: 'The last sets' }),
  assessments: Type.Array(Assessment, { description: 'The last ones' }),
});
export type Chart = Static<typeof Chart>;

const TimelineItem = record({
  id: uuid(),
  kind: line(40, { description: 'e.g. encounter, note, problem' }),
  at: instant({ description: 'When it was true at the bedside' }),
  title: Type.String(),
  status: nullable(Type.String()),
  encounter_id: nullable(uuid()),
  by: nullable(Type.String({ description: 'Who recorded it' })),
});
export type TimelineItem = Static<typeof TimelineItem>;

const onChart = { permission: 'clinical:read', params: ofPatientPath } as const;

export const chartOperations = {
  getChart: operation({
    ...onChart,
    method: 'GET',
    path: '/patients/:patient/chart',
    summary: 'The chart of a patient at a glance',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    reply: Chart,
  }),
  getChartAsOf: operation({
    ...onChart,
    method: 'GET',
    path: '/patients/:patient/chart/as-of',
    summary: 'The chart as it stood at a moment',
    description: 'What was recorded until then, as it was recorded: later corrections are not in it.',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    query: record({ at: instant() }),
    reply: Chart,
  }),
  getTimeline: operation({
    ...onChart,
    method: 'GET',
    path: '/patients/:patient/timeline',
    summary: 'All that happened to a patient, the newest first',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    query: record({
      before: Type.Optional(text(100, { description: 'Goes on after the page whose `next` this was' })),
      kind: Type.Optional(line(40)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where absent' })),
    }),
    reply: record({ items: Type.Array(TimelineItem), next: nullable(Type.String()) }),
  }),
};
