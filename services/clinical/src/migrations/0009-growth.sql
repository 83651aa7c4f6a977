-- References of growth that the hospital has loaded, a plain table.
create table growth_references (
  code text primary key,
  document jsonb not null
);
