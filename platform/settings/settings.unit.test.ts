import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import {
  bytes,
  choice,
  defineSettings,
  documentSettings,
  integer,
  isStale,
  onOff,
  path,
  port,
  readSettingsFile,
  resolveSettings,
  text,
  url,
} from './index.ts';

const declared = defineSettings({
  port: { kind: port, default: 8080, describe: 'Where it answers.' },
  demo: { kind: onOff, default: true, describe: 'With a demo.' },
  logLevel: { kind: choice('info', 'debug'), default: 'info', describe: 'How much is written.' },
  databaseUrl: { kind: url('postgres'), whenAbsent: 'the embedded one', describe: 'A cluster.', secret: true },
  traces: { kind: url('http'), env: 'OTEL_ENDPOINT', describe: 'A collector.', flag: false, file: false },
});

describe('where a value comes from', () => {
  const file = { path: '/home/settings.json', values: { port: 3, log_level: 'debug' } };
  const cases = [
    ['default', {}, 8080, 'default'],
    ['file', { files: [file] }, 3, 'file /home/settings.json'],
    ['environment beats file', { files: [file], environment: { HMS_PORT: '2' } }, 2, 'environment variable HMS_PORT'],
    ['flag beats environment', { flags: { port: '1' }, environment: { HMS_PORT: '2' } }, 1, 'flag --port'],
    ['an empty variable is none', { environment: { HMS_PORT: '' } }, 8080, 'default'],
    ['first file beats second', { files: [{ path: '/a', values: { port: 4 } }, file] }, 4, 'file /a'],
  ] as const;
  test.each(cases)('%s', (_, sources, value, origin) => {
    const resolved = resolveSettings(declared, sources);
    expect(resolved.values.port).toBe(value);
    expect(resolved.origins.port).toBe(origin);
  });

  test('names follow from the setting, or are its own', () => {
    const environment = { HMS_LOG_LEVEL: 'debug', OTEL_ENDPOINT: 'http://collector:4318', HMS_TRACES: 'http://no' };
    const { values } = resolveSettings(declared, { environment, flags: { demo: 'false' } });
    expect(values).toEqual({ port: 8080, demo: false, logLevel: 'debug', traces: 'http://collector:4318' });
    expect(declared.logLevel).toMatchObject({ flagName: 'log-level', envName: 'HMS_LOG_LEVEL', fileKey: 'log_level' });
  });

  test('values are typed by their kind; those without a default may be absent', () => {
    const { values } = resolveSettings(declared, {});
    expectTypeOf(values.port).toEqualTypeOf<number>();
    expectTypeOf(values.logLevel).toEqualTypeOf<'info' | 'debug'>();
    expectTypeOf(values.databaseUrl).toEqualTypeOf<string | undefined>();
    expect(values.databaseUrl).toBeUndefined();
  });
});

describe('a wrong value is one sentence', () => {
  const cases = [
    [
      { flags: { port: '80800' } },
      'The setting port is "80800" (flag --port), but it must be a port from 0 to 65535 (0 takes any free one).',
    ],
    [
      { environment: { HMS_LOG_LEVEL: 'loud' } },
      'The setting log-level is "loud" (environment variable HMS_LOG_LEVEL), but it must be one of info, debug.',
    ],
    [
      { files: [{ path: '/s.json', values: { demo: 1 } }] },
      'The setting demo is 1 (file /s.json), but it must be true or false.',
    ],
    [
      { files: [{ path: '/s.json', values: { port: [80] } }] },
      'The setting port is [80] (file /s.json), but it must be a port',
    ],
    [
      { files: [{ path: '/s.json', values: { prot: 80 } }] },
      'The file /s.json holds "prot", which is not a setting; did you mean "port"?',
    ],
    [
      { files: [{ path: '/s.json', values: { colour: 'red' } }] },
      'The file /s.json holds "colour", which is not a setting.',
    ],
    [
      { files: [{ path: '/s.json', values: { traces: 'http://x' } }] },
      'The file /s.json holds "traces", which is not a setting.',
    ],
  ] as const;
  test.each(cases)('%j', (sources, sentence) => {
    expect(() => resolveSettings(declared, sources)).toThrow(sentence);
  });

  test('that never shows a secret', () => {
    const environment = { HMS_DATABASE_URL: 'mysql://root:hunter2@db' };
    expect(() => resolveSettings(declared, { environment })).toThrow(
      'The setting database-url (environment variable HMS_DATABASE_URL) is wrong, but it must be an address that begins with postgres://.',
    );
    expect(() => resolveSettings(declared, { environment })).not.toThrow(/hunter2/);
  });
});

describe('kinds', () => {
  const cases = [
    [integer({ min: 0, max: 600 }), '600', 600],
    [integer({ min: 0, max: 600 }), '601', undefined],
    [integer({ min: 0, max: 600 }), '-1', undefined],
    [integer({ min: 0, max: 600 }), '1.5', undefined],
    [integer({ min: 0, max: 600 }), '1e2', undefined],
    [integer({ min: 0, max: 600 }), '', undefined],
    [port, '0', 0],
    [port, '65536', undefined],
    [onOff, 'false', false],
    [onOff, 'yes', undefined],
    [onOff, 'constructor', undefined],
    [choice('a', 'b'), 'b', 'b'],
    [choice('a', 'b'), 'c', undefined],
    [text({ pattern: /^x+$/, allowed: 'x' }), 'xx', 'xx'],
    [text({ pattern: /^x+$/, allowed: 'x' }), 'y', undefined],
    [path('FILE'), 'a/b', resolve('a/b')],
    [path('DIR'), 'a\0b', undefined],
    [path('DIR'), '', undefined],
    [url('http', 'https'), 'https://hms.example/x', 'https://hms.example/x'],
    [url('http', 'https'), 'ftp://hms.example', undefined],
    [url('http'), 'hms.example:80', undefined],
    [bytes({ min: 1024, max: 1024 ** 3 }), '2048', 2048],
    [bytes({ min: 1024, max: 1024 ** 3 }), '64kb', 65_536],
    [bytes({ min: 1024, max: 1024 ** 3 }), '2GB', undefined],
    [bytes({ min: 1024, max: 1024 ** 3 }), 'mb', undefined],
  ] as const;
  test.each(cases)('%o reads %j as %j', (kind, written, value) => {
    expect(kind.parse(written)).toBe(value);
  });
});

describe('the settings file and the page of settings', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hms-settings-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([
    ['not json', '{port: 1}', 'is not JSON'],
    ['a list', '[1]', 'must hold one JSON object'],
  ])('%s is refused', async (name, content, why) => {
    const file = join(folder, `${name}.json`);
    await writeFile(file, content);
    await expect(readSettingsFile(file, { required: false })).rejects.toThrow(`The settings file ${file} ${why}`);
  });

  test('may be missing unless it was asked for', async () => {
    const file = join(folder, 'none.json');
    await expect(readSettingsFile(file, { required: false })).resolves.toEqual({ path: file, values: {} });
    await expect(readSettingsFile(file, { required: true })).rejects.toThrow(
      `The settings file ${file} does not exist.`,
    );
    await expect(readSettingsFile(folder, { required: false })).rejects.toThrow('cannot be read (EISDIR)');
  });

  test('the page names every setting with its places, default and meaning', async () => {
    const page = documentSettings(declared, '# Settings\n');
    expect(page).toContain('| demo | `--[no-]demo` | `HMS_DEMO` | `"demo"` | `true` | With a demo. | true or false |');
    expect(page).toContain(
      '| database-url | `--database-url URL` | `HMS_DATABASE_URL` | `"database_url"` | the embedded one | A cluster. Secret',
    );
    expect(page).toContain('| OTEL_ENDPOINT |  | `OTEL_ENDPOINT` |  | none |');
    const file = join(folder, 'page.md');
    expect(await isStale(file, page)).toBe(true);
    await writeFile(file, page);
    expect(await isStale(file, page)).toBe(false);
  });
});
