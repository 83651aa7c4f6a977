import { routeTable } from '@hms/contracts/gateway';
import { describe, expect, it } from 'vitest';
import { everyContract } from '../../test/every-contract.ts';
import { isFile, isPage } from './web-paths.ts';

describe('the paths of the web application', () => {
  it('are none that a service answers', async () => {
    const served = routeTable(await everyContract()).map(({ path }) => path);
    expect(served.length).toBeGreaterThan(3);
    expect(served.filter(isPage)).toEqual([]);
  });

  it.each(['/', '/patients', '/apiary', '/healthy', '/a.b/c'])('have the page at %s', (path) => {
    expect(isPage(path)).toBe(true);
  });

  it.each(['/sw.js', '/icons/icon-192.png', '/assets/index-Ab_1-2.js'])('have a file at %s', (path) => {
    expect(isFile(path)).toBe(true);
  });

  it.each([
    '/index.html',
    '/.stamp',
    '/../x.js',
    '/a/../x.js',
    '/.git/x.json',
    '//x.js',
    '/api/x.json',
    '/x.js.br',
    '/x\0.js',
  ])('have no file at %j', (path) => {
    expect(isFile(path)).toBe(false);
  });
});
