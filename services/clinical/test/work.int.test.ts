import { buffer } from 'node:stream/consumers';
import { clinicalContract } from '@hms/contracts/clinical';
import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

const potassium = {
  system: 'http://loinc.org',
  code: '2823-3',
  display: 'Potassium [Moles/volume] in Serum or Plasma',
};
const item = (key: string, name: string, more: object = {}) => ({
  key,
  name,
  category: 'laboratory' as const,
  coding: null,
  priority: 'routine' as const,
  instructions: null,
  selected: true,
  ...more,
});

describe('the work on a chart', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  let nurse: ClinicalClient;
  const nurseId = newId();
  beforeAll(async () => {
    ward = await openWard();
  });
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
    nurse = await ward.as('nurse', nurseId);
  });
  afterAll(() => ward.stop());

  const of = (patient: TestPatient) => ({ patient: patient.id });
  const chartOf = (patient: TestPatient) => physician.getChart({ params: of(patient) });

  describe('as tasks', () => {
    it('is asked for, taken, done and off the list, the most urgent first', async () => {
      const patient = await ward.register();
      const ask = (title: string, more: object = {}) =>
        physician.requestTask({ params: of(patient), body: { title, role: 'nurse', ...more } });
      const routine = await ask('weigh');
      const stat = await ask('12-lead ECG', { priority: 'stat' });
      const listed = await nurse.listOpenTasks({ query: { role: 'nurse' } });
      expect(listed.tasks.map(({ title }) => title)).toEqual(['12-lead ECG', 'weigh']);
      const params = { id: stat.id };
      expect(await nurse.takeTask({ params })).toMatchObject({ status: 'accepted', assignee: nurseId, version: 2 });
      expect(await nurse.takeTask({ params })).toMatchObject({ version: 2 });
      expect((await nurse.listOpenTasks({ query: { assignee: nurseId } })).tasks).toMatchObject([{ id: stat.id }]);
      await nurse.startTask({ params });
      expect(await nurse.finishTask({ params, body: { outcome: 'sinus rhythm' } })).toMatchObject({
        status: 'completed',
        outcome: 'sinus rhythm',
        finished_at: ward.now().toISOString(),
      });
      await expect(nurse.startTask({ params })).rejects.toMatchObject({ code: 'wrong-state' });
      await expect(nurse.updateTask({ params, body: { title: 'x' } })).rejects.toMatchObject({ code: 'wrong-state' });
      await nurse.updateTask({ params: { id: routine.id }, body: { due_at: '2026-03-02T12:00:00.000Z' } });
      expect((await nurse.listOpenTasks({ query: { due_before: ward.now().toISOString() } })).tasks).toMatchObject([
        { id: routine.id },
      ]);
      expect((await chartOf(patient)).tasks).toMatchObject([{ id: routine.id }]);
      await nurse.cancelTask({ params: { id: routine.id }, body: { outcome: 'went home' } });
      expect((await nurse.listTasks({ params: of(patient) })).tasks.map(({ status }) => status).toSorted()).toEqual([
        'cancelled',
        'completed',
      ]);
      const wrong = await ask('other patient');
      await nurse.enterTaskInError({ params: { id: wrong.id }, body: { reason: 'not this patient' } });
      expect((await chartOf(patient)).tasks).toEqual([]);
    });

    it('is not listed to who may not see the patient', async () => {
      const patient = await ward.register();
      await physician.requestTask({ params: of(patient), body: { title: 'hush', role: 'discreet' } });
      await ward.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
      expect((await nurse.listOpenTasks({ query: { role: 'discreet' } })).tasks).toEqual([]);
    });
  });

  describe('as orders', () => {
    it('is kept as a request that goes through its states, and no other ones', async () => {
      const patient = await ward.register();
      const order = await physician.requestOrder({
        params: of(patient),
        body: { category: 'laboratory', name: 'Potassium', coding: potassium, status: 'draft' },
      });
      const params = { id: order.id };
      await expect(nurse.completeOrder({ params, body: {} })).rejects.toMatchObject({ code: 'wrong-state' });
      await physician.updateOrder({ params, body: { priority: 'urgent' } });
      expect(await physician.releaseOrder({ params })).toMatchObject({ status: 'active', priority: 'urgent' });
      await expect(physician.updateOrder({ params, body: { priority: 'stat' } })).rejects.toMatchObject({
        code: 'wrong-state',
      });
      await expect(nurse.holdOrder({ params, body: {} })).rejects.toMatchObject({ code: 'not-allowed' });
      await physician.holdOrder({ params, body: { note: 'fasting first' } });
      await expect(nurse.completeOrder({ params, body: {} })).rejects.toMatchObject({ code: 'wrong-state' });
      await physician.releaseOrder({ params });
      expect(await nurse.completeOrder({ params, body: {} })).toMatchObject({ status: 'completed' });
      await expect(physician.revokeOrder({ params, body: {} })).rejects.toMatchObject({ code: 'wrong-state' });
      expect((await chartOf(patient)).orders).toEqual([]);
      expect((await physician.listOrders({ params: of(patient) })).total).toBe(1);
    });

    it('comes of a set after a preview that shows what speaks against it, all of it or nothing', async () => {
      const administrator = await ward.as('administrator', newId());
      const items = [
        item('k', 'Potassium', { coding: potassium }),
        item('pen', 'Penicillin V 500 mg', { category: 'medication' }),
        item('ecg', 'ECG', { category: 'procedure', selected: false }),
      ];
      const set = { title: 'Sore throat', description: null, items };
      const code = 'sore-throat';
      await expect(
        administrator.defineOrderSet({ params: { code }, body: { ...set, items: [items[0]!, items[0]!] } }),
      ).rejects.toMatchObject({ code: 'key-twice' });
      expect(await administrator.defineOrderSet({ params: { code }, body: set })).toMatchObject({
        version: 1,
        active: true,
      });
      expect((await physician.listOrderSets()).order_sets).toMatchObject([{ code }]);
      const patient = await ward.register();
      await nurse.recordAllergy({ params: of(patient), body: { substance: 'penicillin', category: 'medication' } });
      const earlier = await physician.requestOrder({
        params: of(patient),
        body: { category: 'laboratory', name: 'K', coding: potassium },
      });
      const params = { ...of(patient), code };
      const preview = await physician.previewOrderSet({ params });
      expect(preview.items.map(({ key, warnings }) => [key, warnings.map(({ kind }) => kind)])).toEqual([
        ['k', ['duplicate']],
        ['pen', ['allergy']],
        ['ecg', []],
      ]);
      expect(preview.items[0]!.warnings).toMatchObject([{ entry_id: earlier.id }]);
      const order = (body: object[]) => physician.requestOrderSet({ params, body: { items: body as never } });
      await expect(order([{ key: 'ecg' }, { key: 'pen' }])).rejects.toMatchObject({
        code: 'warnings-open',
        members: { items: [{ key: 'pen' }] },
      });
      await expect(order([{ key: 'mri' }])).rejects.toMatchObject({ code: 'item-not-found' });
      expect((await physician.listOrders({ params: of(patient) })).total).toBe(1);
      const { orders } = await order([{ key: 'ecg' }, { key: 'pen', override: 'tolerated last year' }]);
      expect(orders).toMatchObject([
        { name: 'ECG', order_set: code, status: 'active' },
        { name: 'Penicillin V 500 mg', reason: 'tolerated last year' },
      ]);
      await expect(physician.previewOrderSet({ params: { ...of(patient), code: 'none' } })).rejects.toMatchObject({
        code: 'order-set-not-found',
      });
    });
  });

  describe('as results', () => {
    it('waits in the inbox until somebody acknowledges it, the critical first', async () => {
      const patient = await ward.register();
      const inside = ward.hospital.host.client(clinicalContract);
      const receive = (flag: 'normal' | 'critical', source_id = newId()) =>
        inside.receiveResult({
          params: of(patient),
          body: {
            source: 'laboratory',
            source_id,
            coding: potassium,
            flag,
            order_id: null,
            recipient: ward.doctor,
            resulted_at: ward.now().toISOString(),
            title: `Potassium, ${flag}`,
            summary: null,
          },
        });
      const calm = await receive('normal');
      const alarming = await receive('critical');
      await expect(receive('normal', calm.source_id)).rejects.toMatchObject({ code: 'result-exists' });
      const inbox = async () => (await physician.listResultInbox({ query: { recipient: ward.doctor } })).results;
      expect((await inbox()).map(({ id }) => id)).toEqual([alarming.id, calm.id]);
      expect((await chartOf(patient)).results).toHaveLength(2);
      const acknowledge = () =>
        physician.acknowledgeResult({ params: { id: alarming.id }, body: { comment: 'called the ward' } });
      expect(await acknowledge()).toMatchObject({ acknowledged_by: ward.doctor, comment: 'called the ward' });
      await expect(acknowledge()).rejects.toMatchObject({ code: 'acknowledged-already' });
      expect((await inbox()).map(({ id }) => id)).toEqual([calm.id]);
      expect((await physician.listResults({ params: of(patient) })).total).toBe(2);
    });

    it('stands once where many deliver it, and is acknowledged by one where many do, at the same moment', async () => {
      const patient = await ward.register();
      const recipient = newId();
      const inside = ward.hospital.host.client(clinicalContract);
      const body = {
        source: 'laboratory',
        source_id: newId(),
        coding: potassium,
        flag: 'critical',
        order_id: null,
        recipient,
        resulted_at: ward.now().toISOString(),
        title: 'Potassium',
        summary: null,
      } as const;
      const twenty = <Made>(call: () => Promise<Made>) => Promise.allSettled(Array.from({ length: 20 }, call));
      const codesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
        outcomes.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code: string }).code] : []));
      const delivered = await twenty(() => inside.receiveResult({ params: of(patient), body }));
      expect(codesOf(delivered)).toEqual(Array.from({ length: 19 }, () => 'result-exists'));
      const { results } = await physician.listResults({ params: of(patient) });
      expect(results).toHaveLength(1);
      const acknowledged = await twenty(() =>
        physician.acknowledgeResult({ params: { id: results[0]!.id }, body: { comment: 'called the ward' } }),
      );
      // Who read it before the first had written is told that it changed, who came later by whom it was acknowledged.
      expect(codesOf(acknowledged)).toEqual(
        Array.from({ length: 19 }, () => expect.stringMatching(/^(changed-meanwhile|acknowledged-already)$/)),
      );
      expect((await physician.listResults({ params: of(patient) })).results).toMatchObject([
        { version: 2, acknowledged_by: ward.doctor },
      ]);
      expect((await physician.listResultInbox({ query: { recipient } })).results).toEqual([]);
    });
  });

  describe('as attachments', () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 a letter about lungs');

    it('is kept sealed, by what it is, and given back as it was', async () => {
      const patient = await ward.register();
      const add = (body: Uint8Array, title = 'Letter') =>
        nurse.addAttachment({ params: of(patient), query: { title, category: 'letter' }, body });
      const made = await add(pdf);
      expect(made).toMatchObject({ media_type: 'application/pdf', size: pdf.length, title: 'Letter' });
      const file = await physician.getAttachmentContent({ params: { id: made.id } });
      expect(Buffer.from(file)).toEqual(Buffer.from(pdf));
      await expect(add(Uint8Array.from([0x4d, 0x5a, 0]))).rejects.toMatchObject({ code: 'not-attachable' });
      const { files } = ward.hospital;
      const kept = await files.get(`clinical/${patient.id}/${made.id}`);
      expect(String(await buffer(kept!.content))).not.toContain('lungs');
      expect((await chartOf(patient)).attachments).toMatchObject([{ id: made.id }]);
      await ward.happens(patient, 'patient.erased', erased);
      const left = await ward.hospital.sql('clinical', 'select id from attachment_files where id = $1', [made.id]);
      expect(left).toEqual([]);
      await expect.poll(() => Array.fromAsync(files.list(`clinical/${patient.id}/`))).toEqual([]);
    });
  });

  it('can be played again from the log, and stands in the chart as of a moment', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(10);
  });
});
