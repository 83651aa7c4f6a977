import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshName } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { personAs } from '../person.ts';

const HMS = fileURLToPath(new URL('../../hms', import.meta.url));
const SYNTHEA = fileURLToPath(new URL('../../../shared/data/fhir-synthea', import.meta.url));
const THERE = existsSync(SYNTHEA);
const run = promisify(execFile);

const at = '2019-05-04T10:00:00-04:00';
const about = { reference: 'urn:uuid:4b1c0f52-6a3d-4c61-9d3e-000000000001' };
const during = { reference: 'urn:uuid:4b1c0f52-6a3d-4c61-9d3e-000000000002' };
const coded = (system: string, code: string, display: string) => ({
  coding: [{ system, code, display }],
  text: display,
});
const snomed = (code: string, display: string) => coded('http://snomed.info/sct', code, display);
const state = (set: string, code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${set}`, code }],
});

/** A person with a little of everything, as another system hands it over. */
const chartOf = (family: string) => [
  {
    resourceType: 'Patient',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000001',
    name: [{ family, given: ['Ottilie'] }],
    gender: 'female',
    birthDate: '1971-03-09',
  },
  {
    resourceType: 'Encounter',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000002',
    status: 'finished',
    class: { code: 'AMB' },
    type: [snomed('185345009', 'Encounter for symptom')],
    subject: about,
    period: { start: at, end: '2019-05-04T10:30:00-04:00' },
    reasonCode: [snomed('23924001', 'Tight chest')],
  },
  {
    resourceType: 'Condition',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000003',
    clinicalStatus: state('condition-clinical', 'active'),
    verificationStatus: state('condition-ver-status', 'confirmed'),
    code: snomed('195967001', 'Asthma'),
    subject: about,
    encounter: during,
    onsetDateTime: at,
  },
  {
    resourceType: 'AllergyIntolerance',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000004',
    clinicalStatus: state('allergyintolerance-clinical', 'active'),
    verificationStatus: state('allergyintolerance-verification', 'confirmed'),
    category: ['food'],
    criticality: 'high',
    code: snomed('91935009', 'Allergy to peanuts'),
    patient: about,
    recordedDate: '1979-08-01',
  },
  {
    resourceType: 'Immunization',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000005',
    status: 'completed',
    vaccineCode: coded('http://hl7.org/fhir/sid/cvx', '140', 'Influenza, seasonal'),
    patient: about,
    occurrenceDateTime: at,
  },
  {
    resourceType: 'Procedure',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000006',
    status: 'completed',
    code: snomed('127783003', 'Spirometry'),
    subject: about,
    performedDateTime: at,
  },
  {
    resourceType: 'CarePlan',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000007',
    status: 'active',
    intent: 'order',
    category: [snomed('698360004', 'Asthma self management')],
    subject: about,
    period: { start: at },
  },
  {
    resourceType: 'Observation',
    id: '4b1c0f52-6a3d-4c61-9d3e-000000000008',
    status: 'final',
    category: [state('observation-category', 'vital-signs')],
    code: coded('http://loinc.org', '8867-4', 'Heart rate'),
    subject: about,
    effectiveDateTime: at,
    valueQuantity: { value: 73, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
  },
];

describe.skipIf(!CHROMIUM)('a chart of another system', () => {
  const hospital = inject('hospital');
  const home = inject('home');
  let browser: Browser;
  let folder: string;
  let desk: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await mkdtemp(join(tmpdir(), 'hms-imported-'));
    desk = await askingAs(hospital, 'receptionist');
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const take = (file: string) =>
    run(HMS, ['import', file, '--home', home.folder], { env: { ...process.env, HMS_KEY_FILE: home.keyFile } });

  it('When its files were imported, then the chart shows what they say', async () => {
    const family = freshName();
    const file = join(folder, 'chart.json');
    const entry = chartOf(family).map((resource) => ({ resource }));
    await writeFile(file, JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }));
    await take(file);
    const found = await desk<{ patients: { id: string }[] }>('GET', `/api/patients?search=${family}`);
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${found.patients[0]!.id}`);
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    await region('Problems').getByText('Asthma').waitFor();
    await region('Allergies').getByText('Allergy to peanuts').waitFor();
    await region('Encounters').getByRole('link', { name: 'Encounter for symptom' }).waitFor();
    await expectAccessible(page);
    const parts = page.getByRole('tablist', { name: 'Parts of the chart' });
    for (const [part, what] of [
      ['Vital signs', '73'],
      ['Immunisations', 'Influenza, seasonal'],
      ['Procedures', 'Spirometry'],
      ['Care plans', 'Asthma self management'],
    ] as const) {
      await parts.getByRole('tab', { name: part }).click();
      await page.getByRole('region', { name: part }).first().getByText(what).first().waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it.skipIf(!THERE)(
    `When whole bundles of Synthea were imported, then each part of the chart stands${THERE ? '' : ` (skipped: there is no ${SYNTHEA})`}`,
    async () => {
      const file = readdirSync(SYNTHEA).find((name) => name.startsWith('Abdul'))!;
      await take(join(SYNTHEA, file));
      const found = await desk<{ patients: { id: string }[] }>('GET', '/api/patients?search=Koepp%20Abdul');
      await using person = await personAs(browser, hospital, 'physician');
      const { page, complaints } = person;
      await person.open(`/patients/${found.patients[0]!.id}`);
      await page.getByRole('region', { name: 'Encounters', exact: true }).getByRole('link').first().waitFor();
      const parts = page.getByRole('tablist', { name: 'Parts of the chart' });
      for (const part of ['Timeline', 'Encounters', 'Vital signs', 'Immunisations', 'Procedures']) {
        await parts.getByRole('tab', { name: part }).click();
        await page.getByRole('region', { name: part }).first().waitFor();
        await page.getByRole('progressbar').waitFor({ state: 'detached' });
        await expectAccessible(page);
      }
      expect(complaints).toEqual([]);
    },
  );
});
