import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { conflict, invalid } from '@hms/platform/contract';
import { stopLeftoverPostgres } from '@hms/platform/database';
import { defineCommand } from '../command.ts';
import { readHomeFile, writeHomeFile } from '../home/home-file.ts';
import { findHolder, lockHome } from '../home/home-lock.ts';

/** What a hospital has gathered; its keys, certificate and settings stay. */
const GATHERED = ['postgres', 'files', 'audit', 'log', 'demo.json'];

export default defineCommand({
  usage: 'reset [--yes]',
  about:
    'Brings the hospital of a home back to its first day: everything that was entered is deleted. Keys, certificate and settings stay. The next start fills it with a new demo hospital.',
  options: { yes: { describe: 'Do not ask.' } },
  settings: [],
  async run({ settings, options, terminal }) {
    const { home } = (await settings()).values;
    const file = await readHomeFile(home);
    if (!file) throw invalid('no-home', `There is no hospital in ${home}: nothing to reset.`);
    const holder = await findHolder(home);
    if (holder)
      throw conflict('home-in-use', `The hospital of ${home} is running (process ${holder.pid}): stop it first.`);
    if (!options.yes && !(await confirmed(home))) throw invalid('not-confirmed', 'Nothing was deleted.');
    const lock = await lockHome(home);
    try {
      await stopLeftoverPostgres(home);
      for (const name of GATHERED) await rm(join(home, name), { recursive: true, force: true });
      const { demo: _decidedAnew, ...kept } = file;
      await writeHomeFile(home, kept);
    } finally {
      await lock.release();
    }
    terminal.print(`${home} is empty again; ./hms start fills it anew.`);
  },
});

async function confirmed(home: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw invalid('not-confirmed', 'Say --yes to delete without being asked.');
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`Delete everything that was entered into ${home}? Type "yes": `);
  prompt.close();
  return answer.trim().toLowerCase() === 'yes';
}
