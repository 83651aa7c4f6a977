import type { Allergy } from '@hms/contracts/clinical';
import { conflict } from '@hms/platform/contract';
import { type Call, reply } from '@hms/platform/service';
import { readFacts } from '../chart/charts-table.ts';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError } from '../entries/change-entry.ts';
import { listEntryRecords } from '../entries/entries-table.ts';
import { saidBy } from '../entries/entry-kind.ts';
import { entriesOf, holdKind } from '../entries/only-once.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { showEntry } from '../entries/show-entry.ts';
import { turning, windowOf } from '../paging.ts';
import { familyOf } from '../patients/followed-patients.ts';
import { loadPatient, loadPatientToTreat } from '../patients/load-patient.ts';
import { appendToRecord } from '../records/append-to-record.ts';
import { allergyKind } from './allergy-kind.ts';
import { type NoneKnown, reviewOf } from './allergy-status.ts';

interface Query {
  readonly page?: number;
  readonly per_page?: number;
  readonly encounter_id?: string;
  readonly in_error?: 'yes' | 'no';
}

async function allergiesOf({ database }: ClinicalService, patient: string, query: Query) {
  const window = windowOf(query);
  const patients = await familyOf(database, patient);
  const { encounter_id: encounter, in_error } = query;
  const search = { kind: allergyKind.name, patients, encounter, inError: in_error === 'yes', ...window };
  const [{ records, total }, all, statements] = await Promise.all([
    listEntryRecords(database, search),
    entriesOf(database, allergyKind, patient),
    readFacts<NoneKnown>(database, patients, 'no_known_allergies'),
  ]);
  return {
    allergies: records.map((record) => showEntry<Allergy>(allergyKind, record, patient)),
    ...turning(total, window),
    ...reviewOf(all, statements),
  };
}

export const allergyHandlers = (service: ClinicalService) => ({
  async listAllergies(call: Call, { params, query }: { params: { patient: string }; query: Query }) {
    const { patient } = await loadPatient(service, call, params.patient, 'clinical:read');
    return reply(await allergiesOf(service, patient.id, query));
  },

  recordAllergy: recordEntry<'recordAllergy', 'clinical.allergy.recorded'>(
    service,
    allergyKind,
    'clinical:record',
    ({ body }) => ({
      coding: body.coding ?? null,
      category: body.category,
      type: body.type ?? 'allergy',
      clinical_status: body.clinical_status ?? 'active',
      verification: body.verification ?? 'unconfirmed',
      criticality: body.criticality ?? null,
      onset: body.onset ?? null,
      asserted_at: body.asserted_at ?? null,
      substance: body.substance,
      reactions: body.reactions ?? [],
      note: body.note ?? null,
    }),
  ),

  updateAllergy: changeEntry<'updateAllergy'>(service, allergyKind, 'clinical:record', ({ record, body }) => {
    const data = differing(saidBy(allergyKind, record), body);
    return Object.keys(data).length === 0 ? [] : [{ type: 'clinical.allergy.changed', data }];
  }),

  enterAllergyInError: enterEntryInError<'enterAllergyInError'>(service, allergyKind),

  async stateNoKnownAllergies(call: Call, { params }: { params: { patient: string } }) {
    const { patient } = await loadPatientToTreat(service, call, params.patient, 'clinical:record');
    const event: Decision = { type: 'clinical.allergies.none-known', data: { patient_id: patient.id } };
    await appendToRecord(service, call, patient.id, event, async (tx) => {
      await holdKind(tx, allergyKind, patient.id);
      const recorded = await entriesOf(tx, allergyKind, patient.id);
      if (recorded.some(({ fields }) => allergyKind.inForce(fields)))
        throw conflict('allergies-recorded', 'An active allergy is recorded: say first that it is none.');
    });
    return reply(await allergiesOf(service, patient.id, {}));
  },
});
