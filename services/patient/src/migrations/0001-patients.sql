-- The reference's columns, nullable where unknown patients and newborns need it, and ours below them.
create table patients (
  id uuid primary key,
  patient_id varchar(20) unique not null,
  first_name varchar(100),
  last_name varchar(100),
  date_of_birth date,
  gender varchar(1) check (gender in ('M', 'F', 'O')),
  contact_number varchar(20),
  email varchar(255),
  address jsonb,
  emergency_contact jsonb,
  blood_type varchar(3),
  allergies text[],
  medications jsonb[],
  medical_conditions jsonb[],
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  metadata jsonb,
  version integer not null,
  restricted boolean not null default false,
  facility_id uuid,
  care_team uuid[] not null default '{}',
  ssn_sealed text,
  ssn_index text,
  ssn_last4 varchar(4),
  merged_into uuid,
  -- The whole patient as the API answers it, so that a read is one row and no work.
  document text not null
);

create index idx_patients_name on patients (last_name, first_name);
create index idx_patients_dob on patients (date_of_birth);
create index idx_patients_active on patients (is_active);
create index idx_patients_created on patients (created_at);
create index idx_patients_allergies on patients using gin (allergies);
create index patients_ssn on patients (ssn_index) where ssn_index is not null;

create sequence mrn_numbers;

-- One key a patient, wrapped; destroying the row forgets the person.
create table data_keys (
  patient uuid primary key,
  wrapped text not null
);
