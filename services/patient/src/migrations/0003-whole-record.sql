-- When the person was forgotten; the row that remains tells nobody who it was.
alter table patients add column erased_at timestamptz;
create index patients_merged_into on patients (merged_into) where merged_into is not null;

-- Insurances and other payers, as the API answers them; the number on the card stands sealed beside it.
create table patient_coverages (
  id uuid primary key,
  patient uuid not null,
  document jsonb not null,
  member_sealed text,
  member_index text,
  member_last4 text
);
create index patient_coverages_patient on patient_coverages (patient);
create index patient_coverages_member on patient_coverages (member_index) where member_index is not null;

create table patient_consents (
  id uuid primary key,
  patient uuid not null,
  document jsonb not null
);
create index patient_consents_patient on patient_consents (patient);

-- The patient whom another system knows under an id, of which only a fingerprint is kept, so that it also outlives an erasure.
create table imported_patients (
  import_key text primary key,
  patient uuid not null,
  -- Fingerprints of what the other system said last, field by field.
  fields jsonb not null
);
create index imported_patients_patient on imported_patients (patient);

-- Sealed under the patient's key. Not made of events, which carry the id only.
create table patient_photos (
  id uuid primary key,
  patient uuid not null,
  media_type text not null,
  sealed bytea not null
);
create index patient_photos_patient on patient_photos (patient);

-- What other services hold of a patient, counted from their events: what a merge moves, and when the patient was last here.
create table patient_holdings (
  patient uuid not null,
  service text not null,
  kind text not null,
  count integer not null,
  last_at timestamptz not null,
  primary key (patient, service, kind)
);

create sequence unknown_patients;
