import { commandGroups } from './command-list.ts';
import { runCommand } from './run-command.ts';
import { openTerminal } from './terminal.ts';

const LEAVE_MS = 5_000;

const terminal = openTerminal(process.stdout, process.stderr);
process.exitCode = await runCommand(commandGroups, process.argv.slice(2), process.env, terminal);
// Output still drains, but a timer or socket that somebody forgot does not keep the process.
setTimeout(() => process.exit(), LEAVE_MS).unref();
