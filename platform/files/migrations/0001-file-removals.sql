-- Files, or whole folders where the name ends with a slash, that a change has removed: they go once it has committed, and are tried again until
-- they are gone.
create table file_removals (
  name text primary key,
  since timestamptz not null default now()
);
