import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clinicalContract } from '@hms/contracts/clinical';
import type { Client } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CHECKOUT } from '../read-settings.ts';
import { services } from '../services.ts';
import { loadCodeList } from '../terminology/load-code-list.ts';
import { readCodeList } from '../terminology/read-code-list.ts';

const WHOLE = join(CHECKOUT, '..', 'shared', 'data', 'terminology', 'icd10', 'icd10cm_fy2022.csv');

const csv = (...lines: string[]) =>
  `code,billable,long_description,poa_exempt,chronic_indicator\n${lines.join('\n')}\n`;
// As CMS writes it: order number, code, whether it is valid, short and long description.
const orderLine = (order: string, code: string, valid: string, short: string, long: string) =>
  `${order} ${code.padEnd(7)} ${valid} ${short.padEnd(60)} ${long}\r\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hms-codes-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function put(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('a list of ICD-10-CM', () => {
  test('is read from CSV, its codes with their points', async () => {
    const file = await put(
      'icd10cm_fy2022.csv',
      csv(
        'A00,0,Cholera,,',
        'A000,1,"Cholera due to Vibrio cholerae 01, biovar cholerae",N,A',
        'I10,1,Hypertension,N,C',
      ),
    );
    expect(await readCodeList(file)).toMatchObject({
      year: '2022',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      codes: [
        { code: 'A00', display: 'Cholera', billable: false, chronic: false },
        {
          code: 'A00.0',
          display: 'Cholera due to Vibrio cholerae 01, biovar cholerae',
          billable: true,
          chronic: false,
        },
        { code: 'I10', billable: true, chronic: true },
      ],
    });
  });

  test('is read from the order file of CMS', async () => {
    const file = await put(
      'icd10cm_order_2026.txt',
      orderLine('00001', 'A00', '0', 'Cholera', 'Cholera') +
        orderLine('00002', 'A000', '1', 'Cholera due to Vibrio cholerae 01, biovar cholerae', 'Cholera due to V.'),
    );
    const { year, codes } = await readCodeList(file);
    expect([year, codes]).toEqual([
      '2026',
      [
        { code: 'A00', display: 'Cholera', billable: false, chronic: false },
        { code: 'A00.0', display: 'Cholera due to V.', billable: true, chronic: false },
      ],
    ]);
  });

  test.each([
    ['another table', 'name,age\nAda,7\n', 'Line 2 is none of a list'],
    ['nothing', '', 'There is no code'],
    ['a broken line', csv('A00,0,Cholera,,', 'A000,yes,Cholera,,'), 'Line 3 is none of a list'],
  ])('is not %s', async (what, text, sentence) => {
    await expect(readCodeList(await put(`${what}.csv`, text))).rejects.toThrow(sentence);
  });

  test('is nowhere', async () => {
    await expect(readCodeList(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('loading a list', () => {
  let hospital: TestHospital;
  let clinical: Client<typeof clinicalContract>;
  beforeAll(async () => {
    const wanted = new Set(['config', 'patient', 'appointment', 'clinical']);
    hospital = await startTestHospital({
      services: services.filter(({ contract }) => wanted.has(contract.service)),
      postgres: inject('postgres'),
      settingsOf: (service) => (service === 'patient' ? { erasureList: join(folder, 'erasures.jsonl') } : {}),
    });
    clinical = hospital.host.client(clinicalContract);
  });
  afterAll(() => hospital.stop());

  const loading = (more: object = {}) => ({
    edition: '2022',
    older: false,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...more,
  });
  const find = async (search: string) =>
    (await clinical.searchDiagnosisCodes({ query: { search } })).codes.map(({ code }) => code);

  test('happens once, and again when it was given up', async () => {
    const list = await readCodeList(
      await put('icd10cm_2022.csv', csv('A00,0,Cholera,,', 'A000,1,Cholera of some sort,,')),
    );
    const stopped = new Error('stopped');
    await expect(loadCodeList(clinical, list, loading({ signal: AbortSignal.abort(stopped) }))).rejects.toBe(stopped);
    expect(await find('cholera')).toEqual([]);
    const progress: string[] = [];
    const onProgress = (done: number, of: number) => void progress.push(`${done}/${of}`);
    expect(await loadCodeList(clinical, list, loading({ onProgress }))).toMatchObject({ edition: '2022', codes: 2 });
    expect(progress).toEqual(['2/2']);
    expect(await loadCodeList(clinical, list, loading())).toBeUndefined();
    expect(await find('cholera')).toEqual(['A00.0', 'A00']);
  });

  const there = existsSync(WHOLE);
  test.skipIf(!there)(
    `finds what people look for among all codes${there ? '' : ` (skipped: there is no ${WHOLE})`}`,
    { timeout: 120_000 },
    async () => {
      const list = await readCodeList(WHOLE);
      expect(await loadCodeList(clinical, list, loading())).toMatchObject({ codes: 95_524 });
      const wanted: readonly (readonly [search: string, code: string, among: number])[] = [
        ['type 2 diabetes', 'E11.9', 3],
        ['diabetes type 2', 'E11.9', 3],
        ['typ 2 dia', 'E11.9', 3],
        ['diabtes type 2', 'E11.9', 3],
        ['hypertension', 'I10', 3],
        ['hipertension', 'I10', 5],
        ['asthma', 'J45.909', 3],
        ['chest pain', 'R07.9', 3],
        ['pnuemonia', 'J18.9', 3],
        ['heart failure', 'I50.9', 3],
        ['urinary tract infection', 'N39.0', 3],
        ['apendicitis', 'K37', 5],
        ['e119', 'E11.9', 1],
        ['J45.9', 'J45.9', 1],
      ];
      const places = await Promise.all(
        wanted.map(async ([search, code, among]) => {
          const place = (await find(search)).indexOf(code) + 1;
          return { search, code, place, well: place > 0 && place <= among };
        }),
      );
      expect(places.filter(({ well }) => !well)).toEqual([]);
    },
  );
});
