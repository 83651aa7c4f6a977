import { writeFileSync } from 'node:fs';
import { compileDefinitions } from './definitions/compile-definitions.ts';

/** Writes our short form of the FHIR R4 definitions anew: `node services/integration/generate-definitions.ts`. */
if (import.meta.main) writeFileSync(new URL('./src/definitions/generated/r4.json', import.meta.url), definitionsText());

export function definitionsText(): string {
  return `${JSON.stringify(compileDefinitions())}\n`;
}
