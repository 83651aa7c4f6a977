-- What a list shows of a patient, ready to send.
alter table patients add column list_item text not null;

-- Every way in which a patient is found, as search/key-grammar.ts says, in the order of bytes.
create table patient_search_keys (
  key text collate "C" not null,
  patient_id uuid not null,
  primary key (key, patient_id)
);
