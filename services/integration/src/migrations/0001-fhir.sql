-- What other services tell of patients; no rebuild of ours touches it.
create table followed_patients (
  id uuid primary key,
  restricted boolean not null default false,
  facility_id uuid,
  care_team text[] not null default '{}',
  erased boolean not null default false
);
create index followed_patients_restricted on followed_patients (id) where restricted;

-- Every resource as it stands now. The key is a fingerprint of type and id, so that references point to it before it exists.
create table fhir_resources (
  key bigint primary key,
  type text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  updated timestamptz not null,
  method text not null,
  -- The text that leaves; null once deleted.
  content text,
  -- The patient under whose key the events are sealed, and all in whose compartment it is.
  subject uuid,
  patients uuid[] not null,
  -- Numbers of the search parameters that it has values for.
  present integer[] not null
);
create index fhir_resources_of_type on fhir_resources (type, key) where content is not null;
create index fhir_resources_by_time on fhir_resources (type, updated, key);
create index fhir_resources_by_subject on fhir_resources (subject) where subject is not null;

-- How it stood before.
create table fhir_versions (
  key bigint not null,
  version integer not null,
  updated timestamptz not null,
  method text not null,
  content text,
  primary key (key, version)
);

-- One row a value by which resources are found. `part` keeps the parts of one element of a composite together.
create table fhir_tokens (
  parameter integer not null,
  part smallint not null,
  code bigint not null,
  system bigint not null,
  key bigint not null,
  primary key (parameter, code, system, key, part)
);
create statistics fhir_tokens_together (dependencies, mcv) on parameter, code, system from fhir_tokens;

create table fhir_links (
  parameter integer not null,
  target bigint not null,
  key bigint not null,
  primary key (parameter, target, key)
);
create index fhir_links_by_key on fhir_links (key, parameter);

create table fhir_strings (
  parameter integer not null,
  part smallint not null,
  text text collate "C" not null,
  exact bigint not null,
  key bigint not null,
  primary key (parameter, text, key, exact, part)
);

-- Milliseconds since the epoch, both ends within.
create table fhir_dates (
  parameter integer not null,
  part smallint not null,
  low bigint not null,
  high bigint not null,
  key bigint not null,
  primary key (key, parameter, low, high, part)
);
create index fhir_dates_by_low on fhir_dates (parameter, low, high, key);
create index fhir_dates_long on fhir_dates (parameter, high, low, key) where high - low > 172800000;

create table fhir_quantities (
  parameter integer not null,
  part smallint not null,
  unit bigint not null,
  low double precision not null,
  high double precision not null,
  key bigint not null,
  primary key (parameter, unit, low, high, key, part)
);
