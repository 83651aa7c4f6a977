-- The log is the outbox: readers follow it in commit order, see read-log.ts.
create table events (
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  event_id uuid not null,
  stream_id uuid not null,
  sequence integer not null,
  event_type text not null,
  version integer not null,
  occurred_at timestamptz not null,
  subject uuid,
  actor text,
  correlation_id uuid not null,
  causation_id uuid,
  data jsonb not null,
  personal text,
  constraint events_order primary key (xid, seq),
  constraint events_stream_version unique (stream_id, sequence)
);

create table log_incarnation (
  only_row boolean primary key default true check (only_row),
  id uuid not null default gen_random_uuid()
);
insert into log_incarnation default values;
