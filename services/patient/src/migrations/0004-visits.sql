-- When a patient was here, as the clinical service tells; nothing of why. Its log is the truth of it, so no rebuild of ours touches it.
create table patient_visits (
  encounter_id uuid primary key,
  patient uuid not null,
  started_at timestamptz not null,
  document jsonb not null
);
create index patient_visits_by_patient on patient_visits (patient, started_at desc);
