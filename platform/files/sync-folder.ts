import { open } from 'node:fs/promises';

/** Makes durable what was made, renamed or removed in a folder. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is durable.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
