import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Connection } from '@hms/platform/database';
import { generateSync } from 'otplib';
import pg from 'pg';

/** A whole hospital in its own process and its own home, as a user starts it. */
export interface MeasuredHospital extends AsyncDisposable {
  readonly url: string;
  readonly home: string;
  readonly pid: number;
  /** The command, and the environment in which it knows the home's keys. */
  readonly hms: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds from the command to the line `ready`. */
  readonly startMs: number;
  /** A fresh access token of a demo account, through the front door. */
  signIn(role: string): Promise<string>;
  /** The superuser's connection to a service's database. */
  databaseOf(service: string): Promise<Connection>;
  /** Runs the work with a superuser's client of a service's database. */
  withDatabase<T>(service: string, work: (client: pg.Client) => Promise<T>): Promise<T>;
  /** Stops it and starts it again on the same home. */
  restart(): Promise<void>;
}

interface Account {
  readonly username: string;
  readonly role: string;
  readonly password: string;
  readonly totp_secret: string;
}

const run = promisify(execFile);
const HMS = fileURLToPath(new URL('../../hms', import.meta.url));
/** The load comes from one person at one address, which the gateway would slow down. */
const UNLIMITED = ['--caller-rate', '0', '--address-rate', '0', '--anonymous-rate', '0'];
const READY_WITHIN_MS = 180_000;

interface MeasuredOptions {
  /** A temporary one where absent. */
  readonly home?: string | undefined;
  /** Whether the home is to be opened again later: its keys stay where those of a user's hospital do. */
  readonly keep?: boolean;
  /** The command that starts it. */
  readonly hms?: string;
}

export async function startMeasured(options: MeasuredOptions = {}): Promise<MeasuredHospital> {
  const { home, keep = false, hms = HMS } = options;
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'hms-bench-home-')));
  const keys = await mkdtemp(join(tmpdir(), 'hms-bench-keys-'));
  const environment = {
    ...process.env,
    ...(keep ? {} : { HMS_KEY_FILE: join(keys, 'keys.json') }),
    NODE_ENV: 'development',
  };
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let running = await launch();

  async function launch() {
    const began = performance.now();
    const child = spawn(hms, ['start', '--home', folder, '--port', String(port), '--host', '127.0.0.1', ...UNLIMITED], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the hospital was not ready in time')), READY_WITHIN_MS);
      child.once('exit', (code) => reject(new Error(`the hospital ended with ${code}`)));
      child.stdout.on('data', (text) => {
        if (!/^ready /m.test(String(text))) return;
        clearTimeout(timer);
        resolve();
      });
    });
    return { child, startMs: performance.now() - began };
  }

  async function stop() {
    const ended = new Promise((resolve) => running.child.once('exit', resolve));
    running.child.kill('SIGTERM');
    await ended;
  }

  async function databaseOf(service: string): Promise<Connection> {
    const secrets = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8')) as {
      superuser_password: string;
    };
    const [, , , postgresPort, socket] = (await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8')).split(
      '\n',
    );
    return {
      host: socket ? join(folder, 'postgres') : '127.0.0.1',
      port: Number(postgresPort),
      user: 'postgres',
      password: secrets.superuser_password,
      database: `hms_${service}`,
    };
  }

  return {
    url,
    home: folder,
    hms,
    environment,
    get pid() {
      return running.child.pid!;
    },
    get startMs() {
      return running.startMs;
    },
    async signIn(role) {
      const { stdout } = await run(hms, ['accounts', '--json', '--home', folder], { env: environment });
      const account = (JSON.parse(stdout) as Account[]).find((candidate) => candidate.role === role)!;
      const totp = generateSync({ strategy: 'totp', secret: account.totp_secret });
      const response = await fetch(`${url}/auth/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: account.username, password: account.password, totp }),
      });
      if (!response.ok)
        throw new Error(`signing in as ${role} was answered ${response.status}: ${await response.text()}`);
      return ((await response.json()) as { access_token: string }).access_token;
    },
    databaseOf,
    async withDatabase(service, work) {
      const client = new pg.Client({ ...(await databaseOf(service)) });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    async restart() {
      await stop();
      running = await launch();
    },
    async [Symbol.asyncDispose]() {
      await stop();
      if (!home) await rm(folder, { recursive: true, force: true });
      await rm(keys, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
