import { describe, expect, it } from 'vitest';
import { entryOf } from './entry-of.ts';

describe('the entry of the menu for a page', () => {
  it.each([
    ['/audit', '/audit'],
    ['/audit/users/1', '/audit'],
    ['/audit/suspicions', '/audit/suspicions'],
    ['/auditors', undefined],
  ])('%s: %s', (path, entry) => {
    expect(entryOf(['/audit', '/audit/suspicions'], path)).toBe(entry);
  });
});
