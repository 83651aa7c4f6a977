import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

/** Examples that HL7 publishes with US Core; they are no part of this repository. */
const EXAMPLES = '../shared/data/us-core/examples/';
const SYNTHEA = '../shared/data/fhir-synthea/';

type Json = Record<string, unknown> & { resourceType: string; id: string; meta?: Record<string, unknown> };

let fhir: FhirHospital;

beforeAll(async () => {
  fhir = await openFhirHospital();
});
afterAll(() => fhir.stop());

const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8'));

/** Without what a server gives: version and time. */
function said({ meta, ...resource }: Json): unknown {
  const { versionId: _version, lastUpdated: _updated, ...kept } = meta ?? {};
  return { ...resource, meta: kept };
}

describe.skipIf(!existsSync(EXAMPLES))('the examples of US Core (skipped where they are not at hand)', () => {
  it('come out as they went in, to the last element', { timeout: 240_000 }, async () => {
    const refused: string[] = [];
    for (const file of readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'))) {
      const resource = read(EXAMPLES + file);
      // Patients have tests of their own: the hospital gives them numbers.
      if (resource.resourceType === 'Patient' || resource.resourceType === 'Bundle') continue;
      const path = `/${resource.resourceType}/${resource.id}`;
      const { status, body } = await fhir.ask('PUT', path, resource);
      if (status !== 201) refused.push(`${file}: ${JSON.stringify(body.issue)}`);
      else expect(said((await fhir.ask('GET', path)).body as unknown as Json), file).toEqual(said(resource));
    }
    // Its narrative has no text, which R4 does not allow.
    expect(refused).toEqual([expect.stringMatching(/^diagnosticreport-cbc\.json: .*div is missing/)]);
  });
});

describe.skipIf(!existsSync(SYNTHEA))('bundles of Synthea (skipped where they are not at hand)', () => {
  it('go in as transactions, and every fact comes out', { timeout: 240_000 }, async () => {
    const files = readdirSync(SYNTHEA)
      .map((name) => ({ name, size: readFileSync(SYNTHEA + name).length }))
      .toSorted((a, b) => a.size - b.size);
    const { entry } = read(SYNTHEA + files[0]!.name) as unknown as {
      entry: { fullUrl: string; resource: Json; request: unknown }[];
    };
    const { status, body } = await fhir.ask('POST', '', { resourceType: 'Bundle', type: 'transaction', entry });
    expect({ status, issue: body.issue }).toEqual({ status: 200, issue: undefined });
    const placed = new Map(
      entry.map(({ fullUrl }, index) => [
        fullUrl,
        body.entry![index]!.response!.location!.split('/R4/')[1]!.split('/_history')[0]!,
      ]),
    );
    const rewritten = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll(/urn:uuid:[0-9a-f-]{36}/g, (url) => placed.get(url) ?? url));
    for (const { fullUrl, resource } of entry) {
      const got = (await fhir.ask('GET', `/${placed.get(fullUrl)}`)).body as unknown as Json;
      if (resource.resourceType === 'Patient') continue;
      expect(said(got), fullUrl).toEqual({ ...(rewritten(said(resource)) as object), id: got.id });
    }
  });
});
