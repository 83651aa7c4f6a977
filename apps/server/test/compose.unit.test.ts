import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveSettings } from '@hms/platform/settings';
import { createLogger } from '@hms/platform/telemetry';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePeers } from '../named-peers.ts';
import { CHECKOUT } from '../read-settings.ts';
import { services } from '../services.ts';
import { serverSettings } from '../settings.ts';

interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly secrets?: readonly { readonly source: string; readonly target: string }[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly healthcheck?: object;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

const textOf = (...path: string[]) => readFileSync(join(CHECKOUT, ...path), 'utf8');
const text = textOf('compose.yaml');
const compose = parse(text, { merge: true }) as Compose;
const all = Object.entries(compose.services);
const ours = all.filter(([, { image }]) => image === 'hms');
const serving = ours.filter(([name]) => name.startsWith('hms-'));
const dockerfile = textOf('deploy', 'Dockerfile');

/** What an operator has to say, as the head of the file tells how. */
const SAID: Readonly<Record<string, string>> = {
  HMS_KEY: Buffer.alloc(32, 7).toString('base64url'),
  HMS_SHARED_SECRET: 'f'.repeat(64),
  POSTGRES_PASSWORD: 'a'.repeat(48),
  S3_SECRET_KEY: 'b'.repeat(48),
  GRAFANA_PASSWORD: 'c'.repeat(32),
};

const filledIn = (value: string): string =>
  value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string, rest: string) => {
    const said = SAID[name] ?? (kind === '-' ? rest : undefined);
    if (said === undefined) throw new Error(`nothing says what ${name} is`);
    return said;
  });

/** What is in the environment of a container of ours. */
function environmentOf({ environment = {} }: ComposeService): Record<string, string> {
  const [, line = ''] = /^ENV (.+)$/m.exec(dockerfile) ?? [];
  const image = Object.fromEntries(line.split(' ').map((pair) => pair.split('=') as [string, string]));
  return {
    ...image,
    ...Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filledIn(value)])),
  };
}

const settingsOf = (service: ComposeService) =>
  resolveSettings(serverSettings, { environment: environmentOf(service) }).values;

describe('compose.yaml', () => {
  it('runs each service and the gateway in a container of its own, and nothing that does not exist', () => {
    const names = ['gateway', ...services.map(({ contract }) => contract.service)];
    expect(serving.map(([name]) => name).toSorted()).toEqual(names.map((name) => `hms-${name}`).toSorted());
    for (const [name, { command }] of serving) expect(command).toEqual(['serve', name.slice('hms-'.length)]);
  });

  it('sets only what is a setting, to what is allowed', () => {
    const known = new Set<string>(Object.values(serverSettings).map(({ envName }) => envName));
    for (const [name, service] of ours) {
      const given = Object.keys(environmentOf(service)).filter((each) => each !== 'XDG_CONFIG_HOME');
      expect(
        given.filter((each) => !known.has(each)),
        name,
      ).toEqual([]);
      expect(() => settingsOf(service), name).not.toThrow();
    }
  });

  it('has everybody where the others look for them', () => {
    const { urlOf } = parsePeers(undefined);
    const at = (host: string) => expect(Object.keys(compose.services), host).toContain(host);
    for (const { contract } of services) at(new URL(urlOf(contract.service)).hostname);
    expect(serverSettings.port.default).toBe(Number(new URL(urlOf('patient')).port));
    expect(dockerfile).toContain(`EXPOSE ${serverSettings.port.default}`);
    for (const [, service] of serving) {
      const { redisUrl, otlpEndpoint, databaseUrl, s3Endpoint, kafkaBrokers, host, plainHttp } = settingsOf(service);
      for (const url of [redisUrl, otlpEndpoint, databaseUrl, s3Endpoint]) if (url) at(new URL(url).hostname);
      if (kafkaBrokers) expect(compose.services.kafka!.environment!.KAFKA_ADVERTISED_LISTENERS).toContain(kafkaBrokers);
      expect({ host, plainHttp }).toEqual({ host: '0.0.0.0', plainHttp: true });
    }
    const scraped = parse(textOf('deploy', 'prometheus', 'prometheus.yml')).scrape_configs[0].dns_sd_configs[0];
    expect(scraped.names.toSorted()).toEqual(serving.map(([name]) => name).toSorted());
    expect(scraped.port).toBe(serverSettings.port.default);
    const sources = parse(textOf('deploy', 'grafana', 'provisioning', 'datasources.yml')).datasources;
    for (const { url } of sources as { url: string }[]) at(new URL(url).hostname);
    at(new URL(/url = "(\S+loki\S+)"/.exec(textOf('deploy', 'alloy', 'config.alloy'))![1]!).hostname);
  });

  it('waits only for whom there is a way to tell whether they are well', () => {
    for (const [name, { depends_on = {} }] of all)
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const service = compose.services[needed];
        expect(service, `${needed}, for ${name}`).toBeDefined();
        const told = service!.healthcheck !== undefined || service!.image === 'hms';
        if (condition === 'service_healthy') expect(told, needed).toBe(true);
      }
    expect(dockerfile).toMatch(/^HEALTHCHECK .*CMD /m);
  });

  it('lets ours write nowhere but in their homes, do nothing as root, and nobody in but this machine', () => {
    for (const [name, service] of ours) {
      expect(service, name).toMatchObject({ read_only: true, cap_drop: ['ALL'], init: true, tmpfs: ['/tmp'] });
      expect(service.build).toEqual({ context: '.', dockerfile: 'deploy/Dockerfile' });
    }
    expect(dockerfile).toMatch(/^USER node$/m);
    for (const [name, { ports = [] }] of all)
      for (const port of ports) expect(port, name).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
    for (const [, service] of serving) {
      const { home, erasureList } = settingsOf(service);
      const mounted = service.volumes!.map((volume) => volume.split(':')[1]!);
      expect(mounted).toContain(home);
      if (erasureList) expect(mounted.some((folder) => erasureList.startsWith(`${folder}/`))).toBe(true);
    }
  });

  it('mounts what is there, and declares what it keeps', () => {
    const mounts = all.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]!));
    const folders = mounts.filter((mount) => mount.startsWith('.'));
    expect(folders.filter((path) => !existsSync(join(CHECKOUT, path)))).toEqual([]);
    const kept = new Set(mounts.filter((mount) => /^\w/.test(mount)));
    expect([...kept].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
    const homes = serving.map(([, { volumes }]) => volumes![0]);
    expect(new Set(homes).size).toBe(homes.length);
    const secrets = all.flatMap(([, service]) => service.secrets ?? []);
    const told = textOf('deploy', 'alertmanager', 'alertmanager.yml');
    for (const { source, target } of secrets) {
      expect(compose.secrets).toHaveProperty(source);
      expect(told).toContain(target);
    }
  });

  it('has a database that can carry the hospital, and says how every secret is made', () => {
    const { postgres } = compose.services;
    const [, prepared] = /max_prepared_transactions=(\d+)/.exec(postgres!.command!.join(' '))!;
    const [, connections] = /max_connections=(\d+)/.exec(postgres!.command!.join(' '))!;
    expect(Number(prepared)).toBeGreaterThanOrEqual(100);
    // Twelve for requests, two for jobs and two that listen, and some for operators.
    expect(Number(connections)).toBeGreaterThanOrEqual(services.length * 16 + 20);
    const [head] = text.split('\nname: hms\n');
    for (const [, name] of text.matchAll(/\$\{(\w+):\?/g)) expect(head).toContain(`${name}=$(`);
  });
});

describe('what collects the logs', () => {
  const alloy = textOf('deploy', 'alloy', 'config.alloy');
  const filebeat = parse(textOf('deploy', 'filebeat', 'filebeat.yml'));
  const lines: string[] = [];
  createLogger({ level: 'info', service: 'patient', destination: { write: (line) => void lines.push(line) } }).warn(
    'x',
  );
  const written = JSON.parse(lines[0]!) as Record<string, unknown>;

  it('takes the fields that our logger writes', () => {
    const [, expressions] = /expressions\s*=\s*\{(.+)\}/.exec(alloy)!;
    const taken = [...expressions!.matchAll(/=\s*"(\w+)"/g)].map(([, field]) => field!);
    expect(taken.toSorted()).toEqual(['level', 'service', 'time']);
    const fields = [...JSON.stringify(filebeat.processors).matchAll(/"hms\.(\w+)"/g)].map(([, field]) => field!);
    expect(new Set(fields)).toEqual(new Set(['time', 'service', 'level', 'msg']));
    for (const field of [...taken, ...fields]) expect(written).toHaveProperty(field);
    expect(written.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(alloy).toContain(`eq .Value \\"${written.level}\\" }}warning`);
  });

  it('labels lines by what tells of nobody, and keeps what is no line of a log to itself', () => {
    const labels = [...alloy.matchAll(/stage\.labels \{\s*values = \{(.+)\}/g)].map(([, values]) => values!.trim());
    expect(labels).toEqual(['service = "", level = ""']);
    expect(alloy).not.toContain('structured_metadata');
    expect(alloy).toMatch(/drop_malformed\s*=\s*true/);
    expect(filebeat.processors[1].drop_event.when.not.has_fields).toEqual(['hms.service', 'hms.level', 'hms.msg']);
  });

  it('finds where the logs are', () => {
    for (const [, { labels }] of serving) expect(labels).toEqual({ 'hms.logs': 'json' });
    expect(alloy).toContain('"hms.logs=json"');
    for (const path of filebeat.filebeat?.inputs?.[0].paths ?? filebeat['filebeat.inputs'][0].paths)
      expect(path).toMatch(/^\/var\/lib\/hms(-\*)?\/log\/hms\.log\*$/);
    for (const [, service] of serving) expect(settingsOf(service).logTo).toBe('output');
  });
});
