-- Answers of changes by Idempotency-Key; the patients let an erasure find and remove them.
create table idempotency_keys (
  actor text not null,
  operation text not null,
  key text not null,
  request_hash bytea not null,
  status smallint not null,
  version integer,
  location text,
  text text,
  patients uuid[] not null,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_pkey primary key (actor, operation, key)
);
create index idempotency_keys_created on idempotency_keys (created_at);
