import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid } from '@hms/platform/contract';
import { systemFailure } from '../system-failure.ts';
import { writeDurably } from './durable-file.ts';

/** `home.json`: what a home is. It is written last when a home is made, so a folder with it is a whole home. */
export interface HomeFile {
  readonly id: string;
  /** Version of the folder's layout. */
  readonly version: number;
  /** Version of the hms that ran on it last. */
  readonly hms: string;
  readonly created_at: string;
  /** Whether it is a demo, open to everybody. It stays what it is until it is reset; undecided where absent. */
  readonly demo?: boolean;
}

const pathOf = (home: string) => join(home, 'home.json');

export async function readHomeFile(home: string): Promise<HomeFile | undefined> {
  let text: string;
  try {
    text = await readFile(pathOf(home), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw systemFailure(error, pathOf(home)) ?? error;
  }
  const file = parse(text);
  if (!file)
    throw invalid(
      'home-broken',
      `The file ${pathOf(home)} is not what hms wrote: put back the one from a copy of this home.`,
    );
  return file;
}

export const writeHomeFile = (home: string, file: HomeFile): Promise<void> =>
  writeDurably(pathOf(home), `${JSON.stringify(file, null, 2)}\n`, 0o644);

function parse(text: string): HomeFile | undefined {
  try {
    const file = JSON.parse(text) as Partial<HomeFile>;
    const sound =
      typeof file.id === 'string' &&
      /^[\w-]+$/.test(file.id) &&
      Number.isInteger(file.version) &&
      typeof file.hms === 'string';
    return sound ? (file as HomeFile) : undefined;
  } catch {
    return undefined;
  }
}
