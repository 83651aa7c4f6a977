import type { SettingsRead } from './read-settings.ts';
import type { serverSettings } from './settings.ts';
import type { StopRequest } from './stop-request.ts';
import type { Terminal } from './terminal.ts';

/** An option of one command, beside the settings that it takes. */
export interface Option {
  readonly describe: string;
  /** Stands for its value in the help; an option without it is a switch. */
  readonly value?: string;
}

export type Options = Readonly<Record<string, Option>>;

type OptionValues<Own extends Options> = string extends keyof Own
  ? Readonly<Record<string, string | boolean | undefined>>
  : { readonly [Name in keyof Own]: Own[Name] extends { readonly value: string } ? string | undefined : boolean };

/** One use of a command. */
export interface Invocation<Own extends Options = Options> {
  readonly options: OptionValues<Own>;
  /** What stands behind the options: files, names of services. */
  readonly operands: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly stop: StopRequest;
  /** @throws Failure for a wrong setting */
  settings(): Promise<SettingsRead>;
}

export interface Command<Own extends Options = Options> {
  /** What follows `./hms`, e.g. `import [options] <file…>`. */
  readonly usage: string;
  /** What it does, for the top of its help page. */
  readonly about: string;
  readonly options: Own;
  /** The settings whose flags it takes; `home` and `settings` belong to all of them. */
  readonly settings: 'all' | readonly (keyof typeof serverSettings)[];
  /** Fewest and most operands; none where absent. */
  readonly operands?: readonly [least: number, most: number];
  /** @returns the exit code; 0 where nothing is returned */
  run(invocation: Invocation<Own>): Promise<number | undefined> | Promise<void>;
}

/** What the list of commands says of each; the rest is loaded when the command is used. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  load(): Promise<{ readonly default: Command }>;
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly ListedCommand[];
}

export const defineCommand = <Own extends Options>(command: Command<Own>): Command => command as unknown as Command;
