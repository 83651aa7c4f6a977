import { mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { destination } from 'pino';

export interface LogFile extends AsyncDisposable {
  write(line: string): void;
}

const LARGEST_BYTES = 50 * 1024 ** 2;
const KEPT = 5;
const MOST_WAITING_BYTES = 4 * 1024 ** 2;
const CHECK_MS = 60_000;

/** `hms.log` in the folder, turned over when it has grown large: `hms.log.1` is the youngest of the old ones. */
export function openLogFile(folder: string): LogFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'hms.log');
  turnOver(path);
  const stream = destination({ dest: path, sync: false, mkdir: false, minLength: 0, maxLength: MOST_WAITING_BYTES });
  // On a full disk lines wait, and the hospital goes on: what must not be lost is in the database.
  stream.on('error', () => undefined);
  const timer = setInterval(() => {
    if (turnOver(path)) stream.reopen();
  }, CHECK_MS);
  timer.unref();
  let open = true;
  return {
    // A connection that breaks while PostgreSQL stops has a last word after the file is closed.
    write: (line) => void (open && stream.write(line)),
    async [Symbol.asyncDispose]() {
      open = false;
      clearInterval(timer);
      // A flush may be answered before the file is open; when it is closed, all is written.
      await new Promise<void>((resolve) => {
        stream.once('close', resolve);
        stream.once('error', () => resolve());
        stream.end();
      });
    },
  };
}

/** @returns whether the file was large enough to be turned over */
function turnOver(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_BYTES) return false;
  for (let number = KEPT - 1; number >= 1; number--) {
    const old = `${path}.${number}`;
    if (statSync(old, { throwIfNoEntry: false })) renameSync(old, `${path}.${number + 1}`);
  }
  renameSync(path, `${path}.1`);
  return true;
}
