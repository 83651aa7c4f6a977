import type { TFunction } from 'i18next';
import { isWhole, type Way } from './grants.ts';

/** How a role holds a permission, in words: whole, under conditions or purposes, or not. @param t over the words of roles */
export function saidWays(
  ways: readonly Way[],
  t: TFunction,
): { readonly state: 'no' | 'whole' | 'narrowed'; readonly narrow: readonly string[]; readonly said: string } {
  const state = ways.length === 0 ? 'no' : isWhole(ways) ? 'whole' : 'narrowed';
  const narrow =
    state === 'narrowed'
      ? ways.map(({ conditions, purposes }) =>
          [...conditions.map((each) => t(`condition.${each}`)), purposes.join(' ')].filter(Boolean).join(' + '),
        )
      : [];
  return { state, narrow, said: state === 'narrowed' ? narrow.join(t('or')) : t(`granted.${state}`) };
}
