-- As every service follows patients: who a merged record is now, and who has died.
alter table followed_patients
  add column merged_into uuid,
  add column survivor uuid,
  add column deceased boolean not null default false;
create index followed_patients_by_survivor on followed_patients (survivor) where survivor is not null;
create index followed_patients_merged on followed_patients (merged_into) where merged_into is not null;
