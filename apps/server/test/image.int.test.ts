import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePorts } from '@hms/platform/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHECKOUT } from '../read-settings.ts';

// The steps of the Dockerfile are carried out without Docker: each stage is a folder, whose /opt and /var stand for those of the
// image. What it makes then runs as somebody who may write nothing but the home.
const MINUTES = 60_000;
const ROOT = process.getuid?.() === 0;
/** The user `node` of the image. */
const NODE_UID = 1000;

interface Stage {
  readonly folder: string;
  workdir: string;
  environment: Record<string, string>;
  user: string | undefined;
  healthcheck: string[];
  entrypoint: string[];
}

const canInstall = spawnSync('npm', ['ping'], { timeout: 20_000 }).status === 0;
if (!canInstall) console.warn('\n*** The image is NOT BUILT: the registry of npm cannot be reached here. ***\n');

let root: string;
let image: Stage;

const onPath = `${dirname(process.execPath)}:${process.env.PATH}`;

async function build(): Promise<Stage> {
  const text = (await readFile(join(CHECKOUT, 'deploy', 'Dockerfile'), 'utf8')).replaceAll(/^#.*\n/gm, '');
  const ignored = (await readFile(join(CHECKOUT, '.dockerignore'), 'utf8')).split('\n').filter(Boolean);
  const stages = new Map<string, Stage>();
  let stage!: Stage;
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [, word, rest] = /^([A-Z]+) (.+)$/.exec(line)!;
    await carryOut(word!, rest!);
  }
  return stage;

  async function carryOut(word: string, rest: string): Promise<void> {
    const steps: Record<string, () => unknown> = {
      ARG: () => undefined,
      EXPOSE: () => undefined,
      VOLUME: () => undefined,
      CMD: () => undefined,
      FROM: () => begin(/ AS (\w+)$/.exec(rest)?.[1] ?? 'image'),
      ENV() {
        for (const [, name, value] of rest.matchAll(/(\w+)=(\S+)/g)) stage.environment[name!] = rooted(value!);
      },
      WORKDIR() {
        stage.workdir = rooted(rest);
        return mkdir(stage.workdir, { recursive: true });
      },
      COPY: () => copy(rest),
      RUN: () => run(rest),
      USER() {
        stage.user = rest;
      },
      HEALTHCHECK() {
        stage.healthcheck = JSON.parse(/CMD (\[.+\])$/.exec(rest)![1]!);
      },
      ENTRYPOINT() {
        stage.entrypoint = JSON.parse(rest);
      },
    };
    const step = steps[word];
    if (!step) throw new Error(`nobody knows how to carry out ${word}`);
    await step();
  }

  async function begin(name: string): Promise<void> {
    const folder = join(root, name);
    await mkdir(join(folder, 'var', 'lib'), { recursive: true });
    stage = { folder, workdir: folder, environment: {}, user: undefined, healthcheck: [], entrypoint: [] };
    stages.set(name, stage);
  }

  function rooted(value: string): string {
    return value.replace(/^\/(opt|var)\//, `${stage.folder}/$1/`);
  }

  async function copy(rest: string): Promise<void> {
    const [, from, source, target] = /^(?:--from=(\w+) )?(\S+) (\S+)$/.exec(rest)!;
    const to = join(stage.workdir, target!);
    if (from) {
      const path = source!.replace(/^\//, `${stages.get(from)!.folder}/`);
      await cp(path, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
      return;
    }
    const wanted = (path: string) => {
      const inside = relative(CHECKOUT, path);
      return inside === '' || !ignored.some((pattern) => matchesGlob(inside, pattern));
    };
    await cp(join(CHECKOUT, source!), to, { recursive: true, verbatimSymlinks: true, filter: wanted });
  }

  async function run(command: string): Promise<void> {
    const here = command
      .replaceAll(/(?<= )\/var\//g, `${stage.folder}/var/`)
      .replaceAll('node:node', ROOT ? `${NODE_UID}:${NODE_UID}` : `${process.getuid?.()}`);
    const env = { ...stage.environment, PATH: onPath, HOME: root, npm_config_prefer_offline: 'true', npm_config_cache };
    await promisify(execFile)('sh', ['-ec', here], { cwd: stage.workdir, env, maxBuffer: 64 * 1024 ** 2 });
  }
}

const npm_config_cache = spawnSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).stdout.trim();

beforeAll(async () => {
  if (!canInstall) return;
  root = await mkdtemp(join(tmpdir(), 'hms-image-'));
  // Whoever runs it has to get there.
  await chmod(root, 0o755);
  image = await build();
  if (!ROOT) spawnSync('chmod', ['-R', 'a-w', image.workdir]);
}, 15 * MINUTES);
afterAll(async () => {
  if (!root) return;
  if (!ROOT) spawnSync('chmod', ['-R', 'u+w', root]);
  await rm(root, { recursive: true, force: true });
}, MINUTES);

const asUser = () => ({
  cwd: image.workdir,
  ...(ROOT ? { uid: NODE_UID, gid: NODE_UID } : {}),
});

test.runIf(canInstall)('the image holds what runs, and no tools of those who work on it', async () => {
  const holds = (...path: string[]) =>
    stat(join(image.workdir, ...path)).then(
      () => true,
      () => false,
    );
  expect(image.user).toBe('node');
  expect(await holds('apps', 'web', 'dist', 'index.html')).toBe(true);
  expect(await holds('node_modules', 'fastify')).toBe(true);
  for (const tool of ['vite', 'vitest', '@biomejs', 'knip'])
    expect(await holds('node_modules', tool), tool).toBe(false);
  for (const path of ['.git', '.hms', '.tools/node']) expect(await holds(path), path).toBe(false);
});

test.runIf(canInstall)(
  'it starts as somebody who may not write the code, and is well',
  async () => {
    const [port] = await freePorts(1);
    const env = { ...image.environment, PATH: onPath, HMS_PORT: String(port) };
    const [program, ...before] = image.entrypoint;
    const child = spawn(program!, [...before, 'start', '--no-demo'], {
      ...asUser(),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit');
    const said: string[] = [];
    const ready = Promise.withResolvers<void>();
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (/https?:\/\/.+:\d+/.test(line)) ready.resolve();
      });
    await Promise.race([ready.promise, ended.then(() => expect.fail(said.join('\n')))]);
    try {
      const [probe, ...args] = image.healthcheck;
      const asked = spawn(probe!, args, { ...asUser(), env, stdio: 'inherit' });
      expect(await once(asked, 'exit'), said.join('\n')).toEqual([0, null]);
      const touched = spawnSync('touch', [join(image.workdir, 'apps', 'server', 'main.ts')], asUser());
      expect(touched.status).not.toBe(0);
    } finally {
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    }
    const gone = spawn(image.healthcheck[0]!, image.healthcheck.slice(1), { ...asUser(), env, stdio: 'ignore' });
    expect(await once(gone, 'exit')).toEqual([1, null]);
  },
  5 * MINUTES,
);
