-- One row a sign-in; its id is the id of the provider's grant and the `sid` of its tokens.
create table sessions (
  id uuid primary key,
  user_id uuid not null,
  client text not null,
  -- Digest of the provider's own browser session, which ends with this one.
  browser bytea,
  methods text[] not null,
  address text,
  device text,
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_because text
);
create index sessions_open on sessions (user_id) where ended_at is null;
create index sessions_ended on sessions (ended_at) where ended_at is not null;
create index sessions_expiry on sessions (expires_at);
