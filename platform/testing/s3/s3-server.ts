import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../free-ports.ts';

export { findS3 } from './find-s3.ts';

/** A real server of S3 in a process of its own. */
export interface S3Server extends AsyncDisposable {
  readonly endpoint: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Where the raw bytes of what is stored lie. */
  readonly folder: string;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again at the same place, with what it stores. */
  start(): Promise<void>;
}

const BUCKET = 'hospital';
const CREDENTIALS = { accessKeyId: 'tests', secretAccessKey: 'secret-of-tests' };

/** @param program what `findS3` found */
export async function startS3(program: string): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-s3-'));
  const [port] = (await freePorts(1)) as [number];
  const buckets = join(folder, 'buckets');
  const facts = join(folder, 'facts');
  await mkdir(join(buckets, BUCKET), { recursive: true });
  await mkdir(facts);
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const { accessKeyId, secretAccessKey } = CREDENTIALS;
    const own = ['--port', `127.0.0.1:${port}`, '--access', accessKeyId, '--secret', secretAccessKey, '--quiet'];
    child = spawn(program, [...own, '--keep-alive', 'posix', '--sidecar', facts, buckets], { stdio: 'ignore' });
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`the S3 server ended with ${child.exitCode}`);
      await pause(20);
    }
  }

  async function kill(): Promise<void> {
    const ended = child && child.exitCode === null ? once(child, 'exit') : undefined;
    child?.kill('SIGKILL');
    await ended;
    child = undefined;
  }

  await start();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: BUCKET,
    credentials: CREDENTIALS,
    folder,
    start,
    kill,
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** That nobody may do anything without a signature is an answer too. */
const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
