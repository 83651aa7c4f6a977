-- What people prove themselves with. Secrets are hashed or sealed under secrets of the service.
create table credentials (
  user_id uuid primary key,
  password_sealed text not null,
  password_set_at timestamptz not null,
  totp_sealed text,
  -- The step of the last code that was taken: no code counts twice.
  totp_last_step bigint,
  recovery_salt bytea not null,
  recovery_digests bytea[] not null default '{}'
);

create table passkeys (
  id uuid primary key,
  user_id uuid not null,
  credential_id text unique not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_user on passkeys (user_id);

-- Links and challenges that work once: enrolment, password reset, passkey ceremonies.
create table one_time_links (
  digest bytea primary key,
  purpose text not null,
  user_id uuid,
  data text,
  expires_at timestamptz not null
);
create index one_time_links_user on one_time_links (user_id);
create index one_time_links_expiry on one_time_links (expires_at);

-- Failed sign-ins, counted in lanes. What was typed as a user name may be a password, so keys are fingerprints.
create table sign_in_failures (
  lane bytea primary key,
  count integer not null,
  last timestamptz not null
);
create index sign_in_failures_last on sign_in_failures (last);

-- Devices and networks from which somebody has signed in before.
create table known_origins (
  user_id uuid not null,
  origin bytea not null,
  last_used_at timestamptz not null,
  primary key (user_id, origin)
);
create index known_origins_last_used on known_origins (last_used_at);

-- Permissions that have been given to the preset roles already: what an administrator then takes away stays away.
create table offered_permissions (
  name text primary key
);
