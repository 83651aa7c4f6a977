-- What mirrors the other services has a name of its own. It goes on where the one consumer stood that did this before.
insert into inbox (consumer, source, incarnation, xid, seq, last_item, moved_at)
  select 'integration.mirror', source, incarnation, xid, seq, last_item, moved_at from inbox where consumer = 'integration';
insert into inbox_parts (consumer, source, part, parts, incarnation, xid, seq, last_item, moved_at)
  select 'integration.mirror', source, part, parts, incarnation, xid, seq, last_item, moved_at
  from inbox_parts where consumer = 'integration';
insert into dead_letters (consumer, source, stream, item, error, parked_at)
  select 'integration.mirror', source, stream, item, error, parked_at
  from dead_letters where consumer = 'integration' order by id;

-- Only that of patients still has the old name too.
delete from inbox where consumer = 'integration' and source <> 'patient.events';
delete from inbox_parts where consumer = 'integration' and source <> 'patient.events';
delete from dead_letters where consumer = 'integration' and source <> 'patient.events';
