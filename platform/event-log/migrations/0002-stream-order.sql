-- An event whose predecessor is missing, or stands in a later transaction, is appended as number 0 and refused here: see append.ts.
alter table events add constraint events_stream_order check (sequence > 0);
