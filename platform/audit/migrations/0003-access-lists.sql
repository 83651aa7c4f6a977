-- An entry becomes a list of its values, in the order of `access-entry.ts`, in text that PostgreSQL neither parses nor packs:
-- both cost it more than all else that a batch needs. Rows of up to 8 kB stay in the table's own pages.
drop view access_log;

create function pg_temp.lists_of(entries json) returns text immutable language sql return (
  select json_agg(json_build_array(e.o->'id', e.o->'at', e.o->'actor', e.o->'session', e.o->'operation', e.o->'action',
    e.o->'subject_kind', e.o->'patients', e.o->'outcome', e.o->'status', e.o->'purpose', e.o->'address',
    e.o->'correlation_id', e.o->'detail') order by e.place)::text
  from json_array_elements(entries) with ordinality as e(o, place)
);
alter table access_batches alter column entries type text using pg_temp.lists_of(entries);
drop function pg_temp.lists_of;

alter table access_batches alter column entries set storage external;
alter table access_batches set (toast_tuple_target = 8160);

-- The entries one by one, for whoever looks into the database.
create view access_log as
select t.xid, t.seq + e.place - 1 as seq, (e.v->>0)::uuid as id, (e.v->>1)::timestamptz as at, e.v->>2 as actor,
  e.v->>3 as session, e.v->>4 as operation, e.v->>5 as action, e.v->>6 as subject_kind,
  array(select json_array_elements_text(e.v->7)::uuid) as patients, e.v->>8 as outcome, (e.v->>9)::smallint as status,
  e.v->>10 as purpose, e.v->>11 as address, (e.v->>12)::uuid as correlation_id, e.v->>13 as detail
from access_batches t cross join lateral json_array_elements(t.entries::json) with ordinality as e(v, place);
