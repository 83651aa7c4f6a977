import { spawn } from 'node:child_process';
import { CHECKOUT } from '../read-settings.ts';

/** A check of the whole tree by a tool that is right or wrong as a whole. */
export interface Check {
  readonly name: string;
  /** Package's program in node_modules/.bin, and its arguments. */
  readonly command: readonly [string, ...string[]];
}

export const staticChecks: readonly Check[] = [
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'types of the web application and its browser tests', command: ['tsc', '--noEmit', '-p', 'apps/web'] },
  { name: 'lint, format and import walls', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code and dependencies', command: ['knip'] },
];

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program of the workspace. @param show whether its output is seen while it runs */
export function runProgram(
  [program, ...args]: Check['command'],
  show: boolean,
  environment: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const child = spawn(`${CHECKOUT}/node_modules/.bin/${program}`, args, {
    cwd: CHECKOUT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const [stream, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const)
    stream.on('data', (chunk) => {
      output += chunk;
      if (show) to.write(chunk);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
