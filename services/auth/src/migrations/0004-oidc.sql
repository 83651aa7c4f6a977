-- What the OpenID provider remembers: sessions of browsers, grants, codes, refresh tokens, used assertions. An id often is
-- the token itself, so only its digest is kept; the payload is sealed under a secret of the service.
create table oidc_payload (
  model text not null,
  id bytea not null,
  payload text not null,
  grant_id uuid,
  uid bytea,
  consumed_at timestamptz,
  expires_at timestamptz not null,
  primary key (model, id)
);
create index oidc_payload_grant on oidc_payload (grant_id) where grant_id is not null;
create index oidc_payload_uid on oidc_payload (uid) where uid is not null;
create index oidc_payload_expiry on oidc_payload (expires_at);

-- Keys that sign tokens. Each is announced before it signs and kept until the last token that it signed has expired.
create table signing_key (
  kid text primary key,
  sealed text not null,
  signs_from timestamptz not null,
  signs_until timestamptz not null,
  published_until timestamptz not null
);
