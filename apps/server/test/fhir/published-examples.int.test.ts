import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { clinicalContract } from '@hms/contracts/clinical';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../import/import-files.ts';
import { engineer, type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

/** Examples that HL7 publishes with US Core; they are no part of this repository. */
const EXAMPLES = '../shared/data/us-core/examples/';
const SYNTHEA = '../shared/data/fhir-synthea/';
/** The smallest ones: each is some years of somebody's care. */
const FILES = 3;

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
  const files = existsSync(SYNTHEA)
    ? readdirSync(SYNTHEA)
        .map((name) => ({ name, size: statSync(SYNTHEA + name).size }))
        .toSorted((a, b) => a.size - b.size)
    : [];

  it.each(files.slice(0, FILES).map(({ name }) => name))(
    'go in as transactions, and every fact comes out, in FHIR and in the chart: %s',
    { timeout: 240_000 },
    async (name) => {
      const { entry } = read(SYNTHEA + name) as unknown as {
        entry: { fullUrl: string; resource: Json; request: unknown }[];
      };
      const { broken } = await importFiles({
        files: [SYNTHEA + name],
        send: (text) =>
          fhir.hospital.fetch('/fhir/R4', {
            method: 'POST',
            headers: { 'content-type': 'application/fhir+json' },
            body: text,
            user: engineer,
          }),
        concurrency: 1,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      expect(broken).toEqual([]);
      await fhir.hospital.processAll();
      const placed = new Map(
        entry.map(({ fullUrl, resource: { resourceType, id } }) => [fullUrl, `${resourceType}/${id}`]),
      );
      const rewritten = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replaceAll(/urn:uuid:[0-9a-f-]{36}/g, (url) => placed.get(url) ?? url));
      for (const { fullUrl, resource } of entry) {
        const got = (await fhir.ask('GET', `/${placed.get(fullUrl)}`)).body as unknown as Json;
        const sent = { ...(rewritten(said(resource)) as Json), id: got.id };
        if (resource.resourceType === 'Patient') expectPatient(got, sent);
        else expect(said(got), fullUrl).toEqual(sent);
      }
      const patient = placed.get(entry.find(({ resource }) => resource.resourceType === 'Patient')!.fullUrl)!;
      await expectChart(patient.split('/')[1]!, entry);
    },
  );

  /** The hospital adds a number of its own, and shows no social security number. */
  function expectPatient(got: Json, { identifier, ...sent }: Json): void {
    const isSsn = ({ system }: { system?: string }) => system?.endsWith('us-ssn');
    const own = (identifier as { system?: string }[]).filter((each) => !isSsn(each));
    expect(got).toMatchObject(sent);
    expect(got.identifier).toEqual(expect.arrayContaining(own));
  }

  async function expectChart(patient: string, entry: readonly { resource: Json }[]): Promise<void> {
    const charts = await fhir.hospital.as(clinicalContract, { id: 'dora', roles: ['physician'] });
    const count = (type: string) => entry.filter(({ resource }) => resource.resourceType === type).length;
    const of = { params: { patient }, query: { per_page: 1 } };
    expect({
      AllergyIntolerance: (await charts.listAllergies(of)).total,
      CarePlan: (await charts.listCarePlans(of)).total,
      Condition: (await charts.listProblems(of)).total,
      Encounter: (await charts.listEncounters({ query: { patient_id: patient } })).total,
      Immunization: (await charts.listImmunizations(of)).total,
      Procedure: (await charts.listProcedures(of)).total,
    }).toEqual(
      Object.fromEntries(
        ['AllergyIntolerance', 'CarePlan', 'Condition', 'Encounter', 'Immunization', 'Procedure'].map((type) => [
          type,
          count(type),
        ]),
      ),
    );
    expect((await charts.getFlowsheet({ params: { patient } })).columns.length).toBeGreaterThan(0);
  }
});
