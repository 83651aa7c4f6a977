import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { notesMigration, notesOf, startNoteTaker } from '../testing/note-taker.ts';
import { appendPlain } from '../testing/plain-events.ts';

const KILLS = 32;
const STREAMS = Array.from({ length: 5 }, () => randomUUID());
const PROGRAM = fileURLToPath(new URL('./processes/take-notes.ts', import.meta.url));

let producer: TestDatabase;
let consumer: TestDatabase;
let compiled: string;
beforeAll(async () => {
  // A process that is killed leaves no compiled code for the next one, so one that ends in order does, in half the time each.
  compiled = await mkdtemp(join(tmpdir(), 'hms-compiled-'));
  const load = `await import(${JSON.stringify(new URL('../testing/note-taker.ts', import.meta.url).href)})`;
  await once(run('--input-type=module', '--eval', load), 'exit');
  producer = await openTestDatabase(inject('postgres'));
  consumer = await openTestDatabase(inject('postgres'), { migrations: [notesMigration] });
});
afterAll(async () => {
  await Promise.all([producer.close(), consumer.close()]);
  await rm(compiled, { recursive: true, force: true });
});

const run = (...argv: string[]) =>
  spawn(process.execPath, argv, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });

/** Starts a consumer in a process of its own and kills it a random while after one of its effects. */
async function killOnce(batch: number): Promise<void> {
  const told = JSON.stringify({ producer: producer.connection, consumer: consumer.connection, batch });
  const child = run(PROGRAM, told);
  const lines = createInterface(child.stdout);
  const exit = once(child, 'exit');
  // Should there be no more events for it, it is killed while it waits.
  const patience = AbortSignal.timeout(10_000);
  for (let effects = Math.floor(Math.random() * 4); effects >= 0 && !patience.aborted; effects--)
    await once(lines, 'line', { signal: patience }).catch(() => undefined);
  // Most often before the commit can have been answered, sometimes well after.
  if (Math.random() < 0.5) await pause(Math.random() * 5);
  child.kill('SIGKILL');
  const [, signal] = await exit;
  expect(signal).toBe('SIGKILL');
}

it(`counts each event once and in order though its process is killed ${KILLS} times`, {
  timeout: 120_000,
}, async () => {
  let versions = 0;
  const appendMore = async () => {
    for (let n = 0; n < 6; n++, versions++)
      await Promise.all(STREAMS.map((stream) => appendPlain(producer.database, stream, versions)));
  };
  await appendMore();
  for (let kill = 0; kill < KILLS; kill += 2) await Promise.all([killOnce(1), killOnce(3), appendMore()]);
  await appendMore();

  const last = startNoteTaker({ producer: producer.database, consumer: consumer.database, batch: 50 });
  const taken = async () => {
    await last.drain();
    return (await notesOf(consumer.database)).length;
  };
  await expect.poll(taken).toBeGreaterThanOrEqual(versions * STREAMS.length);
  await last.stop();
  const notes = await notesOf(consumer.database);
  for (const stream of STREAMS)
    expect(notes.filter((note) => note.stream === stream).map((note) => note.sequence)).toEqual(
      Array.from({ length: versions }, (_, index) => index + 1),
    );
});
