import { isStale } from '@hms/platform/settings';
import { describe, expect, test } from 'vitest';
import { type CommandGroup, defineCommand } from './command.ts';
import { findCommand, parseCommandLine } from './command-line.ts';
import { CONFIGURATION_FILE, configurationPage } from './configuration-page.ts';
import { commandPage, helpPage } from './help.ts';
import { runCommand } from './run-command.ts';
import type { Terminal } from './terminal.ts';

const admit = defineCommand({
  usage: 'admit [options] <patient…>',
  about: 'Admits patients.',
  options: { ward: { value: 'WARD', describe: 'Where to.' }, urgent: { describe: 'At once.' } },
  settings: ['demo', 'port'],
  operands: [1, 2],
  run: async ({ options, operands, terminal }) => {
    terminal.print(JSON.stringify({ options, operands }));
    if (operands[0] === 'nobody') throw new Error('no such patient');
    return operands[0] === 'three' ? 3 : undefined;
  },
});

const groups: CommandGroup[] = [
  { title: 'Wards', commands: [{ name: 'admit', summary: 'admit patients', load: async () => ({ default: admit }) }] },
];
const parse = (...args: string[]) => parseCommandLine('admit', admit, args);

describe('a command line', () => {
  test('gives options, settings by flag and operands, in any order', () => {
    expect(parse('ann', '--ward', 'B 2', '--no-demo', '--port=0', 'bob', '--urgent')).toEqual({
      help: false,
      flags: { demo: 'false', port: '0' },
      options: { ward: 'B 2', urgent: true, help: false },
      operands: ['ann', 'bob'],
    });
    expect(parse('--', '--ward')).toMatchObject({ operands: ['--ward'], options: { urgent: false } });
    expect(parse('ann', '--home', '/h').flags).toEqual({ home: '/h' });
  });

  test.each(['--help', '-h'])('asks for help with %s, whatever else is missing', (flag) => {
    expect(parse(flag).help).toBe(true);
  });

  test.each([
    [
      ['ann', '--wart', 'B'],
      'There is no option --wart; did you mean --ward? (./hms admit --help shows what there is)',
    ],
    [['ann', '--tls-cert', 'f'], 'There is no option --tls-cert'],
    [['ann', '-x'], 'There is no option -x'],
    [['ann', '--no-ward'], 'The option --ward needs a value'],
    [['ann', '--ward'], 'The option --ward needs a value'],
    [['ann', '--urgent=yes'], 'The option --urgent takes no value'],
    [['ann', '--no-colour'], 'There is no option --no-colour'],
    [[], 'Something is missing: ./hms admit [options] <patient…>'],
    [['a', 'b', 'c'], 'It takes at most 2, but got "c"'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => parse(...args)).toThrow(sentence);
  });

  test('of an unknown command names the nearest', () => {
    expect(() => findCommand(groups, 'admti')).toThrow('There is no command "admti"; did you mean "admit"?');
    expect(() => findCommand(groups, 'discharge')).toThrow(
      'There is no command "discharge" (./hms --help lists them all)',
    );
  });
});

describe('what a command says and how it ends', () => {
  async function run(...args: string[]) {
    const out: string[] = [];
    const err: string[] = [];
    const terminal: Terminal = {
      print: (line) => void out.push(line),
      note: (line) => void err.push(line),
      step: (_, work) => work(),
      progress: () => ({ show: () => undefined, end: () => undefined }),
    };
    return { code: await runCommand(groups, args, {}, terminal), out: out.join('\n'), err: err.join('\n') };
  }

  test.each([[[]], [['--help']], [['help']], [['-h']]])('%j is the page of all commands', async (args) => {
    expect(await run(...args)).toEqual({ code: 0, out: helpPage(groups, (await run('--version')).out), err: '' });
  });

  test.each([[['admit', '--help']], [['help', 'admit']]])('%j is the page of the command', async (args) => {
    expect(await run(...args)).toEqual({ code: 0, out: commandPage(admit), err: '' });
  });

  test('the exit code is the command’s own, and 1 with a sentence when it cannot', async () => {
    expect((await run('admit', 'ann')).code).toBe(0);
    expect((await run('admit', 'three')).code).toBe(3);
    expect(await run('admit')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^hms: Something is missing/),
    });
    expect(await run('admit', 'nobody')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^hms: this is a bug: Error: no such patient\n {4}at /),
    });
  });
});

test('the help pages name every command, option and setting within 100 columns', () => {
  const pages = [helpPage(groups, '1.0.0'), commandPage(admit)];
  expect(pages[0]).toContain('  admit  admit patients');
  for (const term of [
    '--ward WARD',
    '--urgent',
    '--[no-]demo',
    '--port N',
    '--home DIR',
    '(default: 8080)',
    './hms admit [options] <patient…>',
  ])
    expect(pages[1]).toContain(term);
  expect(pages[1]).not.toContain('--tls-cert');
  expect(
    Math.max(
      ...pages
        .join('\n')
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(100);
});

test('docs/configuration.md is up to date (node apps/server/configuration-page.ts writes it)', async () => {
  expect(await isStale(CONFIGURATION_FILE, configurationPage())).toBe(false);
});
