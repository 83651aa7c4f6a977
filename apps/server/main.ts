import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const LEAVE_MS = 5_000;

// Compiled code is kept beside the tools that hms brings, which saves a start half a second of processor time. Where
// nothing may be written there, Node goes on without.
enableCompileCache(join(import.meta.dirname, '..', '..', '.tools', 'compiled'));
const [{ commandGroups }, { runCommand }, { openTerminal }] = await Promise.all([
  import('./command-list.ts'),
  import('./run-command.ts'),
  import('./terminal.ts'),
]);

const terminal = openTerminal(process.stdout, process.stderr);
const code = await runCommand(commandGroups, process.argv.slice(2), process.env, terminal);
process.exitCode ||= code;
// Output still drains, but a timer or socket that somebody forgot does not keep the process.
setTimeout(() => process.exit(), LEAVE_MS).unref();
