create table service_secrets (
  name text primary key,
  wrapped text not null
);
