import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Installable {
  /** Found on the path once it is there. */
  readonly program: string;
  readonly packages: readonly string[];
}

/** Makes sure of a program that tests need, by apt where that is possible and allowed. @returns whether it is there */
export function installByApt({ program, packages }: Installable): boolean {
  if (isThere(program)) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-y', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    });
  apt('update');
  apt('install', '--no-install-recommends', ...packages);
  return isThere(program);
}

const isThere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
