-- Looks that may have been out of private interest, as the patient service relates those who looked to the patients.
create table related_looks (
  day date not null,
  actor text not null,
  patient uuid not null,
  relation text not null,
  last_at timestamptz(3) not null,
  primary key (day, actor, patient, relation)
);
create index related_looks_time on related_looks (last_at);

-- Up to which entry of the trail that was done.
create table related_until (
  only_row boolean primary key default true check (only_row),
  number bigint not null
);
insert into related_until (number) values (0);
