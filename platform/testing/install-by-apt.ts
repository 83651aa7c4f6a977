import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Installable {
  /** Found on the path once it is there. */
  readonly program: string;
  readonly packages: readonly string[];
}

const LOCK = '/tmp/hms-apt.lock';

/** Makes sure of a program that tests need, by apt where that is possible and allowed. @returns whether it is there */
export function installByApt({ program, packages }: Installable): boolean {
  if (isThere(program)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Test files run side by side, and apt does one thing at a time.
  const script = `command -v ${program} || { apt-get -q -y update && apt-get -q -y install --no-install-recommends "$@"; }`;
  spawnSync('flock', [LOCK, 'sh', '-c', script, 'sh', ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
  });
  return isThere(program);
}

const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
