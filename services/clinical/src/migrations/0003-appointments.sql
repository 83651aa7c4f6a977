-- What the appointment service tells: visits that may become encounters, and whom resources stand for. Its log is the truth of it.
create table followed_resources (
  id uuid primary key,
  kind text not null,
  refers_to uuid
);
create table followed_appointments (
  id uuid primary key,
  patient_id uuid not null,
  document jsonb not null,
  -- Why the patient comes; forgotten with the patient.
  reason text
);
create index followed_appointments_by_patient on followed_appointments (patient_id);
