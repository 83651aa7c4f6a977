import { readFile } from 'node:fs/promises';
import { invalid } from '../contract/index.ts';
import type { SettingsFile } from './resolve-settings.ts';

/**
 * @param required whether a missing file is wrong rather than empty
 * @throws Failure `settings-file-wrong`
 */
export async function readSettingsFile(path: string, { required }: { required: boolean }): Promise<SettingsFile> {
  const wrong = (why: string, cause?: unknown) =>
    invalid('settings-file-wrong', `The settings file ${path} ${why}.`, { cause });
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && !required) return { path, values: {} };
    throw wrong(code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`, error);
  }
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch (error) {
    throw wrong(`is not JSON: ${(error as Error).message}`, error);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw wrong('must hold one JSON object, such as {"port": 8080}');
  return { path, values: values as SettingsFile['values'] };
}
