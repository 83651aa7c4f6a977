import { instant, line, nullable, oneOf, operation, record, Type, text, uuid } from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import {
  Certainty,
  DiagnosisRole,
  Encounter,
  EncounterClass,
  EncounterStatus,
  encounterFacts,
  encounterWords,
} from './encounter.ts';
import { Coding, ErrorReason, entryPath, optional, turnPages } from './entry.ts';

const onOne = { params: entryPath, reply: Encounter, ifMatch: 'optional' } as const;
const change = { action: 'update', of: 'patient' } as const;
const at = Type.Optional(instant({ description: 'When it happened, if not just now; not in the future' }));

const step = <const Path extends string>(path: Path, summary: string) =>
  operation({
    ...onOne,
    method: 'POST',
    path: `/encounters/:id/${path}`,
    summary,
    permission: 'clinical:encounter',
    audit: change,
    body: record({ at }),
  });

const diagnosisFields = {
  role: Type.Optional(DiagnosisRole),
  rank: Type.Optional(Type.Integer({ minimum: 1, maximum: 99, description: 'The last where absent' })),
  certainty: Type.Optional(Certainty),
  problem_id: Type.Optional(nullable(uuid())),
};

export const encounterOperations = {
  createEncounter: operation({
    method: 'POST',
    path: '/encounters',
    summary: 'Plan an encounter, or begin one',
    permission: 'clinical:encounter',
    audit: { action: 'create', of: 'patient' },
    body: record({
      patient_id: uuid(),
      ...optional(encounterFacts),
      ...optional(encounterWords),
      appointment_id: Type.Optional(nullable(uuid())),
      status: Type.Optional(oneOf(['planned', 'arrived', 'in-progress'], { description: 'in-progress where absent' })),
    }),
    reply: Encounter,
    status: 201,
  }),
  listEncounters: operation({
    method: 'GET',
    path: '/encounters',
    summary: 'List encounters: of a patient, of who treats, of a place, of a time',
    permission: 'clinical:read',
    audit: { action: 'search', of: 'patient' },
    mayBeStale: true,
    query: record({
      ...turnPages,
      patient_id: Type.Optional(uuid({ description: 'With those of records merged into this one' })),
      provider_id: Type.Optional(uuid()),
      appointment_id: Type.Optional(uuid()),
      facility_id: Type.Optional(uuid()),
      department_id: Type.Optional(uuid()),
      encounter_type: Type.Optional(line(50)),
      class: Type.Optional(EncounterClass),
      status: Type.Optional(EncounterStatus),
      diagnosis: Type.Optional(line(40, { description: 'The code of a diagnosis' })),
      from: Type.Optional(instant()),
      to: Type.Optional(instant()),
      sort: Type.Optional(
        oneOf(['encounter_date', '-encounter_date'], { description: 'The newest first where absent' }),
      ),
    }),
    reply: pageOf('encounters', Encounter),
  }),
  getEncounter: operation({
    method: 'GET',
    path: '/encounters/:id',
    summary: 'Read an encounter',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply: Encounter,
  }),
  updateEncounter: operation({
    ...onOne,
    method: 'PATCH',
    path: '/encounters/:id',
    summary: 'Change what is known of an encounter',
    permission: 'clinical:encounter',
    audit: change,
    body: record({ ...optional(encounterFacts), ...optional(encounterWords) }),
  }),
  receiveEncounter: step('arrive', 'The patient is there'),
  triageEncounter: step('triage', 'It was judged how urgent it is'),
  startEncounter: step('start', 'The encounter begins'),
  leaveEncounter: step('leave', 'The patient is away for a time'),
  resumeEncounter: step('resume', 'The patient is back'),
  completeEncounter: operation({
    ...onOne,
    method: 'POST',
    path: '/encounters/:id/complete',
    summary: 'End an encounter',
    description: 'What its signed notes say and the encounter does not is taken over from them.',
    permission: 'clinical:encounter',
    audit: change,
    body: record({ at, disposition: Type.Optional(nullable(line(100))) }),
  }),
  cancelEncounter: operation({
    ...onOne,
    method: 'POST',
    path: '/encounters/:id/cancel',
    summary: 'The encounter will not take place, or the patient left before being seen',
    permission: 'clinical:encounter',
    audit: change,
    body: record({ at, note: Type.Optional(nullable(text(2_000))) }),
  }),
  enterEncounterInError: operation({
    ...onOne,
    method: 'POST',
    path: '/encounters/:id/entered-in-error',
    summary: 'Say that an encounter should never have been entered',
    permission: 'clinical:correct',
    audit: change,
    body: ErrorReason,
  }),
  addDiagnosis: operation({
    ...onOne,
    method: 'POST',
    path: '/encounters/:id/diagnoses',
    summary: 'Make a diagnosis',
    description: 'There is one primary diagnosis: a new one makes the earlier one secondary.',
    permission: 'clinical:diagnose',
    audit: change,
    body: record({ coding: Coding, ...diagnosisFields }),
    status: 201,
  }),
  updateDiagnosis: operation({
    ...onOne,
    method: 'PATCH',
    path: '/encounters/:id/diagnoses/:diagnosis',
    summary: 'Change a diagnosis',
    permission: 'clinical:diagnose',
    audit: change,
    params: record({ id: uuid(), diagnosis: uuid() }),
    body: record({ coding: Type.Optional(Coding), ...diagnosisFields }),
  }),
  removeDiagnosis: operation({
    ...onOne,
    method: 'DELETE',
    path: '/encounters/:id/diagnoses/:diagnosis',
    summary: 'Take back a diagnosis',
    permission: 'clinical:diagnose',
    audit: change,
    params: record({ id: uuid(), diagnosis: uuid() }),
  }),
  getEncounterHistory: operation({
    method: 'GET',
    path: '/encounters/:id/history',
    summary: 'What happened to an encounter, the oldest first',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply: record({
      changes: Type.Array(
        record({
          version: Type.Integer(),
          event: Type.String({ description: 'e.g. started' }),
          at: instant(),
          actor: nullable(Type.String()),
          fields: Type.Array(Type.String(), { description: 'What it touched' }),
        }),
      ),
    }),
  }),
};
