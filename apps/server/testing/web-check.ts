import { Failure } from '@hms/platform/contract';
import type { Terminal } from '../terminal.ts';
import { buildWeb } from '../web/build-web.ts';
import { FIRST_LOAD_LIMIT, type FirstLoad, firstLoadOf } from '../web/first-load.ts';
import { type PageLoad, pageLoadsOf } from '../web/page-loads.ts';
import type { Outcome } from './checks.ts';

/** The web application builds, and neither its first load nor any of its pages is above the limit. */
export async function checkWeb(terminal: Terminal): Promise<Outcome> {
  try {
    const folder = await buildWeb({ terminal, signal: new AbortController().signal });
    return judgeLoads(await firstLoadOf(folder), await pageLoadsOf(folder));
  } catch (error) {
    if (error instanceof Failure) return { code: 1, output: error.message };
    throw error;
  }
}

export function judgeLoads({ scripts, bytes }: FirstLoad, pages: readonly PageLoad[]): Outcome {
  if (scripts.length === 0) return { code: 1, output: 'The page of the web application names no script.' };
  if (pages.length === 0) return { code: 1, output: 'The web application has no page.' };
  const [largest, ...others] = pages.toSorted((a, b) => b.bytes - a.bytes);
  const size = `${inKilobytes(bytes)} of compressed script before the frame is interactive, ${said(largest!)}`;
  if (bytes > FIRST_LOAD_LIMIT) return { code: 1, output: `${size}: the frame alone is above ${LIMIT}` };
  const tooLarge = [largest!, ...others].filter((page) => page.bytes > FIRST_LOAD_LIMIT);
  if (tooLarge.length === 0) return { code: 0, output: `${size}, the largest page` };
  return { code: 1, output: `Pages above ${LIMIT} of compressed script: ${tooLarge.map(said).join(', ')}` };
}

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const said = ({ page, bytes }: PageLoad): string => `${inKilobytes(bytes)} with ${page}`;
const LIMIT = inKilobytes(FIRST_LOAD_LIMIT);
