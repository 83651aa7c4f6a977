-- What a client is about to make of what another service owns. It is written before that service is asked and removed with the commit of
-- the resource; where that never came, what the service tells of it finds here what the client said.
create table fhir_begun (
  -- The call that wrote it: what the service tells of it carries the same.
  correlation uuid not null,
  key bigint not null,
  subject uuid not null,
  content text not null,
  begun_at timestamptz not null default now(),
  primary key (correlation, key)
);
create index fhir_begun_by_subject on fhir_begun (subject);
