import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCommonPasswords } from './common-passwords.ts';

describe('common passwords', () => {
  it('knows the ones everybody tries', async () => {
    const isCommon = await loadCommonPasswords();
    expect(['password', 'qwertyuiop', 'letmein', '1qaz2wsx3edc'].filter((word) => !isCommon(word))).toEqual([]);
    expect(isCommon('owls at night')).toBe(false);
    expect(isCommon('')).toBe(false);
  });

  it('adds the words of a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hms-auth-'));
    try {
      await writeFile(join(folder, 'ours.txt'), 'Riverside2019\r\n\nowls at night\n');
      const isCommon = await loadCommonPasswords(join(folder, 'ours.txt'));
      expect(isCommon('riverside2019')).toBe(true);
      expect(isCommon('owls at night')).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('does not start without a file that was asked for', async () => {
    await expect(loadCommonPasswords('/nonexistent/list.txt')).rejects.toThrow('ENOENT');
  });
});
