import { createRequire } from 'node:module';
import type FhirPath from 'fhirpath';
import type { Model } from 'fhirpath';

const require = createRequire(import.meta.url);
let loaded: { readonly fhirpath: typeof FhirPath; readonly r4: Model } | undefined;

/** The FHIRPath library and what it knows of R4: they take longer to load than a hospital may take to start, and few requests need them. */
export function loadFhirPath(): NonNullable<typeof loaded> {
  loaded ??= { fhirpath: require('fhirpath'), r4: require('fhirpath/fhir-context/r4') };
  return loaded;
}

/** In place of the library's own `trace`, which writes what it sees of a resource to the console. */
export const untold = (): void => {};
