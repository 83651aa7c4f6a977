import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHECKOUT } from '../read-settings.ts';
import type { Terminal } from '../terminal.ts';
import { beginWeb } from '../web/begin-web.ts';
import { buildWeb } from '../web/build-web.ts';
import { firstLoadOf } from '../web/first-load.ts';

// A checkout with the smallest web application that there can be, built by the real vite.
vi.setConfig({ testTimeout: 60_000 });

const SOURCES: Readonly<Record<string, string>> = {
  'package-lock.json': '{}',
  'contracts/words.ts': "export const greeting: string = 'good morning';\n",
  'contracts/words.unit.test.ts': '// asks nothing\n',
  'apps/web/package.json': '{"type":"module"}',
  'apps/web/vite.config.ts': "export default { html: { cspNonce: '__CSP_NONCE__' } };\n",
  'apps/web/index.html': '<div id="root"></div><script type="module" src="/src/main.ts"></script>\n',
  'apps/web/src/main.ts': `import { greeting } from '../../../contracts/words.ts';
import('./later.ts').then(({ later }) => later());
document.title = greeting + (process.env.NODE_ENV ?? '') + ${JSON.stringify('ward '.repeat(500))};\n`,
  'apps/web/src/later.ts': "export const later = () => console.log('later');\n",
};

let root: string;
let checkout: string;
let web: string;
let dist: string;
let steps: string[];
let cases = 0;
const never = new AbortController().signal;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'hms-web-build-'));
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  checkout = join(root, `case${cases++}`);
  web = join(checkout, 'apps', 'web');
  dist = join(web, 'dist');
  steps = [];
  for (const [name, content] of Object.entries(SOURCES)) await write(name, content);
  await symlink(join(CHECKOUT, 'node_modules'), join(checkout, 'node_modules'));
});

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(checkout, name)), { recursive: true });
  await writeFile(join(checkout, name), content);
}

const terminal: Terminal = {
  print: () => undefined,
  note: (line) => void steps.push(line),
  step: (what, work) => {
    steps.push(what);
    return work();
  },
  progress: () => ({ advance: () => undefined, done: () => undefined }) as never,
};
const build = (signal = never) => buildWeb({ terminal, signal, checkout });
const foldersOf = async () => (await readdir(web)).filter((name) => name.startsWith('dist'));
const inode = async () => (await stat(dist)).ino;

describe('a build of the web application', () => {
  test('is made for production, with compressed files beside the plain ones', async () => {
    expect(await build()).toBe(dist);
    expect(steps).toEqual(['building the web application']);
    const { scripts } = await firstLoadOf(dist);
    const [script] = scripts;
    const plain = await readFile(join(dist, script!), 'utf8');
    expect(plain).toContain('production');
    expect(plain).toContain('good morning');
    expect(brotliDecompressSync(await readFile(join(dist, `${script}.br`))).toString()).toBe(plain);
    expect(gunzipSync(await readFile(join(dist, `${script}.gz`))).toString()).toBe(plain);
    const small = (await readdir(join(dist, 'assets'))).filter((name) => name.startsWith('later'));
    expect(small).toEqual([expect.stringMatching(/\.js$/)]);
    expect(await readFile(join(dist, 'index.html'), 'utf8')).toContain('nonce="__CSP_NONCE__"');
    expect(await foldersOf()).toEqual(['dist']);
  });

  test('is made anew when a source, a contract or the lock file changes, and not for a test or a touch', async () => {
    await build();
    let before = await inode();
    for (const name of ['apps/web/src/main.ts', 'contracts/words.unit.test.ts']) {
      await write(name, `${SOURCES[name]}${name.includes('.test.') ? '// more' : ''}`);
      await build();
      expect(await inode(), name).toBe(before);
    }
    for (const name of ['apps/web/src/later.ts', 'contracts/words.ts', 'package-lock.json']) {
      await write(name, `${SOURCES[name]}\n`);
      await build();
      expect(await inode(), name).not.toBe(before);
      before = await inode();
    }
    expect(await foldersOf()).toEqual(['dist']);
  });

  test.each([
    [
      'a mistake in a source',
      'apps/web/src/main.ts',
      'const x = ;',
      'The web application could not be built: Unexpected token, at src/main.ts:1:11 (`npx vite build` in apps/web tells more).',
    ],
    [
      'a mistake in the configuration',
      'apps/web/vite.config.ts',
      'export default nothing;',
      'The web application could not be built: ReferenceError: nothing is not defined (`npx vite build` in apps/web tells more).',
    ],
  ])(
    'that fails for %s says why in one sentence and leaves the build before it',
    async (_what, name, text, sentence) => {
      await build();
      const before = await inode();
      await write(name, text);
      await expect(build()).rejects.toMatchObject({ code: 'web-build-failed', message: sentence });
      expect(await inode()).toBe(before);
      expect(await foldersOf()).toEqual(['dist']);
    },
  );

  test('that two starts make at once is whole', async () => {
    await Promise.all([build(), build(), build()]);
    expect(await readdir(dist)).toEqual(expect.arrayContaining(['.stamp', 'assets', 'index.html']));
    expect(await foldersOf()).toEqual(['dist']);
    const before = await inode();
    await build();
    expect(await inode()).toBe(before);
  });

  test('that is given up leaves nothing', async () => {
    const stop = new AbortController();
    const building = build(stop.signal);
    await expect.poll(foldersOf).toHaveLength(1);
    stop.abort(new Error('stopped by SIGINT'));
    await expect(building).rejects.toThrow('stopped by SIGINT');
    expect(await foldersOf()).toEqual([]);
  });

  test('that nobody waits for any more ends with its start', async () => {
    {
      await using begun = beginWeb({ terminal, signal: never, checkout });
      await expect.poll(foldersOf).toHaveLength(1);
      expect(begun.folder).toBeInstanceOf(Promise);
    }
    expect(await foldersOf()).toEqual([]);
  });

  test('removes what a killed one left, but not what another makes at this moment', async () => {
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'close');
    await mkdir(join(web, `dist.new-${gone.pid}-x`));
    await mkdir(join(web, `dist.old-${gone.pid}-x`));
    await mkdir(join(web, `dist.new-${process.pid}-x`));
    await build();
    expect((await foldersOf()).sort()).toEqual(['dist', `dist.new-${process.pid}-x`]);
  });

  test('is used as it is where vite is not installed', async () => {
    await build();
    await rm(join(checkout, 'node_modules'));
    await write('contracts/words.ts', '// changed');
    const before = await inode();
    steps = [];
    expect(await build()).toBe(dist);
    expect([await inode(), steps]).toEqual([before, []]);
    await rm(dist, { recursive: true });
    await expect(build()).rejects.toMatchObject({
      code: 'web-not-built',
      message: 'The web application is not built, and vite, which builds it, is not installed: run npm ci.',
    });
  });
});

test('the first load is what the page names, each script once', async () => {
  await write(
    'page/index.html',
    `<script type="module" crossorigin nonce="x" src="/assets/a.js"></script>
     <link rel="modulepreload" crossorigin href="/assets/b.js"><link href="/assets/a.js" rel="modulepreload">
     <link rel="stylesheet" href="/assets/c.css"><script>inline()</script>`,
  );
  await write('page/assets/a.js', 'a'.repeat(10_000));
  await write('page/assets/b.js', 'b');
  const { scripts, bytes } = await firstLoadOf(join(checkout, 'page'));
  expect(scripts).toEqual(['assets/a.js', 'assets/b.js']);
  expect(bytes).toBeGreaterThan(40);
  expect(bytes).toBeLessThan(200);
});
