-- The line of time is read from these in its own order, the newest first.
drop index chart_entries_timeline;
create index chart_entries_timeline on chart_entries (patient_id, occurred_at desc, id desc) where not in_error;
create index encounters_timeline on clinical_encounters (patient_id, encounter_date desc, id desc)
  where status <> 'entered-in-error';
drop index notes_by_patient;
create index notes_by_patient on notes (patient_id, created_at desc, id desc);
-- Who treats a patient is looked for among the encounters of that patient.
drop index encounters_by_participant;
