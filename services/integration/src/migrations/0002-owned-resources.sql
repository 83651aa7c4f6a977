-- A digest of each element as the service that owns the resource last said it; null for what nobody owns.
alter table fhir_resources add column marks jsonb;
-- Who made this version.
alter table fhir_resources add column actor text;
alter table fhir_versions add column actor text;

-- By which id FHIR knows what its owner knows by another. It is written before the owner is told; no rebuild of ours touches it.
create table fhir_ids (
  own uuid primary key,
  type text not null,
  id text not null,
  -- The resource says more than what is known by this id.
  part boolean not null
);
create index fhir_ids_by_id on fhir_ids (type, id);
