import type { Operation } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import type { Entry, Fields } from './entry.ts';

export type KindName = 'facility' | 'department' | 'ward' | 'room' | 'bed' | 'staff' | 'calendar' | 'flag';

/** The part of a kind's contract that all handlers work with. */
export interface KindContract {
  readonly name: string;
  readonly one: string;
  readonly many: string;
  readonly list: string;
  readonly thing: string;
  readonly initial: Fields;
  readonly operations: Readonly<Record<string, Operation>>;
}

/** Entries that an entry refers to, by their ids. */
export type Referred = Readonly<Record<string, Entry | undefined>>;

/** What is particular to one kind of entry; everything else is the same for all. */
export interface Kind<C extends KindContract = KindContract> {
  readonly contract: C;
  readonly table: string;
  /** Fields that have a column of their own, beside the document. */
  readonly columns: readonly string[];
  /** Fields that name other entries (one, several or none), which must be in use. */
  readonly refersTo: Readonly<Record<string, KindName>>;
  /** Rows that keep an entry from being taken out of use, while they are live. */
  readonly usedBy: readonly { readonly what: string; readonly table: string; readonly column: string }[];
  /** Unique constraints: what to say when somebody else has the value. */
  readonly taken: Readonly<Record<string, { readonly code: string; readonly text: string }>>;
  /** The columns by which lists are ordered. */
  readonly order: readonly string[];
  /** What an entry is called and found by. */
  label(entry: Fields): string;
  /** SQL that narrows a list, made from the placeholder of the wanted value. */
  readonly filters: Readonly<Record<string, (placeholder: string) => string>>;
  /** The rules of the kind. Throws a failure that says what is wrong. */
  check?(entry: Fields, referred: Referred): void;
  /** Writes rows that hang on the entry. */
  projectMore?(tx: Transaction, entry: Entry): void;
}

/** Narrows a list to the rows whose column has the wanted value. */
export const equals = (column: string) => (placeholder: string) => `${column} = ${placeholder}`;
