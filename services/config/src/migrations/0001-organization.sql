create table organization (
  id uuid primary key,
  version integer not null,
  document jsonb not null
);

-- Every kind of entry has these columns: the whole entry as the API answers it, what it is found by, and `live`, which is
-- true while the entry is in use and null after. An entry in use may only refer to entries in use: the foreign keys on
-- (…, live) hold that also against two changes at the same moment, and skip entries whose `live` is null.
create table facilities (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  code text not null constraint facilities_code unique,
  search_text text not null,
  document jsonb not null,
  constraint facilities_standing unique (id, active)
);

create table departments (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  code text not null constraint departments_code unique,
  facility_id uuid not null,
  search_text text not null,
  document jsonb not null,
  constraint departments_standing unique (id, active),
  constraint departments_facility foreign key (facility_id, live) references facilities (id, active)
);
create index departments_by_facility on departments (facility_id);

create table wards (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  code text not null constraint wards_code unique,
  department_id uuid not null,
  search_text text not null,
  document jsonb not null,
  constraint wards_standing unique (id, active),
  constraint wards_department foreign key (department_id, live) references departments (id, active)
);
create index wards_by_department on wards (department_id);

create table rooms (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  code text not null,
  department_id uuid,
  ward_id uuid,
  search_text text not null,
  document jsonb not null,
  constraint rooms_standing unique (id, active),
  constraint rooms_code_in_department unique (department_id, code),
  constraint rooms_code_in_ward unique (ward_id, code),
  constraint rooms_department foreign key (department_id, live) references departments (id, active),
  constraint rooms_ward foreign key (ward_id, live) references wards (id, active)
);

create table beds (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  code text not null,
  room_id uuid not null,
  search_text text not null,
  document jsonb not null,
  constraint beds_code unique (room_id, code),
  constraint beds_room foreign key (room_id, live) references rooms (id, active)
);

create table staff (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  staff_number text not null constraint staff_number unique,
  user_id uuid constraint staff_user unique,
  last_name text not null,
  first_name text not null,
  roles text[] not null,
  search_text text not null,
  document jsonb not null
);

create table staff_departments (
  staff_id uuid not null,
  department_id uuid not null,
  live boolean,
  primary key (staff_id, department_id),
  constraint staff_departments_department foreign key (department_id, live) references departments (id, active)
);
create index staff_by_department on staff_departments (department_id);

create table staff_identifiers (
  system text not null,
  value text not null,
  staff_id uuid not null,
  constraint staff_identifier primary key (system, value)
);
create index staff_identifiers_of on staff_identifiers (staff_id);

create table calendars (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  code text not null constraint calendars_code unique,
  facility_id uuid,
  department_id uuid,
  search_text text not null,
  document jsonb not null,
  constraint calendars_facility foreign key (facility_id, live) references facilities (id, active),
  constraint calendars_department foreign key (department_id, live) references departments (id, active)
);

create table flags (
  id uuid primary key,
  version integer not null,
  active boolean not null,
  live boolean generated always as (case when active then true end) stored,
  key text not null constraint flags_key unique,
  search_text text not null,
  document jsonb not null
);
