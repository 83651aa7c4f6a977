create table tallies (account uuid primary key, moves integer not null);
-- Each application of an event, in the order in which they happened.
create table applied (n bigint generated always as identity primary key, event_id uuid not null, account uuid not null, sequence integer not null, detail jsonb not null);
