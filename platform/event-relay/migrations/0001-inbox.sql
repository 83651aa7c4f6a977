-- How far each consumer has come in each log; moved in the same transaction as the effect.
create table inbox (
  consumer text not null,
  source text not null,
  incarnation uuid not null,
  xid xid8 not null,
  seq bigint not null,
  last_item uuid,
  moved_at timestamptz not null default now(),
  primary key (consumer, source)
);

-- Items that could not be applied, and the later ones of their streams, kept in order until they are replayed.
create table dead_letters (
  id bigint generated always as identity primary key,
  consumer text not null,
  source text not null,
  stream text not null,
  item jsonb not null,
  error text not null,
  parked_at timestamptz not null default now()
);
create index dead_letters_stream on dead_letters (consumer, source, stream);
