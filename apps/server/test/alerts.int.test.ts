import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMetrics } from '@hms/platform/telemetry';
import { installByApt } from '@hms/platform/testing';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHECKOUT } from '../read-settings.ts';
import { services } from '../services.ts';
import { FIGURES } from './figures.ts';

const DEPLOY = join(CHECKOUT, 'deploy');
const METRIC = /\b((?:hms|http|nodejs|process|pg)_[a-z0-9_]+)\b/g;
/** What PromQL and Prometheus know themselves, beside the labels of ours. */
const NO_METRIC = /^(hms_service|http_requests|pg_stat)$/;

const isThere = installByApt({ program: 'promtool', packages: ['prometheus'] });
if (!isThere)
  console.warn('\n*** The alert rules are NOT CHECKED: promtool is missing and cannot be installed here. ***\n');

function promtool(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: join(DEPLOY, 'prometheus'), encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

describe.runIf(isThere)('the alert rules', () => {
  it('are rules of Prometheus, and its settings name them', () => {
    expect(promtool('check', 'config', 'prometheus.yml')).toContain('rules found');
  });

  it('are named by the settings for Kubernetes too, which are as Prometheus takes them', async () => {
    const settings = parse(await readFile(join(DEPLOY, 'prometheus', 'prometheus.kubernetes.yml'), 'utf8'));
    const [{ kubernetes_sd_configs, ...job }] = settings.scrape_configs;
    expect(kubernetes_sd_configs).toEqual([{ role: 'pod' }]);
    // Debian's promtool knows nothing of Kubernetes: a fixed target stands in for how pods are found.
    const scrape_configs = [{ ...job, static_configs: [{ targets: ['pod:8080'] }] }];
    const folder = await mkdtemp(join(tmpdir(), 'hms-prometheus-'));
    const file = join(folder, 'prometheus.yml');
    await copyFile(join(DEPLOY, 'prometheus', 'alerts.yml'), join(folder, 'alerts.yml'));
    await writeFile(file, JSON.stringify({ ...settings, scrape_configs }));
    expect(promtool('check', 'config', file)).toContain('rules found');
    await rm(folder, { recursive: true });
  });

  it('are silent before their time and speak after it', () => {
    expect(promtool('test', 'rules', 'alerts.test.yml')).toContain('SUCCESS');
  });
});

const amtool = { program: 'amtool', packages: ['prometheus-alertmanager'] };

it.runIf(installByApt(amtool))('who is told of what is as Alertmanager takes it', () => {
  const file = join(DEPLOY, 'alertmanager', 'alertmanager.yml');
  const { status, stderr } = spawnSync('amtool', ['check-config', file], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

describe('what is looked at', () => {
  const dashboards = join(DEPLOY, 'grafana', 'dashboards');

  /** What is asked of Prometheus, by the file that asks it. */
  async function asked(): Promise<Map<string, string>> {
    const files = await readdir(dashboards);
    const texts = await Promise.all(
      files.map(async (file) => {
        const { panels } = JSON.parse(await readFile(join(dashboards, file), 'utf8')) as {
          panels: readonly { targets: readonly { expr: string }[] }[];
        };
        return [file, panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n')] as const;
      }),
    );
    const rules = await readFile(join(DEPLOY, 'prometheus', 'alerts.yml'), 'utf8');
    const exprs = [...rules.matchAll(/expr: >-\n\s+(.+)/g)].map(([, expr]) => expr).join('\n');
    return new Map([...texts, ['alerts.yml', exprs]]);
  }

  it('is what the processes measure', async () => {
    const metrics = createMetrics();
    metrics.watchPool('d', () => ({ total: 0, idle: 0, waiting: 0 }));
    metrics.watchFiles(async () => true);
    const measured = new Set([
      ...metrics.registry
        .getMetricsAsArray()
        .flatMap(({ name }) => [name, `${name}_bucket`, `${name}_count`, `${name}_sum`]),
      ...FIGURES.map((name) => `hms_${name}`),
    ]);
    for (const [file, text] of await asked()) {
      const names = [...text.matchAll(METRIC)].map(([, name]) => name!).filter((name) => !NO_METRIC.test(name));
      expect(names.length, file).toBeGreaterThan(0);
      expect(
        names.filter((name) => !measured.has(name)),
        file,
      ).toEqual([]);
    }
  });

  it('are events that the services promise', async () => {
    const promised = new Set(services.flatMap(({ contract }) => Object.keys(contract.events)));
    const counted = [...(await asked()).values()].flatMap((text) => [...text.matchAll(/type="([a-z.-]+)"/g)]);
    expect(counted.map(([, type]) => type!).filter((type) => !promised.has(type))).toEqual([]);
  });

  it('has a page of the runbooks for each alert', async () => {
    const rules = await readFile(join(DEPLOY, 'prometheus', 'alerts.yml'), 'utf8');
    const pages = await readFile(join(CHECKOUT, 'docs', 'runbooks.md'), 'utf8');
    const named = [...rules.matchAll(/runbook: docs\/runbooks\.md#(.+)/g)].map(([, name]) => name);
    expect(named.length).toBe([...rules.matchAll(/- alert:/g)].length);
    for (const name of named) expect(pages).toContain(`\n## ${name}\n`);
  });

  it('is scraped of every service', async () => {
    const settings = await readFile(join(DEPLOY, 'prometheus', 'prometheus.yml'), 'utf8');
    for (const { contract } of services) expect(settings).toContain(`hms-${contract.service}`);
  });
});
