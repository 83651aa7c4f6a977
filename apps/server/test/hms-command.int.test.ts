import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CHECKOUT } from '../read-settings.ts';

// The real shell script in a small checkout of its own. In place of npm stands a script that notes how it was called and
// leaves behind what npm would: packages from a registry are not the matter here.
const NPM = `#!/bin/sh
echo "$*" >>"$CALLS"
if [ -n "\${NPM_FAILS:-}" ]; then printf 'npm error code %s\\nnpm error %s\\n' "$NPM_FAILS" 'something about it' >&2; exit 1; fi
sleep "\${NPM_TAKES:-0}" &
trap "kill $!; exit 143" TERM
wait $!
case $1 in
  ci) mkdir -p "$3/node_modules" && touch "$3/node_modules/.package-lock.json" ;;
  install) mkdir -p "$3/node_modules/node-brought/bin" && ln -s "$REAL_NODE" "$3/node_modules/node-brought/bin/node" ;;
esac
`;

let root: string;
let checkout: string;
let bin: string;
let cases = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-command-'));
});
afterAll(() => rm(root, { recursive: true }));

beforeEach(async () => {
  checkout = join(root, `case${cases++}`, 'hms');
  bin = join(checkout, '..', 'bin');
  await mkdir(join(checkout, 'apps', 'server'), { recursive: true });
  await mkdir(bin);
  await copyFile(join(CHECKOUT, 'hms'), join(checkout, 'hms'));
  await writeFile(join(checkout, 'package.json'), '{"type":"module"}');
  await writeFile(join(checkout, 'package-lock.json'), '{"version":1}');
  await writeFile(
    join(checkout, 'apps', 'server', 'main.ts'),
    'console.log("arguments", ...process.argv.slice(2)); const typed: number = 7; process.exitCode = typed;\n',
  );
  await writeFile(join(bin, 'npm'), NPM);
  await chmod(join(bin, 'npm'), 0o755);
  await putNode('node');
});

/** What `node` is on this machine: ours, or an older one. */
async function putNode(which: 'node' | 'old'): Promise<void> {
  await rm(join(bin, 'node'), { force: true });
  if (which === 'node') return symlink(process.execPath, join(bin, 'node'));
  await writeFile(join(bin, 'node'), '#!/bin/sh\necho v18.20.1\n', { mode: 0o755 });
}

function launch(
  args: string[] = [],
  environment: NodeJS.ProcessEnv = {},
  command = join(checkout, 'hms'),
): ChildProcess {
  const env = { PATH: `${bin}:/usr/bin:/bin`, CALLS: join(bin, 'calls'), REAL_NODE: process.execPath, ...environment };
  return execFile(command, args, { env, cwd: root }, () => undefined);
}

async function run(...start: Parameters<typeof launch>): Promise<{ code: number; out: string; err: string }> {
  const child = launch(...start);
  let [out, err] = ['', ''];
  child.stdout!.on('data', (text) => (out += text));
  child.stderr!.on('data', (text) => (err += text));
  const [code] = await once(child, 'close');
  return { code, out, err };
}

const calls = async () =>
  (await readFile(join(bin, 'calls'), 'utf8').catch(() => ''))
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' --no-audit')[0]);
const ci = () => `ci --prefix ${checkout}`;

test('installs once, then hands over with the arguments, the exit code and a clean output', async () => {
  const first = await run(['start', '--home', 'a b']);
  expect(first).toMatchObject({ code: 7, out: 'arguments start --home a b\n' });
  expect(first.err).toMatch(/^hms: installing dependencies …\nhms: installing dependencies: done in \d+ s\n$/);
  expect(await run(['doctor'])).toEqual({ code: 7, out: 'arguments doctor\n', err: '' });
  expect(await calls()).toEqual([ci()]);
});

test('installs again only when the lock file has another content', async () => {
  await run();
  await writeFile(join(checkout, 'package-lock.json'), '{"version":1}');
  await run();
  expect(await calls()).toHaveLength(1);
  await writeFile(join(checkout, 'package-lock.json'), '{"version":2}');
  await run();
  expect(await calls()).toEqual([ci(), ci()]);
});

test('leaves alone what was installed by hand', async () => {
  await mkdir(join(checkout, 'node_modules'));
  await writeFile(join(checkout, 'node_modules', '.package-lock.json'), '');
  expect((await run()).err).toBe('');
  expect(await calls()).toEqual([]);
});

test('works through a link, from any folder', async () => {
  await symlink('../hms/hms', join(bin, 'hms'));
  expect(await run(['x'], {}, join(bin, 'hms'))).toMatchObject({ code: 7, out: 'arguments x\n' });
});

test('brings Node where the machine’s own is older, once', async () => {
  await putNode('old');
  const first = await run(['x']);
  expect(first).toMatchObject({ code: 7, out: 'arguments x\n' });
  expect(first.err).toMatch(/^hms: bringing Node 24\.[\d.]+ …\n/);
  const [install, ...rest] = await calls();
  expect(install).toMatch(
    new RegExp(`^install --prefix ${checkout}/.tools/node --no-save --no-package-lock node-\\S+@24\\.`),
  );
  expect(rest).toEqual([ci()]);
  expect((await run(['x'])).err).toBe('');
  expect(await calls()).toHaveLength(2);
});

test('two at once install once', async () => {
  const both = await Promise.all([run(['one'], { NPM_TAKES: '1' }), run(['two'], { NPM_TAKES: '1' })]);
  expect(both.map(({ code, out }) => [code, out])).toEqual([
    [7, 'arguments one\n'],
    [7, 'arguments two\n'],
  ]);
  expect(await calls()).toEqual([ci()]);
});

test('a lock whose owner is gone, or whose pid another program has got, is cleared by one of many', async () => {
  const ended = spawn('true');
  await once(ended, 'exit');
  const stranger = spawn('sleep', ['60']);
  for (const { pid } of [ended, stranger]) {
    await rm(join(checkout, 'node_modules'), { recursive: true, force: true });
    await mkdir(join(checkout, '.tools', 'lock'), { recursive: true });
    await writeFile(join(checkout, '.tools', 'lock', 'pid'), `${pid}\n`);
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => run([], { NPM_TAKES: '0.3' })));
    expect(outcomes.map(({ code }) => code)).toEqual([7, 7, 7]);
    expect(await readdir(join(checkout, '.tools'))).toEqual(['npm.log']);
  }
  stranger.kill();
  expect(await calls()).toEqual([ci(), ci()]);
});

test('Ctrl-C during the installation leaves no lock', async () => {
  const child = launch([], { NPM_TAKES: '60' });
  await expect.poll(calls).toHaveLength(1);
  child.kill('SIGTERM');
  expect((await once(child, 'close'))[0]).toBe(143);
  expect(await readdir(join(checkout, '.tools'))).toEqual(['npm.log']);
});

test.each([
  ['ENOTFOUND', "the npm registry cannot be reached; check the network (or npm's proxy setting) and try again."],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'the certificate of the npm registry is not trusted here'],
  ['ENOSPC', 'the disk is full.'],
  ['EACCES', 'npm may not write to'],
  ['EUSAGE', 'something about it (more in'],
])('what npm could not do is one sentence: %s', async (code, sentence) => {
  const failed = await run([], { NPM_FAILS: code });
  expect(failed).toMatchObject({ code: 1, out: '' });
  expect(failed.err.trimEnd().split('\n')).toEqual([
    'hms: installing dependencies …',
    expect.stringContaining(`hms: installing dependencies failed: ${sentence}`),
  ]);
});

test('a machine without npm is told so', async () => {
  await rm(join(bin, 'npm'));
  const tools = join(root, 'tools');
  await mkdir(tools, { recursive: true });
  for (const name of ['sh', 'dirname', 'readlink', 'uname', 'cat', 'find', 'mkdir', 'rm', 'rmdir', 'cksum'])
    await symlink(`/usr/bin/${name}`, join(tools, name)).catch(() => undefined);
  const failed = await run([], { PATH: `${bin}:${tools}` });
  expect(failed).toMatchObject({ code: 1, err: 'hms: npm is missing: install Node with npm and try again.\n' });
});
