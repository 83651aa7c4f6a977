-- Accesses that are committed together become one row: for PostgreSQL a row costs more than what stands in it.
-- An entry's place in the log is (xid, seq + its index), hence the increment; rows of before keep the places that readers noted.
create table access_batches (
  seq bigint generated always as identity (increment by 1024),
  xid xid8 not null default pg_current_xact_id(),
  entries json not null,
  constraint access_batches_order primary key (xid, seq)
);

insert into access_batches (seq, xid, entries) overriding system value
select seq, xid, json_build_array(json_build_object(
  'id', id, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', actor, 'session', session,
  'operation', operation, 'action', action, 'subject_kind', subject_kind, 'patients', patients, 'outcome', outcome,
  'status', status, 'purpose', purpose, 'address', address, 'correlation_id', correlation_id, 'detail', detail))
from access_log;

select setval(pg_get_serial_sequence('access_batches', 'seq'), coalesce(max(seq), 0) + 1024, false) from access_batches;

drop table access_log;

-- The entries one by one, for whoever looks into the database.
create view access_log as
select t.xid, t.seq + e.place - 1 as seq, e.id, e.at, e.actor, e.session, e.operation, e.action, e.subject_kind,
  e.patients, e.outcome, e.status, e.purpose, e.address, e.correlation_id, e.detail
from access_batches t cross join lateral rows from (json_to_recordset(t.entries) as (id uuid, at timestamptz, actor text,
  session text, operation text, action text, subject_kind text, patients uuid[], outcome text, status smallint,
  purpose text, address text, correlation_id uuid, detail text)) with ordinality as e(id, at, actor, session, operation,
  action, subject_kind, patients, outcome, status, purpose, address, correlation_id, detail, place);
