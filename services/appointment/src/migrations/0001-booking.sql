create extension if not exists btree_gist;

-- What is set up for booking: the whole entry as the API answers it, and what it is found by.
create table resources (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  kind text not null,
  facility_id uuid,
  department_id uuid,
  refers_to uuid,
  search_text text not null,
  document jsonb not null
);
create index resources_by_kind on resources (kind);
create index resources_by_reference on resources (refers_to);

create table appointment_types (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  code text not null constraint appointment_types_code unique,
  search_text text not null,
  document jsonb not null
);

create table schedules (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  resource_id uuid not null,
  facility_id uuid,
  search_text text not null,
  document jsonb not null
);
create index schedules_by_resource on schedules (resource_id);

create table service_points (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  code text not null constraint service_points_code unique,
  facility_id uuid,
  search_text text not null,
  document jsonb not null
);

-- A visit as it stands. The words of people stand apart from the document, so that they can be forgotten with the patient.
create table appointments (
  id uuid primary key,
  version integer not null,
  status text not null,
  -- As booked; who it is now after merges stands in followed_patients.
  patient_id uuid not null,
  type_id uuid not null,
  starts_at timestamptz,
  ends_at timestamptz,
  facility_id uuid,
  department_id uuid,
  resource_ids uuid[] not null,
  series_id uuid,
  urgency smallint not null,
  created_at timestamptz not null,
  document jsonb not null,
  words jsonb not null
);
create index appointments_by_patient on appointments (patient_id, starts_at);
create index appointments_by_start on appointments (starts_at);
create index appointments_by_facility on appointments (facility_id, starts_at);
create index appointments_by_series on appointments (series_id) where series_id is not null;
create index appointments_waiting on appointments (urgency, created_at) where status = 'waitlist';

-- Who has a resource when, buffers included: appointments, holds, offers to the waiting list, blocks.
create table allocations (
  booking_id uuid not null,
  resource_id uuid not null,
  kind text not null,
  during tstzrange not null,
  overbooked boolean not null,
  -- Of holds and offers. Who books over one that has expired releases it first, so it never blocks.
  expires_at timestamptz,
  constraint allocations_pkey primary key (booking_id, resource_id),
  -- No double booking, whatever two transactions try at one moment. Looked at when a transaction ends, since the dates of a
  -- series move past each other, and in a rebuild all do.
  constraint allocations_never_overlap exclude using gist (resource_id with =, during with &&)
    where (not overbooked) deferrable initially deferred
);
create index allocations_during on allocations using gist (resource_id, during);

create table blocks (
  id uuid primary key,
  version integer not null,
  resource_id uuid not null,
  during tstzrange not null,
  document jsonb not null
);
create index blocks_during on blocks using gist (resource_id, during);

create table holds (
  id uuid primary key,
  version integer not null,
  actor text not null,
  document jsonb not null
);

create table series (
  id uuid primary key,
  version integer not null,
  document jsonb not null
);

create table tokens (
  id uuid primary key,
  version integer not null,
  day date not null,
  prefix text not null,
  ordinal integer not null,
  status text not null,
  service_point_id uuid not null,
  priority boolean not null,
  waiting_since timestamptz not null,
  appointment_id uuid,
  document jsonb not null,
  constraint tokens_number unique (day, prefix, ordinal)
);
create index tokens_by_point on tokens (service_point_id, day, status);
create index tokens_by_appointment on tokens (appointment_id) where appointment_id is not null;
