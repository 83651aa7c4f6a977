import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '@hms/platform/files';
import { systemFailure } from '../system-failure.ts';

/**
 * Writes a file so that after a crash either the old or the new content is there, never a part.
 *
 * @throws Failure `system-…` in one sentence when the disk is full or the place may not be written
 */
export async function writeDurably(path: string, content: string, mode = 0o600): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeAndSync(temporary, content, mode);
    await rename(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw systemFailure(error, path) ?? error;
  }
}

async function writeAndSync(path: string, content: string, mode: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
