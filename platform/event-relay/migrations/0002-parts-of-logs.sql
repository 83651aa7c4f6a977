-- How far each consumer has come in the parts of a log that reach it by themselves: the partitions of a topic. A part counts
-- as read up to the further of its own place and the consumer's place in the whole log.
create table inbox_parts (
  consumer text not null,
  source text not null,
  part integer not null,
  -- How many parts there are: which one an event belongs to follows from its stream and their number.
  parts integer not null,
  incarnation uuid not null,
  xid xid8 not null,
  seq bigint not null,
  last_item uuid,
  moved_at timestamptz not null default now(),
  primary key (consumer, source, part)
);

-- The last event that was published to each partition of the service's topic, so that the next one can name it.
create table published_marks (
  topic text not null,
  part integer not null,
  incarnation uuid not null,
  xid xid8 not null,
  seq bigint not null,
  primary key (topic, part)
);

-- When a parked item was also put on the topic of dead letters, where there is one.
alter table dead_letters add column told_at timestamptz;
create index dead_letters_untold on dead_letters (id) where told_at is null;
