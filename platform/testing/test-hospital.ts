import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Contract } from '../contract/index.ts';
import { type Connection, provisionDatabase } from '../database/index.ts';
import { type FileStore, folderStore } from '../files/index.ts';
import { httpTransport } from '../http/http-transport.ts';
import { type EdgeOptions, serveHost } from '../http/index.ts';
import { createKeyRing, createTokenVerifier, type KeyRing, newKey } from '../security/index.ts';
import {
  type Client,
  clientOf,
  type Host,
  type HostOptions,
  type ServiceDefinition,
  startServices,
} from '../service/index.ts';
import { createLogger, createMetrics, type Tracing } from '../telemetry/index.ts';
import { dropDatabases } from './test-database.ts';
import { AUDIENCE, createTestIssuer, TEST_ISSUER, type TestIssuer, type TestUser } from './tokens.ts';

export interface TestHospitalOptions {
  readonly services: readonly ServiceDefinition[];
  /** The superuser's connection: `inject('postgres')`. */
  readonly postgres: Connection;
  readonly now?: () => Date;
  readonly settingsOf?: NonNullable<HostOptions['settingsOf']>;
  readonly bodyLimit?: number;
  /** How long slow callers may take. */
  readonly patience?: EdgeOptions['patience'];
  /** A key ring of its own, for what has to do with several key-encryption keys. */
  readonly keyRing?: KeyRing;
  readonly tracing?: Tracing;
  /** Where files lie, instead of a folder of its own. */
  readonly files?: FileStore;
  /** Lines that the services log. */
  readonly logged?: string[];
}

/** A part of the hospital, real in everything but its size: real HTTP, real PostgreSQL, real tokens. */
export interface TestHospital {
  readonly url: string;
  readonly host: Host;
  readonly app: FastifyInstance;
  readonly issuer: TestIssuer;
  readonly files: FileStore;
  /** The superuser's connection to a service's database. */
  databaseOf(service: string): Connection;
  /** A typed client over HTTP for somebody with these roles. */
  as<C extends Contract>(contract: C, user: TestUser): Promise<Client<C>>;
  /** A bare request, for what a typed client cannot say. */
  fetch(path: string, init?: RequestInit & { user?: TestUser }): Promise<Response>;
  /** Runs SQL as the superuser in a service's database, as an attacker or an operator would. */
  sql<Row = Record<string, unknown>>(service: string, sql: string, parameters?: unknown[]): Promise<Row[]>;
  processAll(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestHospital(options: TestHospitalOptions): Promise<TestHospital> {
  const now = options.now ?? (() => new Date());
  const prefix = `t${randomUUID().slice(0, 8)}_`;
  const connections = new Map<string, Connection>();
  for (const { contract } of options.services)
    connections.set(
      contract.service,
      await provisionDatabase(options.postgres, prefix + contract.service, randomUUID()),
    );
  const issuer = await createTestIssuer(
    options.services.map((service) => service.contract),
    now,
  );
  const metrics = createMetrics();
  const folder = await mkdtemp(join(tmpdir(), 'hms-files-'));
  const files = options.files ?? folderStore(folder);
  const destination = { write: (line: string) => void options.logged?.push(line) };
  const loggerOf = (service: string) =>
    createLogger({ level: options.logged ? 'info' : 'silent', service, destination });
  const host = await startServices({
    services: options.services,
    connectionOf: (service) => connections.get(service)!,
    connections: 5,
    keyRing: options.keyRing ?? createKeyRing({ current: 'test', keys: { test: newKey().toString('base64url') } }),
    publicUrl: TEST_ISSUER,
    metrics,
    tracing: options.tracing,
    loggerOf,
    now,
    files,
    policy: issuer,
    pollMs: 200,
    ...(options.settingsOf ? { settingsOf: options.settingsOf } : {}),
  });
  const verifier = await createTokenVerifier({ source: host.policy, audience: AUDIENCE, now });
  const app = serveHost(host, {
    verifier,
    log: loggerOf('edge'),
    metrics,
    tracing: options.tracing,
    bodyLimit: options.bodyLimit ?? 1_048_576,
    ...(options.patience ? { patience: options.patience } : {}),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const admins = new Map<string, pg.Client>();

  async function adminOf(service: string): Promise<pg.Client> {
    const known = admins.get(service);
    if (known) return known;
    const client = new pg.Client({ ...options.postgres, database: prefix + service });
    await client.connect();
    admins.set(service, client);
    return client;
  }

  return {
    url,
    host,
    app,
    issuer,
    files,
    databaseOf: (service) => ({ ...options.postgres, database: prefix + service }),
    async as(contract, user) {
      const token = await issuer.token(user);
      return clientOf(contract, httpTransport({ url, base: contract.path, token: async () => token }));
    },
    async fetch(path, { user, ...init } = {}) {
      const headers = new Headers(init.headers);
      if (user) headers.set('authorization', `Bearer ${await issuer.token(user)}`);
      return fetch(url + path, { ...init, headers });
    },
    async sql(service, sql, parameters = []) {
      return (await (await adminOf(service)).query(sql, parameters)).rows;
    },
    processAll: () => host.processAll(),
    async stop() {
      const closed = app.close();
      // A connection that became idle just now would otherwise be kept alive for a minute.
      app.server.closeAllConnections();
      await closed;
      verifier.stop();
      await host.stop();
      for (const admin of admins.values()) await admin.end();
      await rm(folder, { recursive: true, force: true });
      await dropDatabases(
        options.postgres,
        [...connections.values()].map(({ database }) => database),
      );
    },
  };
}
