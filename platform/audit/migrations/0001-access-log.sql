-- Who accessed what, with which outcome. Written before the reply leaves; collected by the audit service in commit order.
create table access_log (
  seq bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  id uuid not null,
  at timestamptz not null,
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
  detail text,
  constraint access_log_order primary key (xid, seq)
);
