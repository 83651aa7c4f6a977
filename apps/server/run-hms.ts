import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** One run of the real command. */
export interface HmsRun {
  readonly child: ChildProcess;
  /** Everything it has said so far, both streams. */
  readonly lines: readonly string[];
  /** Waits for a line; fails with all lines when the command ends without it. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for the end: `0`, `1`, … or the name of the signal. */
  end(): Promise<number | NodeJS.Signals>;
}

const MAIN = join(import.meta.dirname, 'main.ts');

/**
 * @param root a folder; the keys of homes go there, not to the user's own
 * @param ownGroup whether it leads a process group, as under a shell, so that somebody can press Ctrl-C for the whole group
 * @param output a file that takes standard output instead of the lines
 */
export function runHms(
  root: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  ownGroup = false,
  output: 'pipe' | number = 'pipe',
): HmsRun {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH: process.env.PATH, HOME: root, XDG_CONFIG_HOME: join(root, 'config'), ...environment },
    stdio: ['ignore', output, 'pipe'],
    detached: ownGroup,
  });
  const lines: string[] = [];
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  let hear = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr].filter((each) => each !== null))
    createInterface(stream).on('line', (line) => {
      lines.push(line);
      hear.resolve();
      hear = Promise.withResolvers<void>();
    });
  return {
    child,
    lines,
    end: () => ended,
    async line(pattern) {
      for (;;) {
        const found = lines.map((line) => pattern.exec(line)).find((match) => match !== null);
        if (found) return found;
        const over = await Promise.race([ended.then((code) => `it ended with ${code}`), hear.promise]);
        if (over && !lines.some((line) => pattern.test(line)))
          throw new Error(`hms said no line ${pattern}, ${over}:\n${lines.join('\n')}`);
      }
    },
  };
}
