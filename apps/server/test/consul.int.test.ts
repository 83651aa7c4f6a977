import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '@hms/platform/telemetry';
import { freePorts } from '@hms/platform/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Consul, reachConsul } from '../consul.ts';
import { CHECKOUT } from '../read-settings.ts';
import { type ConsulStandIn, startConsulStandIn } from './consul-stand-in.ts';

// The same for a real agent of Consul, where there is one, and for a small one of ours that everybody has.
const own = join(CHECKOUT, '.tools', 'consul', 'consul');
const program = existsSync(own) ? own : spawnSync('consul', ['version']).status === 0 ? 'consul' : undefined;
if (!program)
  console.warn('\n*** The tests against a real Consul are SKIPPED: none is on the path or in .tools/consul. ***\n');

type Agent = ConsulStandIn;

async function startAgent(): Promise<Agent> {
  const [http, server, lan, wan] = (await freePorts(4)) as [number, number, number, number];
  const off = ['-dns-port', '-1', '-grpc-port', '-1', '-grpc-tls-port', '-1'];
  const ports = [
    '-http-port',
    `${http}`,
    '-server-port',
    `${server}`,
    '-serf-lan-port',
    `${lan}`,
    '-serf-wan-port',
    `${wan}`,
  ];
  const url = `http://127.0.0.1:${http}`;
  let child: ChildProcess;
  async function start(): Promise<void> {
    child = spawn(program!, ['agent', '-dev', '-bind', '127.0.0.1', ...off, ...ports], { stdio: 'ignore' });
    const leader = () => fetch(`${url}/v1/status/leader`).then((answer) => answer.text());
    while ((await leader().catch(() => '""')).length < 5) await pause(50);
  }
  async function stop(): Promise<void> {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await start();
  return {
    url,
    async beginAnew() {
      await stop();
      await start();
    },
    [Symbol.asyncDispose]: stop,
  };
}

describe.each([
  ['a stand-in for Consul', startConsulStandIn, true],
  ['a real Consul', startAgent, program !== undefined],
] as const)('by %s', (_what, start, isThere) => {
  describe.runIf(isThere)('processes', () => {
    const opened: AsyncDisposable[] = [];
    const servers: Server[] = [];
    let agent: Agent;

    beforeAll(async () => {
      agent = await start();
    }, 60_000);
    afterAll(() => agent?.[Symbol.asyncDispose]());
    beforeEach(() => void opened.splice(0));
    afterEach(async () => {
      for (const each of opened.toReversed()) await each[Symbol.asyncDispose]();
      for (const server of servers.splice(0)) {
        server.closeAllConnections();
        server.close();
      }
    });

    async function reach(...services: string[]): Promise<Consul> {
      const log = createLogger({ level: 'silent', service: 'test' });
      const consul = await reachConsul({ url: agent.url, services, log, lookMs: 100 });
      opened.push(consul);
      return consul;
    }

    /** A process that says that it is well, or not. */
    async function answering(well = () => true): Promise<number> {
      const server = createServer((_request, response) => response.writeHead(well() ? 200 : 503).end());
      servers.push(server.listen(0, '127.0.0.1'));
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    }

    const at = (service: string, port: number) => ({
      service,
      host: '127.0.0.1',
      port,
      secure: false,
      selfMade: false,
    });
    const placesOf = async (consul: Consul, service: string) =>
      [...new Set([1, 2, 3, 4].map(() => consul.urlOf(service)))].toSorted();
    const expectPlaces = (consul: Consul, service: string, ports: readonly number[]) =>
      expect
        .poll(() => placesOf(consul, service), { timeout: 20_000 })
        .toEqual(ports.length > 0 ? ports.map((port) => `http://127.0.0.1:${port}`).toSorted() : [undefined]);

    test('find each other once they are registered, take turns, and are not found any more after they left', async () => {
      const seeker = await reach('turns');
      expect(seeker.urlOf('turns')).toBeUndefined();
      const [one, two] = [await answering(), await answering()];
      const first = await (await reach()).register(at('turns', one));
      const second = await (await reach()).register(at('turns', two));
      await expectPlaces(seeker, 'turns', [one, two]);
      await first[Symbol.asyncDispose]();
      await expectPlaces(seeker, 'turns', [two]);
      await second[Symbol.asyncDispose]();
      await expectPlaces(seeker, 'turns', []);
    });

    test('that are not well are not found until they are', async () => {
      let well = true;
      const port = await answering(() => well);
      const seeker = await reach('ailing');
      opened.push(await seeker.register(at('ailing', port)));
      await expectPlaces(seeker, 'ailing', [port]);
      well = false;
      await expectPlaces(seeker, 'ailing', []);
      well = true;
      await expectPlaces(seeker, 'ailing', [port]);
    }, 60_000);

    test('that serve TLS are found under https', async () => {
      const seeker = await reach('sealed');
      opened.push(await seeker.register({ ...at('sealed', 8443), secure: true, selfMade: true }));
      await expect.poll(() => seeker.urlOf('sealed'), { timeout: 10_000 }).toBe('https://127.0.0.1:8443');
    });

    test('are registered again with an agent that began anew, and found again', async () => {
      const port = await answering();
      const seeker = await reach('steady');
      opened.push(await seeker.register(at('steady', port)));
      await expectPlaces(seeker, 'steady', [port]);
      await agent.beginAnew();
      const later = await reach('steady');
      await expectPlaces(later, 'steady', [port]);
      await expectPlaces(seeker, 'steady', [port]);
    }, 60_000);
  });
});

test('where Consul is not there yet nobody is found, and whoever has started is registered once it is', async () => {
  const [port] = (await freePorts(1)) as [number];
  const log = createLogger({ level: 'silent', service: 'test' });
  const url = `http://127.0.0.1:${port}`;
  await using consul = await reachConsul({ url, services: ['patient'], log, lookMs: 50 });
  expect(consul.urlOf('patient')).toBeUndefined();
  const server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;
  await using _registered = await consul.register({
    service: 'patient',
    host: '127.0.0.1',
    port: own,
    secure: false,
    selfMade: false,
  });
  await using _agent = await startConsulStandIn(port);
  await expect.poll(() => consul.urlOf('patient'), { timeout: 20_000 }).toBe(`http://127.0.0.1:${own}`);
  server.close();
});

test('what answers in the place of Consul and is none is not asked without end', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end('[]');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const log = createLogger({ level: 'silent', service: 'test' });
  await using consul = await reachConsul({ url: `http://127.0.0.1:${port}`, services: ['patient'], log });
  expect(consul.urlOf('patient')).toBeUndefined();
  const so = asked;
  for (let n = 0; n < 50; n++) await fetch(`http://127.0.0.1:${port}/ours`);
  expect(asked - so - 50).toBeLessThan(5);
  server.closeAllConnections();
  server.close();
});
