import { event, instant, line, nullable, oneOf, personal, record, Type, text, uuid } from '@hms/platform/contract';
import { Diagnosis, EncounterStatus, encounterFacts, encounterWords } from '../encounter.ts';
import { Coding, optional, sealed } from '../entry.ts';

const marked = sealed(optional(encounterWords));
const changed = optional(encounterFacts);

/** A procedure that was completed, or a vaccine that was given, as the chart has it; what it is called stays in the chart. */
const DoneInEncounter = record({
  kind: oneOf(['procedure', 'immunization']),
  entry_id: uuid(),
  coding: nullable(Coding),
  at: nullable(instant()),
  performer: nullable(uuid()),
});

const happened = { at: instant({ description: 'When it happened' }) };
const note = Type.Optional(personal(text(2_000)));

export const encounterEvents = {
  'clinical.encounter.planned': event({
    describe: 'An encounter is to take place.',
    data: record({
      number: line(20),
      patient_id: uuid(),
      appointment_id: nullable(uuid()),
      provider_name: nullable(line(250)),
      participants: Type.Array(uuid()),
      ...encounterFacts,
      ...marked,
      created_by: line(100),
    }),
  }),
  'clinical.encounter.imported': event({
    describe:
      'An encounter that took place elsewhere was taken over, or what the other system says of it changed; all of it is present. Nothing is to be billed for it.',
    data: record({
      number: line(20),
      patient_id: uuid(),
      appointment_id: Type.Null(),
      status: EncounterStatus,
      provider_name: nullable(line(250)),
      participants: Type.Array(uuid()),
      ...encounterFacts,
      ...marked,
      diagnoses: Type.Array(Diagnosis),
      arrived_at: nullable(instant()),
      started_at: nullable(instant()),
      ended_at: nullable(instant()),
      disposition: nullable(line(100)),
      created_by: line(100),
      marks: Type.Record(line(60), line(40)),
    }),
  }),
  'clinical.encounter.arrived': event({ describe: 'The patient is there.', data: record(happened) }),
  'clinical.encounter.triaged': event({ describe: 'It was judged how urgent it is.', data: record(happened) }),
  'clinical.encounter.started': event({
    describe: 'The encounter began.',
    data: record({
      ...happened,
      patient_id: uuid(),
      provider_id: nullable(uuid()),
      provider_name: nullable(line(250)),
      encounter_type: line(50),
      class: encounterFacts.class,
      facility_id: nullable(uuid()),
      department_id: nullable(uuid()),
      appointment_id: nullable(uuid()),
    }),
  }),
  'clinical.encounter.left': event({ describe: 'The patient is away for a time.', data: record(happened) }),
  'clinical.encounter.returned': event({ describe: 'The patient is back.', data: record(happened) }),
  'clinical.encounter.updated': event({
    describe: 'What is known of an encounter changed; only the changed fields are present.',
    data: record({ ...changed, ...marked, provider_name: Type.Optional(nullable(line(250))) }),
  }),
  'clinical.encounter.joined': event({
    describe: 'Somebody else had a part in the encounter.',
    data: record({ member_id: uuid() }),
  }),
  'clinical.encounter.diagnosed': event({
    describe: 'The diagnoses of an encounter changed; all of them are present.',
    data: record({ diagnoses: Type.Array(Diagnosis) }),
  }),
  'clinical.encounter.completed': event({
    describe:
      'The encounter ended. It holds all that billing, quality, analytics and the patient’s history of visits need.',
    data: record({
      ...happened,
      number: line(20),
      patient_id: uuid(),
      appointment_id: nullable(uuid()),
      provider_name: nullable(line(250)),
      participants: Type.Array(uuid()),
      ...encounterFacts,
      ...marked,
      diagnoses: Type.Array(Diagnosis),
      done: Type.Optional(
        Type.Array(DoneInEncounter, {
          description:
            'Entries of the chart; absent in events of before. What `procedures` counts by hand is beside it.',
        }),
      ),
      started_at: instant(),
      ended_at: instant(),
      disposition: nullable(line(100)),
    }),
  }),
  'clinical.encounter.cancelled': event({
    describe: 'The encounter will not take place, or the patient left before being seen.',
    data: record({ ...happened, note }),
  }),
  'clinical.encounter.entered-in-error': event({
    describe: 'The encounter should never have been entered.',
    data: record({ note }),
  }),
};
