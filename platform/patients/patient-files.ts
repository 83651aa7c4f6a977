import { Readable } from 'node:stream';
import { type Database, statement, type Transaction } from '../database/index.ts';
import type { FileName, Files, KeptFile, OpenedFile } from '../files/index.ts';
import { type DataKeys, type Key, open } from '../security/index.ts';
import type { OwnFiles } from '../service/index.ts';

/** A file of a patient, sealed under the key of that patient. */
export interface PatientFile {
  readonly id: string;
  readonly patient: string;
}

/** The files that the rows of one table name. Who adds a file keeps it, and then inserts its row with the change that tells of it. */
export interface PatientFiles extends OwnFiles {
  /** As {@link Files.keep}. */
  keep(file: PatientFile, key: Key, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<KeptFile>;
  /** As {@link Files.open}, of what a row names. */
  open(id: string, key: Key): Promise<OpenedFile | undefined>;
  /** Removes rows with their files as a part of a change. */
  removeAllBut(tx: Transaction, patient: string, id: string | null): Promise<void>;
  /** Removes all rows of patients with all their files as a part of a change. */
  removeAll(tx: Transaction, patients: readonly string[]): void;
}

export interface PatientFilesOptions {
  readonly database: Database;
  readonly files: Files;
  readonly keys: DataKeys;
  /** With `id uuid`, `patient uuid`, and `sealed bytea`: the content itself where an earlier version stored it, else null. */
  readonly table: string;
  /** What rows of earlier versions are sealed as, before their patient and id. */
  readonly sealedAs: string;
  /** Bytes of the largest. */
  readonly most: number;
}

interface Row extends PatientFile {
  readonly sealed: Buffer | null;
}

const nameOf = ({ patient, id }: PatientFile): FileName => ({ subject: patient, id });

export function createPatientFiles(options: PatientFilesOptions): PatientFiles {
  const { database, files, keys, most, sealedAs } = options;
  const { find, named, earlier, moved, removeAll, removeAllBut } = statementsOf(options.table);

  const openEarlier = (key: Key, { patient, id }: PatientFile, sealed: Buffer): Buffer =>
    open(key, sealed.toString('base64url'), `${sealedAs}:${patient}:${id}`);

  return {
    keep: (file, key, content) => files.keep(nameOf(file), key, content, most),
    async open(id, key) {
      const row = await database.first(find(id));
      if (!row) return undefined;
      if (!row.sealed) return files.open(nameOf(row), key);
      const content = openEarlier(key, row, row.sealed);
      return { size: content.length, content: Readable.from([content]) };
    },
    async removeAllBut(tx, patient, id) {
      files.remove(tx, (await tx.all(removeAllBut(patient, id))).map(nameOf));
    },
    removeAll(tx, patients) {
      tx.send(removeAll(patients));
      files.removeAll(tx, patients);
    },
    named: async (names) => (await database.all(named(names.map(({ id }) => id)))).map(nameOf),
    async moveEarlier() {
      let row = await database.first(earlier(null));
      for (; row; row = await database.first(earlier(row.id))) {
        const key = await keys.of(row.patient);
        // Somebody was forgotten just now, and the row goes with them.
        if (!key) continue;
        await files.keep(nameOf(row), key, openEarlier(key, row, row.sealed!), Number.POSITIVE_INFINITY);
        await database.all(moved(row.id));
      }
    },
  };
}

function statementsOf(table: string) {
  const name = (what: string) => `${what} in ${table}`;
  return {
    find: statement<[string], Row>(name('find'), `select id, patient, sealed from ${table} where id = $1`),
    named: statement<[readonly string[]], PatientFile>(
      name('named'),
      `select id, patient from ${table} where id::text = any($1)`,
    ),
    earlier: statement<[string | null], Row>(
      name('earlier'),
      `select id, patient, sealed from ${table}
       where sealed is not null and ($1::uuid is null or id > $1) order by id limit 1`,
    ),
    moved: statement<[string]>(name('moved'), `update ${table} set sealed = null where id = $1`),
    removeAll: statement<[readonly string[]]>(name('remove all'), `delete from ${table} where patient = any($1)`),
    removeAllBut: statement<[string, string | null], PatientFile>(
      name('remove all but'),
      `delete from ${table} where patient = $1 and id is distinct from $2 returning id, patient`,
    ),
  };
}
