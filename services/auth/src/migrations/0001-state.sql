-- Written by projections only.
create table users (
  id uuid primary key,
  username text unique not null,
  name text not null,
  email text,
  roles text[] not null,
  departments text[] not null,
  facility text,
  status text not null check (status in ('active', 'locked', 'deactivated')),
  locked_reason text,
  demo boolean not null,
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index users_roles on users using gin (roles);
create index users_name on users (lower(name));

create table roles (
  id uuid primary key,
  name text unique not null,
  title text not null,
  description text not null,
  preset boolean not null,
  grants jsonb not null,
  version integer not null
);

create table api_clients (
  id uuid primary key,
  name text not null,
  authentication text not null,
  grant_types text[] not null,
  redirect_uris text[] not null,
  roles text[] not null,
  facility text,
  public_keys jsonb,
  secret_digest text,
  session uuid not null,
  active boolean not null,
  version integer not null,
  created_at timestamptz not null
);

create table break_glass (
  id uuid primary key,
  user_id uuid not null,
  username text not null,
  patient_id uuid not null,
  reason_code text not null,
  reason_text text,
  opened_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  verdict text,
  review_note text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  version integer not null
);
create index break_glass_open on break_glass (until) where ended_at is null;
create index break_glass_to_review on break_glass (opened_at) where reviewed_at is null;
create index break_glass_patient on break_glass (patient_id);
