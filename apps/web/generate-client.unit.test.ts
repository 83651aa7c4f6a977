import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generateClient } from './generate-client.ts';

it('has the endpoints that the contracts make now (`node apps/web/generate-client.ts` makes them anew)', async () => {
  for (const [name, text] of await generateClient())
    expect(readFileSync(join(import.meta.dirname, 'src/api/generated', name), 'utf8'), name).toBe(text);
}, 60_000);
