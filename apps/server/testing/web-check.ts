import { Failure } from '@hms/platform/contract';
import type { Terminal } from '../terminal.ts';
import { buildWeb } from '../web/build-web.ts';
import { FIRST_LOAD_LIMIT, type FirstLoad, firstLoadOf } from '../web/first-load.ts';
import type { Outcome } from './checks.ts';

/** The web application builds, and its first load is within the limit. */
export async function checkWeb(terminal: Terminal): Promise<Outcome> {
  try {
    const folder = await buildWeb({ terminal, signal: new AbortController().signal });
    return judgeFirstLoad(await firstLoadOf(folder));
  } catch (error) {
    if (error instanceof Failure) return { code: 1, output: error.message };
    throw error;
  }
}

export function judgeFirstLoad({ scripts, bytes }: FirstLoad): Outcome {
  const size = `${(bytes / 1000).toFixed(1)} kB of compressed script before it is interactive`;
  if (scripts.length === 0) return { code: 1, output: 'The page of the web application names no script.' };
  if (bytes <= FIRST_LOAD_LIMIT) return { code: 0, output: size };
  return { code: 1, output: `${size}: more than ${FIRST_LOAD_LIMIT / 1000} kB, in ${scripts.join(', ')}` };
}
