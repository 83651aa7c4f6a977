import { readFile } from 'node:fs/promises';

/**
 * Reads the passwords that people choose most and attackers try first: 49,233 of them from @zxcvbn-ts/language-common
 * (MIT), and those of a file of the hospital's own choice (one a line), such as an excerpt of a breach corpus.
 *
 * @throws when the file cannot be read: a list that is silently missing would pass for a check.
 */
export async function loadCommonPasswords(file?: string): Promise<(password: string) => boolean> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const own = file === undefined ? [] : (await readFile(file, 'utf8')).split(/\r?\n/);
  const known = new Set([...dictionary['passwords-common'], ...own].map((word) => word.toLowerCase()));
  known.delete('');
  return (password) => known.has(password);
}
