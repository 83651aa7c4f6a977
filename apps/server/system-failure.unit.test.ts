import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { writeDurably } from './home/durable-file.ts';
import { systemFailure } from './system-failure.ts';

test('a full disk is one sentence', async () => {
  const error = await writeFile('/dev/full', 'x').catch((reason: unknown) => reason);
  expect(systemFailure(error, '/home/x/.hms/home.json')?.message).toBe(
    'The disk is full: /home/x/.hms/home.json could not be written.',
  );
});

test('a place where nothing can be made is one sentence', async () => {
  await expect(writeDurably('/dev/null/home.json', 'x')).rejects.toThrow('/dev/null/home.json is not a folder.');
});

test('an error that is not the machine’s has no such sentence', () => {
  expect(systemFailure(new Error('a bug'))).toBeUndefined();
  expect(systemFailure({ code: 'ERR_INVALID_ARG_TYPE' })).toBeUndefined();
});
