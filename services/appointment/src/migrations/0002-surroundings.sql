-- What other services tell of patients and places. Their logs are the truth of it, so no rebuild of ours touches it.
create table followed_patients (
  id uuid primary key,
  -- The record that this one was merged into, and the one at the end of such a chain; null while it stands for itself.
  merged_into uuid,
  survivor uuid,
  restricted boolean not null default false,
  facility_id uuid,
  care_team text[] not null default '{}',
  deceased boolean not null default false,
  erased boolean not null default false
);
create index followed_patients_by_survivor on followed_patients (survivor) where survivor is not null;
create index followed_patients_merged on followed_patients (merged_into) where merged_into is not null;

-- The time zone of each facility; that of the organisation stands under the nil UUID.
create table followed_places (
  id uuid primary key,
  time_zone text
);

-- Addresses that are read without signing in. Only what a secret looks like under our key is kept.
create table secret_addresses (
  id uuid primary key,
  kind text not null,
  mark bytea not null constraint secret_addresses_mark unique,
  made_at timestamptz not null,
  made_by text not null,
  document jsonb not null
);
