create table accounts (
  id uuid primary key,
  version integer not null,
  balance bigint not null,
  restricted boolean not null,
  facility uuid,
  care_team text[] not null,
  owner text,
  document jsonb not null
);
create table data_keys (patient uuid primary key, wrapped text not null);
