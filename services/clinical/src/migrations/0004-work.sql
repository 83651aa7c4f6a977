-- What is to be done, across patients; what results nobody has seen.
create index chart_entries_work on chart_entries (kind, (document -> 'fields' ->> 'assignee'), occurred_at)
  where in_force and kind in ('task', 'result');

-- Set up by the hospital, a plain table.
create table order_sets (
  code text primary key,
  version integer not null,
  document jsonb not null
);

-- Files, sealed under the patient's key; in no event and in no state that is rebuilt.
create table attachment_files (
  id uuid primary key,
  patient uuid not null,
  sealed bytea not null
);
create index attachment_files_by_patient on attachment_files (patient);
