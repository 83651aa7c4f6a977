-- Notes as they stand; what people wrote stands apart, so that it can be forgotten with the patient.
create table notes (
  id uuid primary key,
  version integer not null,
  patient_id uuid not null,
  encounter_id uuid,
  status text not null,
  contributors text[] not null,
  cosign_wanted boolean not null,
  cosigner uuid,
  created_at timestamptz not null,
  document jsonb not null,
  words jsonb not null
);
create index notes_by_patient on notes (patient_id, created_at desc, id);
create index notes_by_encounter on notes (encounter_id) where encounter_id is not null;
create index notes_open on notes (status, created_at) where status = 'draft';
create index notes_by_contributor on notes using gin (contributors);
create index notes_to_cosign on notes (created_at) where cosign_wanted;

-- Set up by the hospital, plain tables: what a note began with stands in the note.
create table note_templates (
  code text primary key,
  version integer not null,
  document jsonb not null
);
create table macros (
  -- The account of who made it; empty where it is everybody's.
  owner text not null,
  key text not null,
  document jsonb not null,
  primary key (owner, key)
);
