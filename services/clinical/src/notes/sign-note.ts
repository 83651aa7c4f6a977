import { isDeepStrictEqual } from 'node:util';
import type { Contents, SectionContent } from '@hms/contracts/clinical';
import { conflict, notAllowed, notFound, unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeNote, mustBeDraft, mustBeSigned } from './change-note.ts';
import { contentOf } from './evolve-note.ts';
import { type NoteRecord, wordsOf } from './note-record.ts';
import { mustFit } from './write-section.ts';

const isEmpty = ({ text, findings }: SectionContent): boolean =>
  text.trim() === '' && Object.keys(findings).length === 0;

const contentsOf = (record: NoteRecord): Contents =>
  Object.fromEntries(
    record.sections.map(({ key }) => [key, contentOf(record, key)] as const).filter(([, content]) => !isEmpty(content)),
  );

/** Throws `conflicts-open`, `sections-missing`, `note-empty`. */
function mustBeWhole(record: NoteRecord): void {
  if (record.conflicts.length > 0)
    throw conflict('conflicts-open', 'Two wrote different words in the same place: say first which are to stand.', {
      members: { sections: [...new Set(record.conflicts.map(({ section }) => section))] },
    });
  const missing = record.sections.filter(({ key, required }) => required && isEmpty(contentOf(record, key)));
  if (missing.length > 0)
    throw unprocessable('sections-missing', 'Sections that the template requires are empty.', {
      members: { sections: missing.map(({ key }) => key) },
    });
  if (Object.keys(contentsOf(record)).length === 0) throw unprocessable('note-empty', 'There is nothing to sign.');
}

/** What is done to a note as a whole: signing, cosigning, adding to it, amending it, taking it out. */
export const signingHandlers = (service: ClinicalService) => ({
  signNote: changeNote<'signNote'>(service, 'clinical:document', ({ record, body, call }): Decision[] => {
    mustBeDraft(record);
    mustBeWhole(record);
    const cosigner = body.cosign?.by?.toLowerCase() ?? null;
    if (cosigner === call.cause.actor) throw unprocessable('own-cosignature', 'Nobody cosigns what they sign.');
    return [
      {
        type: 'clinical.note.signed',
        data: {
          at: call.now.toISOString(),
          patient_id: record.patient,
          encounter_id: record.encounter_id,
          template: record.template,
          cosign_wanted: body.cosign !== undefined,
          cosigner,
          title: String(record.words[wordsOf.title] ?? ''),
          contents: contentsOf(record),
        },
      },
    ];
  }),

  cosignNote: changeNote<'cosignNote'>(service, 'clinical:cosign', ({ record, call }): Decision[] => {
    mustBeSigned(record);
    if (!record.cosign_wanted) throw conflict('cosign-not-wanted', 'Nobody asks for a cosignature of this note.');
    const { actor } = call.cause;
    if (record.signed_by === actor) throw notAllowed('own-cosignature', 'Nobody cosigns what they signed.');
    if (record.cosigner && record.cosigner !== actor)
      throw notAllowed('not-yours', 'Somebody else is asked for the cosignature.');
    return [{ type: 'clinical.note.cosigned', data: { at: call.now.toISOString() } }];
  }),

  addAddendum: changeNote<'addAddendum'>(service, 'clinical:document', ({ record, body, call }): Decision[] => {
    mustBeSigned(record);
    if (body.text.trim() === '') throw unprocessable('note-empty', 'There is nothing to add.');
    return [{ type: 'clinical.note.addendum-added', data: { addendum_id: newId(call.now), text: body.text } }];
  }),

  amendNote: changeNote<'amendNote'>(service, 'clinical:document', ({ record, body, call }): Decision[] => {
    mustBeSigned(record);
    const { actor } = call.cause;
    if (record.signed_by !== actor && record.cosigned_by !== actor)
      throw notAllowed('not-yours', 'A note is amended by who signed it; others add an addendum.');
    const changed = Object.entries(body.contents).filter(([section, content]) => {
      if (!record.sections.some(({ key }) => key === section))
        throw notFound('section-not-found', 'This note has no such section.');
      mustFit(record, section, content);
      return !isDeepStrictEqual(content, contentOf(record, section));
    });
    if (changed.length === 0) throw unprocessable('nothing-amended', 'This is what the note says already.');
    const data = { amendment_id: newId(call.now), reason: body.reason, contents: Object.fromEntries(changed) };
    return [{ type: 'clinical.note.amended', data }];
  }),

  discardNote: changeNote<'discardNote'>(service, 'clinical:document', ({ record, call }): Decision[] => {
    mustBeDraft(record);
    if (record.contributors.some((who) => who !== call.cause.actor))
      throw notAllowed('not-yours', 'Others wrote in this draft too.');
    return [{ type: 'clinical.note.discarded', data: {} }];
  }),

  enterNoteInError: changeNote<'enterNoteInError'>(service, 'clinical:correct', ({ record, body }): Decision[] => {
    mustBeSigned(record);
    return [{ type: 'clinical.note.entered-in-error', data: { reason: body.reason } }];
  }),
});
