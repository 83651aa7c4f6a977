import type { ClinicalService, Decision } from '../clinical-service.ts';
import { mustHaveHappened } from '../entries/record-entry.ts';
import { findSignedNotes } from '../notes/notes-table.ts';
import { wordsInNotes } from '../notes/words-in-notes.ts';
import { changeEncounter } from './change-encounter.ts';
import { doneInEncounter } from './done-in-encounter.ts';
import type { EncounterRecord, EncounterWords } from './encounter-record.ts';
import { mustFollow, steps } from './steps.ts';
import { mustBecome } from './transitions.ts';

type Done = Awaited<ReturnType<typeof doneInEncounter>>;
type Step = keyof typeof steps;

const stepHandler = <Id extends Step>(service: ClinicalService, id: Id) =>
  changeEncounter<Step>(service, 'clinical:encounter', ({ record, body, call }) => {
    mustHaveHappened(body.at, call.now);
    return steps[id](record, body.at ?? call.now.toISOString());
  });

/** The end of an encounter, with all that others need to know of it. Throws `wrong-state`, `before-its-start`. */
function endEncounter(
  record: EncounterRecord,
  at: string,
  disposition: string | null,
  noted: EncounterWords,
  done: Done,
): Decision {
  mustBecome(record.status, 'finished');
  mustFollow(record, at);
  const { closing_note: _unsaid, ...words } = { ...noted, ...record.words };
  return {
    type: 'clinical.encounter.completed',
    data: {
      at,
      number: record.number,
      patient_id: record.patient,
      appointment_id: record.appointment_id,
      provider_id: record.provider_id,
      provider_name: record.provider_name,
      participants: record.participants,
      encounter_type: record.encounter_type,
      class: record.class,
      encounter_date: record.encounter_date,
      location: record.location,
      facility_id: record.facility_id,
      department_id: record.department_id,
      vital_signs: record.vital_signs,
      procedures: record.procedures,
      medications: record.medications,
      follow_up_required: record.follow_up_required,
      follow_up_date: record.follow_up_date,
      metadata: record.metadata,
      ...words,
      diagnoses: record.diagnoses,
      done,
      started_at: record.started_at ?? record.encounter_date,
      ended_at: at,
      disposition,
    },
  };
}

/** What each step of an encounter's life does. */
export const stepHandlers = (service: ClinicalService) => ({
  receiveEncounter: stepHandler(service, 'receiveEncounter'),
  triageEncounter: stepHandler(service, 'triageEncounter'),
  startEncounter: stepHandler(service, 'startEncounter'),
  leaveEncounter: stepHandler(service, 'leaveEncounter'),
  resumeEncounter: stepHandler(service, 'resumeEncounter'),
  completeEncounter: changeEncounter<'completeEncounter'>(
    service,
    'clinical:encounter',
    async ({ record, body, call }) => {
      mustHaveHappened(body.at, call.now);
      const noted = wordsInNotes(await findSignedNotes(service.database, record.id));
      const done = await doneInEncounter(service.database, record.id);
      return [endEncounter(record, body.at ?? call.now.toISOString(), body.disposition ?? null, noted, done)];
    },
  ),
  cancelEncounter: changeEncounter<'cancelEncounter'>(service, 'clinical:encounter', ({ record, body, call }) => {
    mustBecome(record.status, 'cancelled');
    mustHaveHappened(body.at, call.now);
    const note = body.note ? { note: body.note } : {};
    return [{ type: 'clinical.encounter.cancelled', data: { at: body.at ?? call.now.toISOString(), ...note } }];
  }),
  enterEncounterInError: changeEncounter<'enterEncounterInError'>(
    service,
    'clinical:correct',
    ({ record, patient, body }) => {
      mustBecome(record.status, 'entered-in-error');
      // Nothing more is said of somebody who was forgotten.
      const note = patient.erased ? {} : { note: body.reason };
      return [{ type: 'clinical.encounter.entered-in-error', data: note }];
    },
  ),
});
