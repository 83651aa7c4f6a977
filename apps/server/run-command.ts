import { Failure } from '@hms/platform/contract';
import type { CommandGroup } from './command.ts';
import { findCommand, parseCommandLine } from './command-line.ts';
import { explainFullDisk } from './disk-room.ts';
import { commandPage, helpPage } from './help.ts';
import { readSettings, type SettingsRead } from './read-settings.ts';
import { listenForStop } from './stop-request.ts';
import { systemFailure } from './system-failure.ts';
import type { Terminal } from './terminal.ts';
import { HMS_VERSION } from './version.ts';

/** Does what the command line says. @returns the exit code */
export async function runCommand(
  groups: readonly CommandGroup[],
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  using stop = listenForStop();
  let read: SettingsRead | undefined;
  try {
    return await dispatch();
  } catch (thrown) {
    // Asked to stop while still starting: what was begun has been undone.
    if (stop.signal.aborted && (thrown === stop.signal.reason || (thrown as Error).name === 'AbortError')) return 0;
    const error = read ? await explainFullDisk(thrown, read.values.home) : thrown;
    const failure = error instanceof Failure ? error : systemFailure(error);
    terminal.note(
      failure
        ? `hms: ${failure.message}`
        : `hms: this is a bug: ${error instanceof Error ? error.stack : String(error)}`,
    );
    return 1;
  }

  async function dispatch(): Promise<number> {
    const [first = '--help', ...rest] = args;
    if (first === '--version' || first === '-v') return say(HMS_VERSION);
    if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
      return say(helpPage(groups, HMS_VERSION));
    const [name, own] = first === 'help' ? [rest[0]!, ['--help']] : [first, rest];
    const { default: command } = await findCommand(groups, name).load();
    const { help, flags, options, operands } = parseCommandLine(name, command, own);
    if (help) return say(commandPage(command));
    const settings = async () => {
      read = await readSettings(flags, environment);
      return read;
    };
    return (await command.run({ options, operands, environment, terminal, stop, settings })) ?? 0;
  }

  function say(page: string): number {
    terminal.print(page);
    return 0;
  }
}
