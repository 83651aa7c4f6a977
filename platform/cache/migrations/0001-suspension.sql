-- Holds a row while some process of the service cannot reach the cache that all share, and nothing may be put into it.
create table cache_suspension (
  one boolean primary key default true check (one),
  since timestamptz not null default now()
);
