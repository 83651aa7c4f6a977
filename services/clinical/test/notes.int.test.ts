import type { Note } from '@hms/contracts/clinical';
import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const says = (text: string, findings = {}) => ({ text, findings });

describe('a note', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  let colleague: ClinicalClient;
  const other = newId();
  beforeAll(async () => {
    ward = await openWard();
  });
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
    colleague = await ward.as('physician', other);
  });
  afterAll(() => ward.stop());

  const begin = (patient: TestPatient, more: Record<string, unknown> = {}) =>
    physician.createNote({ body: { patient_id: patient.id, template: 'soap', ...more } });
  const write = (who: ClinicalClient, note: Note, section: string, text: string, based_on = 0) =>
    who.writeNoteSection({ params: { id: note.id, section }, body: { based_on, content: says(text) } });
  const sectionOf = (note: Note, key: string) => note.sections.find((section) => section.key === key)!;
  async function whole(patient: TestPatient, more: Record<string, unknown> = {}): Promise<Note> {
    const contents = { subjective: says('cough'), assessment: says('viral'), plan: says('rest') };
    return begin(patient, { contents, ...more });
  }
  const sign = (note: Note, body = {}) => physician.signNote({ params: { id: note.id }, body, ifMatch: note.version });

  it('is begun from a template, written section by section, and waits as a draft for whoever closed the page', async () => {
    const patient = await ward.register();
    const note = await begin(patient);
    expect(note).toMatchObject({
      status: 'draft',
      title: 'SOAP note',
      author: ward.doctor,
      contributors: [ward.doctor],
    });
    expect(note.sections.map(({ key }) => key)).toEqual(['subjective', 'objective', 'assessment', 'plan']);
    await write(physician, note, 'subjective', 'coughs for');
    const saved = await write(physician, note, 'subjective', 'coughs for two weeks', 1);
    expect(sectionOf(saved, 'subjective')).toMatchObject({ version: 2, content: says('coughs for two weeks') });
    // Saved again as it is: nothing happens.
    expect((await write(physician, note, 'subjective', 'coughs for two weeks', 2)).version).toBe(saved.version);
    const unsigned = await physician.listNotes({ query: { status: 'draft', contributor: ward.doctor } });
    expect(unsigned.notes).toMatchObject([{ id: note.id, patient_id: patient.id }]);
    expect(await physician.getNote({ params: { id: note.id } })).toEqual(saved);
    expect((await physician.getChart({ params: { patient: patient.id } })).notes).toMatchObject([{ id: note.id }]);
    await expect(write(physician, note, 'mood', 'good')).rejects.toMatchObject({ code: 'section-not-found' });
    await expect(write(physician, note, 'plan', 'x', 7)).rejects.toMatchObject({ code: 'unknown-version' });
    const params = { id: note.id, section: 'plan' };
    const content = says('', { heart: { state: 'normal', comment: '' } });
    await expect(physician.writeNoteSection({ params, body: { based_on: 0, content } })).rejects.toMatchObject({
      code: 'finding-unknown',
    });
  });

  it('takes the words of two who write at the same time', async () => {
    const note = await begin(await ward.register());
    await write(physician, note, 'subjective', 'cough and fever since Monday');
    await write(colleague, note, 'subjective', 'dry cough and fever since Monday', 1);
    const merged = await write(physician, note, 'subjective', 'cough and fever since Monday, no pain', 1);
    expect(sectionOf(merged, 'subjective')).toMatchObject({
      version: 3,
      content: says('dry cough and fever since Monday, no pain'),
      conflicts: [],
    });
    expect(merged.contributors).toEqual([ward.doctor, other]);
  });

  it('loses no words where two change the same ones, and is signed once it was said which stand', async () => {
    const note = await whole(await ward.register());
    await write(physician, note, 'assessment', 'viral bronchitis');
    await write(colleague, note, 'assessment', 'bacterial', 0);
    const clashed = await write(colleague, note, 'assessment', 'bacterial pneumonia', 0);
    const { version, content, conflicts } = sectionOf(clashed, 'assessment');
    expect([version, content.text]).toEqual([1, 'viral bronchitis']);
    expect(conflicts).toMatchObject([{ by: other, content: says('bacterial pneumonia') }]);
    expect(clashed.has_conflicts).toBe(true);
    await expect(sign(clashed)).rejects.toMatchObject({
      code: 'conflicts-open',
      members: { sections: ['assessment'] },
    });
    const params = { id: note.id, section: 'assessment' };
    const settle = (based_on: number) =>
      physician.settleNoteConflict({
        params,
        body: { based_on, conflicts: [conflicts[0]!.id], content: says('bronchitis, pneumonia to be ruled out') },
      });
    await expect(settle(0)).rejects.toMatchObject({ code: 'section-changed' });
    const settled = await settle(1);
    expect(sectionOf(settled, 'assessment')).toMatchObject({ version: 2, conflicts: [] });
    await expect(settle(2)).rejects.toMatchObject({ code: 'conflict-not-found' });
    expect(await sign(settled)).toMatchObject({ status: 'final' });
  });

  it('holds the words of all when many save at one moment', async () => {
    const note = await begin(await ward.register());
    await Promise.all(
      ['subjective', 'objective', 'assessment', 'plan'].flatMap((section) => [
        write(physician, note, section, `${section} of one`),
        write(colleague, note, section, `${section} of another`),
      ]),
    );
    const after = await physician.getNote({ params: { id: note.id } });
    for (const { key, content, conflicts } of after.sections) {
      const kept = [content.text, ...conflicts.map((each) => each.content.text)].toSorted();
      expect(kept).toEqual([`${key} of another`, `${key} of one`]);
    }
  });

  it('is locked once it is signed; who else has something to say adds it', async () => {
    const patient = await ward.register();
    const empty = await begin(patient);
    await expect(sign(empty)).rejects.toMatchObject({
      code: 'sections-missing',
      members: { sections: ['subjective', 'assessment', 'plan'] },
    });
    const note = await whole(patient);
    const params = { id: note.id };
    await expect(physician.addAddendum({ params, body: { text: 'late' } })).rejects.toMatchObject({
      code: 'note-not-signed',
    });
    const signed = await sign(note);
    expect(signed).toMatchObject({ status: 'final', signed_by: ward.doctor, signed_at: ward.now().toISOString() });
    await expect(sign(signed)).rejects.toMatchObject({ code: 'note-locked' });
    await expect(write(physician, note, 'plan', 'x')).rejects.toMatchObject({ code: 'note-locked' });
    await expect(physician.discardNote({ params })).rejects.toMatchObject({ code: 'note-locked' });
    const added = await colleague.addAddendum({ params, body: { text: 'seen too' } });
    expect(added).toMatchObject({ addenda: [{ text: 'seen too', by: other }], status: 'final' });
  });

  it('is amended by who signed it, and keeps what stood before (CMS Pub 100-08 ch. 3 §3.3.2.5)', async () => {
    const note = await sign(await whole(await ward.register()));
    const amend = (who: ClinicalClient, plan: string, version = note.version) =>
      who.amendNote({
        params: { id: note.id },
        body: { reason: 'the wrong drug', contents: { plan: says(plan) } },
        ifMatch: version,
      });
    await expect(amend(colleague, 'other')).rejects.toMatchObject({ code: 'not-yours' });
    await expect(amend(physician, 'rest')).rejects.toMatchObject({ code: 'nothing-amended' });
    const amended = await amend(physician, 'rest and fluids');
    expect(amended).toMatchObject({
      status: 'amended',
      amendments: [{ reason: 'the wrong drug', by: ward.doctor, before: { plan: says('rest') } }],
    });
    expect(sectionOf(amended, 'plan').content.text).toBe('rest and fluids');
    await expect(amend(physician, 'again')).rejects.toMatchObject({ code: 'changed-since' });
  });

  it('is cosigned by who is asked, and again once it was amended', async () => {
    const cosign = (who: ClinicalClient, note: Note) =>
      who.cosignNote({ params: { id: note.id }, ifMatch: note.version });
    const plain = await sign(await whole(await ward.register()));
    await expect(cosign(colleague, plain)).rejects.toMatchObject({ code: 'cosign-not-wanted' });
    const draft = await whole(await ward.register());
    await expect(sign(draft, { cosign: { by: ward.doctor } })).rejects.toMatchObject({ code: 'own-cosignature' });
    const note = await sign(draft, { cosign: { by: other } });
    expect(note).toMatchObject({ cosign_wanted: true, cosigner: other });
    await expect(cosign(physician, note)).rejects.toMatchObject({ code: 'own-cosignature' });
    await expect(cosign(await ward.as('physician', newId()), note)).rejects.toMatchObject({ code: 'not-yours' });
    expect((await colleague.listNotes({ query: { cosign: 'mine' } })).notes).toMatchObject([{ id: note.id }]);
    expect((await physician.listNotes({ query: { cosign: 'mine' } })).notes).toEqual([]);
    const done = await cosign(colleague, note);
    expect(done).toMatchObject({ cosign_wanted: false, cosigned_by: other });
    const amended = await colleague.amendNote({
      params: { id: note.id },
      body: { reason: 'a detail', contents: { objective: says('well') } },
      ifMatch: done.version,
    });
    expect(amended).toMatchObject({ cosign_wanted: true, cosigned_by: null });
  });

  it('is discarded as a draft by who wrote it alone, and marked as an error once signed', async () => {
    const patient = await ward.register();
    const note = await begin(patient);
    const params = { id: note.id };
    const body = { reason: 'other patient' };
    await expect(physician.enterNoteInError({ params, body })).rejects.toMatchObject({ code: 'note-not-signed' });
    await write(colleague, note, 'plan', 'mine too');
    await expect(physician.discardNote({ params })).rejects.toMatchObject({ code: 'not-yours' });
    const second = await begin(patient);
    expect(await physician.discardNote({ params: { id: second.id } })).toMatchObject({ status: 'discarded' });
    const signed = await sign(await whole(patient));
    expect(await physician.enterNoteInError({ params: { id: signed.id }, body })).toMatchObject({
      status: 'entered-in-error',
      error_reason: 'other patient',
    });
    const listed = await physician.listNotes({ query: { patient_id: patient.id } });
    expect(listed.notes.map(({ id }) => id)).toEqual([note.id]);
  });

  it('gives its words to the encounter that it documents', async () => {
    const patient = await ward.register();
    const encounter = await physician.createEncounter({ body: { patient_id: patient.id, plan: 'said before' } });
    const heart = { heart: { state: 'normal' as const, comment: '' } };
    const contents = {
      chief_complaint: says('palpitations'),
      physical_examination: says('', heart),
      assessment: says('benign'),
      plan: says('reassure'),
    };
    await sign(await begin(patient, { template: 'consultation', encounter_id: encounter.id, contents }));
    expect(await physician.completeEncounter({ params: { id: encounter.id }, body: {} })).toMatchObject({
      chief_complaint: 'palpitations',
      physical_examination: heart,
      assessment: 'benign',
      plan: 'said before',
      history_of_present_illness: null,
    });
    expect((await physician.listNotes({ query: { encounter_id: encounter.id } })).total).toBe(1);
  });

  it('is written with macros, one’s own before everybody’s', async () => {
    const patient = await ward.register();
    await physician.recordProblem({ params: { patient: patient.id }, body: { name: 'asthma' } });
    const params = { key: 'intro' };
    const nurse = await ward.as('nurse', newId());
    await expect(nurse.defineMacro({ params, body: { text: 'x', shared: true } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await physician.defineMacro({ params, body: { text: '{{age}} years, {{problems}}; {{shoe_size}}', shared: true } });
    const expand = (who: ClinicalClient) => who.expandMacro({ params, body: { patient_id: patient.id } });
    expect(await expand(nurse)).toEqual({ text: '45 years, asthma; {{shoe_size}}', unfilled: ['shoe_size'] });
    await nurse.defineMacro({ params, body: { text: 'my own' } });
    expect(await expand(nurse)).toMatchObject({ text: 'my own' });
    expect((await nurse.listMacros()).macros).toMatchObject([{ key: 'intro', text: 'my own', shared: false }]);
    await nurse.removeMacro({ params });
    await expect(nurse.removeMacro({ params })).rejects.toMatchObject({ code: 'macro-not-found' });
    expect((await nurse.listMacros()).macros).toMatchObject([{ shared: true }]);
  });

  it('keeps the sections that it began with when its template changes', async () => {
    const note = await begin(await ward.register(), { template: 'free' });
    const administrator = await ward.as('administrator', newId());
    const section = { ...note.sections[0]!, key: 'words', title: 'Words' };
    const { key, title, kind, items, prompt, required } = section;
    const body = { title: 'Note', sections: [{ key, title, kind, items, prompt, required }] };
    expect(await administrator.defineNoteTemplate({ params: { code: 'free' }, body })).toMatchObject({ version: 2 });
    const again = await physician.getNote({ params: { id: note.id } });
    expect(again.sections.map((each) => each.key)).toEqual(['text']);
    expect((await begin(await ward.register(), { template: 'free' })).sections).toMatchObject([{ key: 'words' }]);
    await administrator.defineNoteTemplate({ params: { code: 'free' }, body: { ...body, active: false } });
    await expect(begin(await ward.register(), { template: 'free' })).rejects.toMatchObject({
      code: 'template-not-found',
    });
  });

  it('is forgotten with the patient', async () => {
    const patient = await ward.register();
    const note = await sign(
      await whole(patient, { contents: { subjective: says('secretive'), assessment: says('a'), plan: says('p') } }),
    );
    await physician.addAddendum({ params: { id: note.id }, body: { text: 'secretive too' } });
    await ward.happens(patient, 'patient.erased', erased);
    await expect(physician.getNote({ params: { id: note.id } })).rejects.toMatchObject({ code: 'patient-erased' });
    const kept = await ward.hospital.sql(
      'clinical',
      `select row_to_json(t)::text from notes t where patient_id = $1
       union all select row_to_json(t)::text from charts t where patient_id = $1
       union all select data::text || coalesce(personal, '') from events where subject = $1`,
      [patient.id],
    );
    expect(JSON.stringify(kept)).not.toContain('secretive');
    expect(
      (await physician.listNotes({ query: { contributor: ward.doctor } })).notes.every(({ id }) => id !== note.id),
    ).toBe(true);
  });

  it('can be played again from the log, and stands in the chart as of a moment', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(20);
    const patient = await ward.register();
    await whole(patient);
    const params = { patient: patient.id };
    const now = await physician.getChart({ params });
    expect(await physician.getChartAsOf({ params, query: { at: ward.now().toISOString() } })).toEqual(now);
  });
});
