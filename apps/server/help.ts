import { defaultText, flagText } from '@hms/platform/settings';
import type { Command, CommandGroup, Option } from './command.ts';
import { settingsOf } from './command-line.ts';

const WIDTH = 96;

/** The page of `./hms --help`. */
export function helpPage(groups: readonly CommandGroup[], version: string): string {
  const width = Math.max(...groups.flatMap(({ commands }) => commands.map(({ name }) => name.length)));
  const sections = groups.map(({ title, commands }) =>
    section(
      title,
      commands.map(({ name, summary }) => [name, summary]),
      width,
    ),
  );
  return [
    `hms ${version}: a hospital management system, from the front desk to the claim.`,
    section('Usage', [['./hms <command> [options]', '']], 0),
    ...sections,
    section(
      'First steps',
      [
        ['./hms start', 'makes a demo hospital in .hms/ and serves it at http://localhost:8080'],
        ['./hms <command> --help', 'shows what a command can do'],
      ],
      22,
    ),
    'Everything the hospital stores lives in one folder: .hms/ here, or the one named by --home DIR\nor HMS_HOME. docs/configuration.md lists all settings.',
  ].join('\n\n');
}

/** The page of `./hms <command> --help`. */
export function commandPage(command: Command): string {
  const own = Object.entries<Option>(command.options).map(
    ([name, option]): Row => [`--${name}${option.value ? ` ${option.value}` : ''}`, option.describe],
  );
  const settings = settingsOf(command).map((setting): Row => {
    return [flagText(setting), `${setting.describe} (default: ${defaultText(setting)})`.replaceAll('`', '')];
  });
  const width = Math.max(...[...own, ...settings].map(([term]) => term.length));
  return [
    wrap(command.about, WIDTH).join('\n'),
    section('Usage', [[`./hms ${command.usage}`, '']], 0),
    ...(own.length > 0 ? [section('Options', own, width)] : []),
    section('Settings', settings, width),
    wrap(
      'Each setting may also stand in the environment (--log-level as HMS_LOG_LEVEL) or in settings.json of the home ("log_level").',
      WIDTH,
    ).join('\n'),
  ].join('\n\n');
}

type Row = readonly [term: string, meaning: string];

function section(title: string, rows: readonly Row[], width: number): string {
  const lines = rows.flatMap(([term, meaning]) => {
    const [first = '', ...more] = wrap(meaning, WIDTH - width - 4);
    return [`  ${term.padEnd(width)}  ${first}`, ...more.map((line) => ' '.repeat(width + 4) + line)];
  });
  return [title, ...lines.map((line) => line.trimEnd())].join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
