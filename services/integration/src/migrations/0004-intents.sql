-- What was decided of changes that several services make together. The row is written with what FHIR keeps of them, or by whoever gives
-- up waiting: the first one counts. What is prepared and has no row is not decided.
create table fhir_intents (
  id uuid primary key,
  outcome text not null check (outcome in ('confirm', 'release')),
  -- Whether FHIR keeps already whatever the services will tell of it.
  told boolean not null,
  decided_at timestamptz not null default now()
);
create index fhir_intents_by_time on fhir_intents (decided_at);
