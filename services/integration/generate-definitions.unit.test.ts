import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { definitionsText } from './generate-definitions.ts';

it('has the definitions that HL7 published (`node services/integration/generate-definitions.ts` makes them anew)', () => {
  const kept = readFileSync(new URL('./src/definitions/generated/r4.json', import.meta.url), 'utf8');
  // A difference of a megabyte would be no help.
  expect(kept === definitionsText()).toBe(true);
}, 60_000);
