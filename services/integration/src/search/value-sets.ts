import type { Token } from '../index/tokens.ts';

export interface ExpandedSets {
  /** The codes that the value of `:in`, `:not-in`, `:above` or `:below` means. */
  codesOf(modifier: string, value: string): readonly Token[];
}
