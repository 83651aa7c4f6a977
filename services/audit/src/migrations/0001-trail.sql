-- The trail of all services as one chain: the hash of a row covers its number, the hash before it and all of its fields.
create table access_trail (
  number bigint primary key,
  service text not null,
  id uuid not null,
  at timestamptz(3) not null,
  actor text not null,
  session text,
  operation text not null,
  action text not null,
  subject_kind text not null,
  patients uuid[] not null,
  outcome text not null,
  status smallint not null,
  purpose text not null,
  address text,
  correlation_id uuid not null,
  -- The note, sealed anew under a secret of this service, so that it can be read as long as the trail is kept.
  detail text,
  previous bytea not null,
  hash bytea not null
);
create index access_trail_time on access_trail (at, number);
create index access_trail_actor on access_trail (actor, at, number);
-- On the chained column itself, so that a patient's report rests on nothing that the chain does not cover.
create index access_trail_patients on access_trail using gin (patients);
-- What is looked for and seldom: these cost the many reads nothing.
create index access_trail_refused on access_trail (outcome, at, number) where outcome <> 'granted';
create index access_trail_changes on access_trail (action, at, number) where action not in ('read', 'search');
create index access_trail_broken_glass on access_trail (at) where operation = 'auth.breakGlass';

-- The end of the chain. Its lock makes collectors append one after another.
create table trail_head (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  hash bytea not null
) with (fillfactor = 10);
insert into trail_head (number, hash) values (0, decode(repeat('00', 32), 'hex'));

create table trail_checkpoints (
  number bigint not null,
  hash bytea not null,
  at timestamptz(3) not null,
  signature bytea not null
);
create index trail_checkpoints_number on trail_checkpoints (number);

-- Up to where retention has removed entries, signed like checkpoints.
create table trail_cut_overs (
  number bigint primary key,
  hash bytea not null,
  at timestamptz(3) not null,
  signature bytea not null
);

-- How much each actor did on each day (UTC), added up as entries are chained.
create table actor_days (
  actor text not null,
  day date not null,
  granted integer not null,
  denied integer not null,
  failed integer not null,
  -- Accesses to patients; one patient looked at twice counts twice.
  patients integer not null,
  primary key (actor, day)
) with (fillfactor = 70);
create index actor_days_day on actor_days (day);

-- Names of users and API clients, as the auth service publishes them.
create table actors (
  id text primary key,
  username text not null,
  name text not null
);
create index actors_username on actors (username);

-- Records that were merged into others: a person's accesses are those of all of the person's records.
create table merged_records (
  source uuid primary key,
  survivor uuid not null
);
create index merged_records_survivor on merged_records (survivor);
