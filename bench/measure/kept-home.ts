import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { invalid } from '@hms/platform/contract';

const MARK = 'bench.json';

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Benches fill a hospital with people who are none. @throws Failure `home-in-use` where somebody else made this one */
export async function refuseForeignHome(home: string): Promise<void> {
  if ((await exists(join(home, 'home.json'))) && !(await exists(join(home, MARK))))
    throw invalid(
      'home-in-use',
      `The home ${home} holds a hospital that no bench has made, and a bench would fill it with people who are none: choose another folder with --home.`,
    );
}

export const markHome = (home: string): Promise<void> =>
  writeFile(join(home, MARK), `${JSON.stringify({ made_by: 'hms bench' })}\n`);
