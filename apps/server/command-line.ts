import { parseArgs } from 'node:util';
import { invalid } from '@hms/platform/contract';
import { type NamedSetting, nearest } from '@hms/platform/settings';
import type { Command, CommandGroup, ListedCommand, Option } from './command.ts';
import { serverSettings } from './settings.ts';

/** A command line taken apart. */
export interface CommandLine {
  readonly help: boolean;
  /** Settings by the name of their flag; a switch is `true` or `false` as text. */
  readonly flags: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly operands: readonly string[];
}

/** @throws Failure `command-unknown` */
export function findCommand(groups: readonly CommandGroup[], name: string): ListedCommand {
  const commands = groups.flatMap((group) => group.commands);
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  throw invalid(
    'command-unknown',
    `There is no command "${name}"${near ? `; did you mean "${near}"?` : ''} (./hms --help lists them all)`,
  );
}

/** The settings whose flags a command takes. */
export function settingsOf(command: Command): NamedSetting[] {
  const names = command.settings === 'all' ? undefined : new Set(['home', 'settings', ...command.settings]);
  return Object.entries<NamedSetting>(serverSettings).flatMap(([name, setting]) =>
    setting.flagName && (names?.has(name) ?? true) ? setting : [],
  );
}

/** @throws Failure `usage` with one sentence that says what is wrong */
export function parseCommandLine(name: string, command: Command, args: readonly string[]): CommandLine {
  const wrong = (what: string) => invalid('usage', `${what} (./hms ${name} --help shows what there is)`);
  const settings = new Map(settingsOf(command).map((setting) => [setting.flagName!, setting.kind.placeholder]));
  const options = new Map(
    Object.entries<Option>({ ...command.options, help: { describe: '' } }).map(([key, option]) => [key, option.value]),
  );
  const known = new Map([...settings, ...options]);
  const given: Record<string, string | boolean> = {};
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      [...known].map(([key, value]) => [key, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const negated = token.name.startsWith('no-') && !known.has(token.name);
    const key = token.name === 'h' ? 'help' : negated ? token.name.slice(3) : token.name;
    if (!known.has(key)) throw wrong(`There is no option ${token.rawName}${hint(key, [...known.keys()])}`);
    const isSwitch = known.get(key) === undefined;
    if (isSwitch ? token.value !== undefined : negated)
      throw wrong(`The option --${key} ${isSwitch ? 'takes no value' : 'needs a value'}`);
    if (!isSwitch && token.value === undefined) throw wrong(`The option --${key} needs a value`);
    given[key] = isSwitch ? !negated : token.value!;
  }
  const [least, most] = command.operands ?? [0, 0];
  if (given.help !== true) {
    if (positionals.length < least) throw wrong(`Something is missing: ./hms ${command.usage}`);
    if (positionals.length > most)
      throw wrong(
        `${most === 0 ? 'It takes no arguments' : `It takes at most ${most}`}, but got "${positionals[most]}"`,
      );
  }
  return {
    help: given.help === true,
    flags: Object.fromEntries([...settings.keys()].flatMap((key) => (key in given ? [[key, String(given[key])]] : []))),
    options: Object.fromEntries(
      [...options].map(([key, value]) => [key, given[key] ?? (value === undefined ? false : undefined)]),
    ),
    operands: positionals,
  };
}

function hint(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near ? `; did you mean --${near}?` : '';
}
