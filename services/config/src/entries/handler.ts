import type { Call, Reply } from '@hms/platform/service';
import type { Fields } from './entry.ts';

/** A handler that serves an operation of every kind of entry; the contract has checked its input. */
export type EntryHandler = (
  call: Call,
  input: { readonly params: { readonly id: string }; readonly query: Fields; readonly body: Fields },
) => Promise<Reply>;
