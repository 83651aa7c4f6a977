import { describe, expect, it } from 'vitest';
import { activityLink, entriesLink } from './entries-link.ts';

describe('links into the trail', () => {
  it.each([
    [{}, '/audit'],
    [{ user: 'system' }, '/audit?user=system'],
    [{ user: 'a b&c', outcome: 'denied' as const }, '/audit?user=a+b%26c&outcome=denied'],
  ])('%j: %s', (filters, link) => {
    expect(entriesLink(filters)).toBe(link);
  });

  it('keeps a user id in its place', () => expect(activityLink('../a')).toBe('/audit/users/..%2Fa'));
});
