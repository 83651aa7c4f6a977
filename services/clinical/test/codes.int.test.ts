import { createHash } from 'node:crypto';
import { clinicalContract } from '@hms/contracts/clinical';
import type { Client } from '@hms/platform/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClinicalClient, openWard, type Ward } from './ward.ts';

const code = (code: string, display: string, billable = true, chronic = false) => ({
  code,
  display,
  billable,
  chronic,
});

// As ICD-10-CM (NCHS, public domain) has them.
const list = [
  code('E11', 'Type 2 diabetes mellitus', false),
  code('E11.65', 'Type 2 diabetes mellitus with hyperglycemia'),
  code('E11.8', 'Type 2 diabetes mellitus with unspecified complications'),
  code('E11.9', 'Type 2 diabetes mellitus without complications', true, true),
  code('E10.9', 'Type 1 diabetes mellitus without complications'),
  code('I10', 'Essential (primary) hypertension'),
  code('K76.6', 'Portal hypertension'),
  code('J45.909', 'Unspecified asthma, uncomplicated'),
  code('J18.9', 'Pneumonia, unspecified organism'),
  code('S72.001A', 'Fracture of unspecified part of neck of right femur, initial encounter for closed fracture'),
  code('S72.001S', 'Fracture of unspecified part of neck of right femur, sequela'),
  code('H81.01', 'Ménière’s disease, right ear'),
];

describe('the codes of diagnoses', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  let internal: Client<typeof clinicalContract>;
  beforeAll(async () => {
    ward = await openWard();
    physician = await ward.as('physician', ward.doctor);
    internal = ward.hospital.host.client(clinicalContract);
  });
  afterAll(() => ward.stop());

  const digest = (name: string) => createHash('sha256').update(name).digest('hex');
  async function load(edition: string, codes: readonly (typeof list)[number][], more: { older?: 'wanted' } = {}) {
    const params = { digest: digest(edition) };
    for (const each of codes) await internal.loadDiagnosisCodes({ params, body: { codes: [each] } });
    return internal.useDiagnosisCodes({ params, body: { edition, codes: codes.length, ...more } });
  }
  const find = async (search: string, more: object = {}) =>
    (await physician.searchDiagnosisCodes({ query: { search, ...more } })).codes.map((found) => found.code);

  it('are none until a list is loaded', async () => {
    expect(await physician.getCodeEdition()).toEqual({ edition: null, digest: null, codes: 0, loaded_at: null });
    expect(await physician.searchDiagnosisCodes({ query: { search: 'I10' } })).toEqual({ codes: [], edition: null });
  });

  it('are found only once the whole list is there', async () => {
    const params = { digest: digest('2022') };
    expect(await internal.loadDiagnosisCodes({ params, body: { codes: list.slice(0, 2) } })).toEqual({ codes: 2 });
    expect(await find('E11')).toEqual([]);
    await expect(
      internal.useDiagnosisCodes({ params, body: { edition: '2022', codes: list.length } }),
    ).rejects.toMatchObject({ code: 'list-incomplete', members: { loaded: 2 } });
    expect(await load('2022', list)).toMatchObject({ edition: '2022', codes: list.length });
    expect(await physician.searchDiagnosisCodes({ query: { search: 'e119' } })).toEqual({
      codes: [{ code: 'E11.9', display: list[3]!.display, billable: true, chronic: true }],
      edition: '2022',
    });
  });

  it.each([
    ['its beginning, what was typed first and then what may be billed', 'e11', ['E11', 'E11.65', 'E11.8', 'E11.9']],
    ['its beginning with its point', 'E11.9', ['E11.9']],
    ['words, the ordinary case before special ones', 'type 2 diabetes', ['E11.9', 'E11.8', 'E11.65', 'E11']],
    ['words in any order', 'diabetes complications 1', ['E10.9']],
    ['beginnings of words', 'unspec asth', ['J45.909']],
    ['a word, the ordinary case first', 'hypertension', ['I10', 'K76.6']],
    ['misspelt words', 'diabtes melitus 1', ['E10.9']],
    ['a misspelt word', 'pnuemonia', ['J18.9']],
    ['words without their accents', 'meniere', ['H81.01']],
    ['an injury before what came of it', 'fracture femur', ['S72.001A', 'S72.001S']],
  ])('are found by %s', async (_how, search, codes) => {
    expect(await find(search)).toEqual(codes);
  });

  it.each([['xyzzy'], ['diabetes xyzzy'], ['%'], ["'|!&:*"], ['Z99']])('are none for %s', async (search) => {
    expect(await find(search)).toEqual([]);
  });

  it('are as many as are asked for, and only those that may be billed where that is asked', async () => {
    expect(await find('e11', { limit: 2 })).toEqual(['E11', 'E11.65']);
    expect(await find('e11', { billable: 'yes' })).toEqual(['E11.65', 'E11.8', 'E11.9']);
  });

  it('are those of the newer list, which takes the place of the one before, and not of an older one unless that is wanted', async () => {
    await load('2026', [code('I10', 'Essential (primary) hypertension')]);
    expect(await find('diabetes')).toEqual([]);
    expect(await find('I10')).toEqual(['I10']);
    expect(await load('2026', [code('I10', 'Essential (primary) hypertension')])).toMatchObject({ codes: 1 });
    await expect(load('2022', list)).rejects.toMatchObject({ code: 'newer-in-use', members: { edition: '2026' } });
    expect(await load('2022', list, { older: 'wanted' })).toMatchObject({ edition: '2022', codes: list.length });
    expect(await find('type 2 diabetes', { limit: 1 })).toEqual(['E11.9']);
  });

  it('are loaded by the hospital itself, and found by who reads charts', async () => {
    const nurse = await ward.as('nurse');
    const receptionist = await ward.as('receptionist');
    const body = { codes: [code('I10', 'x')] };
    await expect(nurse.loadDiagnosisCodes({ params: { digest: digest('x') }, body })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect((await nurse.searchDiagnosisCodes({ query: { search: 'I10' } })).codes).toHaveLength(1);
    await expect(receptionist.searchDiagnosisCodes({ query: { search: 'I10' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
