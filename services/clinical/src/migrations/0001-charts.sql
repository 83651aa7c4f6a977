-- What other services tell of patients. Their logs are the truth of it, so no rebuild of ours touches it.
create table followed_patients (
  id uuid primary key,
  -- The record that this one was merged into, and the one at the end of such a chain; null while it stands for itself.
  merged_into uuid,
  survivor uuid,
  restricted boolean not null default false,
  facility_id uuid,
  care_team text[] not null default '{}',
  deceased boolean not null default false,
  erased boolean not null default false,
  -- What age and sex ranges and scores go by; gone once the person was forgotten.
  birth_date date,
  sex text
);
create index followed_patients_by_survivor on followed_patients (survivor) where survivor is not null;
create index followed_patients_merged on followed_patients (merged_into) where merged_into is not null;

-- As of a moment, a chart is played from all that happened to the patient.
create index events_by_subject on events (subject, xid, seq) where subject is not null;

create sequence encounter_numbers;

-- The reference's table: what is said in words stands apart from it, so that it can be forgotten with the patient.
create table clinical_encounters (
  id uuid primary key,
  version integer not null,
  number text not null constraint clinical_encounters_number unique,
  -- As recorded; who it is now after merges stands in followed_patients.
  patient_id uuid not null,
  provider_id uuid,
  encounter_type varchar(50) not null,
  encounter_date timestamptz not null,
  location varchar(100),
  appointment_id uuid,
  facility_id uuid,
  department_id uuid,
  class text not null,
  participants text[] not null,
  vital_signs jsonb,
  diagnoses jsonb not null,
  procedures jsonb not null,
  medications jsonb not null,
  follow_up_required boolean not null,
  follow_up_date date,
  status varchar(20) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  metadata jsonb not null,
  -- The whole encounter without its words, and the words: chief complaint, history, findings, assessment, plan.
  document jsonb not null,
  words jsonb not null
);
create index idx_encounters_patient on clinical_encounters (patient_id);
create index idx_encounters_provider on clinical_encounters (provider_id);
create index idx_encounters_date on clinical_encounters (encounter_date);
create index idx_encounters_type on clinical_encounters (encounter_type);
create index idx_encounters_status on clinical_encounters (status);
create index idx_clinical_encounter_search on clinical_encounters (patient_id, encounter_date, status);
create index idx_clinical_diagnoses on clinical_encounters using gin (diagnoses jsonb_path_ops);
create index encounters_by_participant on clinical_encounters using gin (participants);
create unique index encounters_by_appointment on clinical_encounters (appointment_id)
  where appointment_id is not null and status not in ('cancelled', 'entered-in-error');

-- Whatever else a chart is made of, of all kinds; the words of each stand apart for the same reason.
create table chart_entries (
  id uuid primary key,
  kind text not null,
  version integer not null,
  patient_id uuid not null,
  encounter_id uuid,
  -- When it was true at the bedside.
  occurred_at timestamptz not null,
  -- Whether the summary shows it, as far as there is room.
  in_force boolean not null,
  in_error boolean not null,
  document jsonb not null,
  words jsonb not null
);
create index chart_entries_by_patient on chart_entries (patient_id, kind, occurred_at desc, id);
create index chart_entries_in_force on chart_entries (patient_id, kind, occurred_at desc, id) where in_force;
create index chart_entries_by_encounter on chart_entries (encounter_id) where encounter_id is not null;
create index chart_entries_timeline on chart_entries (patient_id, occurred_at desc, id) where not in_error;

-- The summary of each patient's chart: one row, kept up by the projections.
create table charts (
  patient_id uuid primary key,
  version integer not null default 0,
  opened_at timestamptz,
  sections jsonb not null default '{}'
);

-- Who works in the hospital, as the configuration tells.
create table followed_staff (
  id uuid primary key,
  user_id uuid,
  first_name text,
  last_name text
);
create index followed_staff_by_user on followed_staff (user_id) where user_id is not null;
