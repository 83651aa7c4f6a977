import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const CHECKOUT = new URL('../../../', import.meta.url);

const page = await readFile(new URL('docs/rules.md', CHECKOUT), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /\.test\.ts \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, rule = '', file = '', test = '']) => ({ rule, file, test }));

describe('every rule has a test named after it', () => {
  it('of which the page names many', () => expect(rows.length).toBeGreaterThan(70));

  it.each(rows)('$rule', async ({ file, test }) => {
    expect(await readFile(new URL(file, CHECKOUT), 'utf8')).toContain(`'${test}'`);
  });
});
