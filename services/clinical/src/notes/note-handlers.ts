import type { Contents } from '@hms/contracts/clinical';
import { notFound } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { mustBeEncounterOf } from '../encounters/load-encounter.ts';
import { findTemplate } from '../note-templates/note-templates-table.ts';
import { turning, windowOf } from '../paging.ts';
import { familyOf, identifyPatients } from '../patients/followed-patients.ts';
import { loadPatient, loadPatientToTreat } from '../patients/load-patient.ts';
import { chartRowOf } from '../patients/treatment.ts';
import { loadNote } from './change-note.ts';
import { evolveNote } from './evolve-note.ts';
import { type NoteRow, noteOf } from './notes-table.ts';
import { showNote, summaryOf } from './show-note.ts';
import { signingHandlers } from './sign-note.ts';
import { mustFit, sectionHandlers } from './write-section.ts';

export const noteHandlers = (service: ClinicalService) => ({
  createNote: createNote(service),
  listNotes: listNotes(service),
  getNote: getNote(service),
  ...sectionHandlers(service),
  ...signingHandlers(service),
});

function createNote(service: ClinicalService): Handler<ClinicalOperations['createNote']> {
  return async (call, { body }) => {
    const { patient, key } = await loadPatientToTreat(service, call, body.patient_id, 'clinical:document');
    const encounter_id = body.encounter_id?.toLowerCase() ?? null;
    if (encounter_id) await mustBeEncounterOf(service, encounter_id, patient.id);
    const template = await findTemplate(service.database, body.template);
    if (!template?.active) throw notFound('template-not-found', 'There is no such template.');
    const contents = sectionsIn(template, body.contents ?? {});
    const { sections, code } = template;
    const title = body.title ?? template.title;
    const data = { patient_id: patient.id, encounter_id, template: code, sections, title, contents };
    return call.commit(async (tx) => {
      const [event] = await service.append(tx, {
        stream: newId(call.now),
        expected: 0,
        subject: patient.id,
        key,
        events: [{ type: 'clinical.note.created', data }],
        cause: call.cause,
      });
      const record = evolveNote(undefined, event!);
      return reply(showNote(record, patient.id), { version: record.version });
    });
  };
}

/** Throws `section-not-found` for what the template does not ask for. */
function sectionsIn(template: Parameters<typeof mustFit>[0], contents: Contents): Contents {
  for (const [section, content] of Object.entries(contents)) {
    if (!template.sections.some(({ key }) => key === section))
      throw notFound('section-not-found', 'The template has no such section.');
    mustFit(template, section, content);
  }
  return contents;
}

function getNote(service: ClinicalService): Handler<ClinicalOperations['getNote']> {
  return async (call, { params }) => {
    const { record, patient } = await loadNote(service, call, params.id, 'clinical:read');
    return reply(showNote(record, patient.id), { version: record.version });
  };
}

const FILTERS = {
  encounter_id: 'encounter_id = ?',
  contributor: 'contributors @> array[?]',
  status: 'status = ?',
} as const;

function listNotes(service: ClinicalService): Handler<ClinicalOperations['listNotes']> {
  return async (call, { query }) => {
    const window = windowOf(query);
    const parameters: unknown[] = [];
    const place = (value: unknown) => `$${parameters.push(value)}`;
    const terms = (Object.keys(FILTERS) as (keyof typeof FILTERS)[])
      .filter((name) => query[name] !== undefined)
      .map((name) => FILTERS[name].replace('?', place(query[name])));
    if (query.patient_id !== undefined) {
      const { patient } = await loadPatient(service, call, query.patient_id, 'clinical:read');
      terms.push(`patient_id = any(${place(await familyOf(service.database, patient.id))}::uuid[])`);
    }
    if (query.cosign !== undefined) terms.push('cosign_wanted');
    if (query.cosign === 'mine')
      terms.push(`coalesce(cosigner::text, ${place(call.cause.actor)}) = ${place(call.cause.actor)}`);
    // What was thrown away or should never have been is found by who asks for it.
    if (query.status === undefined) terms.push("status not in ('discarded', 'entered-in-error')");
    const rows = await service.database.all<NoteRow & { total: number }>({
      sql: `select document, words, count(*) over () as total from notes where ${terms.join(' and ')}
        order by created_at desc, id limit ${window.limit} offset ${window.offset}`,
      parameters,
    });
    const records = rows.map(noteOf);
    const identify = await identifyPatients(
      service.database,
      records.map(({ patient }) => patient),
    );
    call.disclose();
    const shown = await Promise.all(
      records.map(async (record) => {
        const patient = identify(record.patient);
        const row = await chartRowOf(service, call, patient);
        if (patient.erased || !call.covers('clinical:read', row) || !call.covers('patient:read', row)) return [];
        call.disclose(patient.id);
        return [summaryOf(record, patient.id)];
      }),
    );
    return reply({ notes: shown.flat(), ...turning(rows[0]?.total ?? 0, window) });
  };
}
