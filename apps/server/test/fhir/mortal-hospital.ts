import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { provisionDatabase } from '@hms/platform/database';
import { newKey } from '@hms/platform/security';
import { dropDatabases } from '@hms/platform/testing';
import { inject } from 'vitest';

const PROGRAM = fileURLToPath(new URL('./processes/serve-fhir.ts', import.meta.url));
const SERVICES = ['config', 'patient', 'appointment', 'clinical', 'integration'];
const HOLD_SECONDS = 1;

/** One process of a hospital that is talked to by FHIR. */
export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
  readonly tokens: { readonly engineer: string; readonly physician: string };
}

/** A hospital of any number of processes, each of which may be made to kill itself at a step. */
export interface MortalHospital {
  serve(dieAt?: object): Promise<Served>;
  stop(): Promise<void>;
}

export async function openMortalHospital(): Promise<MortalHospital> {
  const prefix = `t${randomUUID().slice(0, 8)}_`;
  const keys = { current: 'test', keys: { test: newKey().toString('base64url') } };
  const running = new Set<ChildProcess>();
  const own = SERVICES.map(async (name) => [
    name,
    await provisionDatabase(inject('postgres'), prefix + name, randomUUID()),
  ]);
  const connections = Object.fromEntries(await Promise.all(own));
  return {
    async serve(dieAt) {
      const told = JSON.stringify({ connections, keys, dieAt, holdSeconds: HOLD_SECONDS });
      const child = spawn(process.execPath, [PROGRAM, told], { stdio: ['pipe', 'pipe', 'inherit'] });
      running.add(child);
      child.once('exit', () => running.delete(child));
      const [line] = await once(createInterface(child.stdout), 'line');
      return { child, ...JSON.parse(line) };
    },
    async stop() {
      await Promise.all([...running].map(kill));
      await dropDatabases(
        inject('postgres'),
        SERVICES.map((name) => prefix + name),
      );
    },
  };
}

export async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

export async function get<T>(
  { url, tokens }: Served,
  path: string,
  as: keyof Served['tokens'] = 'engineer',
): Promise<T> {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${tokens[as]}` } });
  return (await response.json()) as T;
}
