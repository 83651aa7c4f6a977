import { statement } from '../database/index.ts';

export const removeLater = statement<[readonly string[]]>(
  'remove-files-later',
  'insert into file_removals (name) select unnest($1::text[]) on conflict do nothing',
);

export const pendingRemovals = statement<[number], { readonly name: string }>(
  'pending-file-removals',
  'select name from file_removals order by name limit $1',
);

export const removalsDone = statement<[readonly string[]]>(
  'file-removals-done',
  'delete from file_removals where name = any($1)',
);
