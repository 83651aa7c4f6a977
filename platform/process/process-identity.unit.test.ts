import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { processIdentity } from './index.ts';

test('a running process keeps its identity, two have two, an ended one has none', async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const identity = processIdentity(child.pid!);
  expect(identity).toBeTruthy();
  expect(processIdentity(child.pid!)).toBe(identity);
  expect(processIdentity(process.pid)).not.toBe(identity);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(child.pid!)).toBeUndefined();
});

test('a process that ended but was not waited for has none', async () => {
  // The shell replaces itself by a program that never waits, so its child stays behind as a zombie.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [pid] = await once(parent.stdout, 'data');
  await expect.poll(() => processIdentity(Number(pid))).toBeUndefined();
  expect(processIdentity(parent.pid!)).toBeTruthy();
  parent.kill('SIGKILL');
  await once(parent, 'exit');
});
