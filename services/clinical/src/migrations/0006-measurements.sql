-- Each vital sign of each set, and the score of the set: by sign and over time, however many there are.
create table vital_readings (
  set_id uuid not null,
  sign text not null,
  -- As recorded; who it is now after merges stands in followed_patients.
  patient_id uuid not null,
  observed_at timestamptz not null,
  value double precision not null,
  -- How it stands to its reference range; of a score its band.
  flag text,
  -- Of a score, whether nothing was missing for it.
  whole boolean not null,
  primary key (set_id, sign)
);
create index vital_readings_by_sign on vital_readings (patient_id, sign, observed_at desc, set_id desc);

-- Set up by the hospital, a plain table: each measurement keeps what it was judged by.
create table measurement_rules (
  single boolean primary key default true check (single),
  document jsonb not null
);
