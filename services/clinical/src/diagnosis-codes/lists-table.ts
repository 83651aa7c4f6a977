import type { CodeEdition } from '@hms/contracts/clinical';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';

interface ListRow {
  readonly id: number;
  readonly edition: string;
  readonly digest: string;
  readonly codes: number;
  readonly loaded_at: Date;
}

const findUsed = statement<[], ListRow>(
  'find-code-list-in-use',
  'select id, edition, digest, codes, loaded_at from diagnosis_code_lists where in_use',
);
/** The list in use. */
export const findListInUse = (database: Queryable): Promise<ListRow | undefined> => database.first(findUsed());

export function editionOf(list: ListRow | undefined): CodeEdition {
  if (!list) return { edition: null, digest: null, codes: 0, loaded_at: null };
  const { edition, digest, codes, loaded_at } = list;
  return { edition, digest, codes, loaded_at: loaded_at.toISOString() };
}

const open = statement<[string], { id: number }>(
  'open-code-list',
  `insert into diagnosis_code_lists (digest) values ($1)
   on conflict (digest) do update set digest = excluded.digest returning id`,
);
/** The list of a file, begun where there is none. */
export const openList = async (tx: Transaction, digest: string): Promise<number> => (await tx.first(open(digest)))!.id;

const find = statement<[string], { id: number }>(
  'find-code-list',
  'select id from diagnosis_code_lists where digest = $1',
);
export const findList = async (database: Queryable, digest: string): Promise<number | undefined> =>
  (await database.first(find(digest)))?.id;

const retire = statement<[]>('retire-code-list', 'update diagnosis_code_lists set in_use = false where in_use');
const use = statement<[number, string, number, string]>(
  'use-code-list',
  'update diagnosis_code_lists set edition = $2, codes = $3, loaded_at = $4, in_use = true where id = $1',
);
/** Searches find this list from now on. */
export function putToUse(tx: Transaction, list: number, edition: string, codes: number, now: Date): void {
  tx.send(retire());
  tx.send(use(list, edition, codes, now.toISOString()));
}

const AT_A_TIME = 10_000;
const removeOthers = statement<[number, number], { code: string }>(
  'remove-other-codes',
  `delete from diagnosis_codes where ctid = any(array(
     select ctid from diagnosis_codes where list <> $1 limit $2)) returning code`,
);
const removeWords = statement<[number]>('remove-other-code-words', 'delete from diagnosis_words where list <> $1');
const removeLists = statement<[number]>('remove-other-code-lists', 'delete from diagnosis_code_lists where id <> $1');

/** Removes what is left of other lists, as much as stays a short transaction. @returns whether there is more */
export async function removeListsBeside(tx: Transaction, list: number): Promise<boolean> {
  const removed = await tx.all(removeOthers(list, AT_A_TIME));
  if (removed.length === AT_A_TIME) return true;
  tx.send(removeWords(list));
  tx.send(removeLists(list));
  return false;
}
