-- The code list of diagnoses: reference data that a command loads, in plain tables. Lists stand side by side while one is loaded.
create extension if not exists pg_trgm;

create table diagnosis_code_lists (
  id integer generated always as identity primary key,
  digest text not null unique,
  -- Null while it is loaded.
  edition text,
  codes integer,
  loaded_at timestamptz,
  in_use boolean not null default false
);
create unique index diagnosis_code_list_in_use on diagnosis_code_lists (in_use) where in_use;

create table diagnosis_codes (
  list integer not null,
  -- As people write it, with its point.
  code text collate "C" not null,
  display text not null,
  billable boolean not null,
  chronic boolean not null,
  -- Where it stands among what was found: the less it says beside what was asked, the lower.
  weight smallint not null,
  -- The first word, by which people know it best.
  lead text collate "C" not null,
  words tsvector not null,
  primary key (list, code)
);
create index diagnosis_codes_by_words on diagnosis_codes using gin (words);

-- Every word of a list once, to which misspelt ones are compared.
create table diagnosis_words (
  list integer not null,
  word text collate "C" not null,
  uses integer not null,
  primary key (list, word)
);
create index diagnosis_words_alike on diagnosis_words using gin (word gin_trgm_ops);
