import type { LiveChange, LiveRequest } from '@hms/contracts/gateway';

/** What somebody is told of what they follow. */
export type Told =
  | { readonly type: 'changes'; readonly changes: readonly LiveChange[] }
  /** Something may have happened that nobody told. */
  | { readonly type: 'missed' }
  /** Nothing more will be told, e.g. since the right to it is gone. */
  | { readonly type: 'ended' };

/** One thing that a part of a page follows. */
export interface Following {
  readonly topic: string;
  readonly key: Readonly<Record<string, string | number>>;
  /** Purpose of use, where it is another than treatment. */
  readonly purpose?: (LiveRequest & { readonly type: 'subscribe' })['purpose'];
  /** Milliseconds since what is shown was asked for. */
  age(): number;
  tell(told: Told): void;
}
