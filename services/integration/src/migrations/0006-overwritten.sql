-- What the mirrors wrote over, by the owner's stream. What they wrote had been read from its owner, and a client may have decided otherwise
-- meanwhile: whatever else such a stream tells is read again, also where it is thought to be here.
create table fhir_overwritten (
  stream uuid primary key,
  at timestamptz not null default now()
);
