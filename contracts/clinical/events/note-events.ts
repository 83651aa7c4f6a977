import { event, instant, line, nullable, personal, record, Type, text, uuid } from '@hms/platform/contract';
import { Contents, NoteSection, SectionContent } from '../notes.ts';

const sectionKey = line(60);
const content = personal(SectionContent);

export const noteEvents = {
  'clinical.note.created': event({
    describe: 'Somebody began a note.',
    data: record({
      patient_id: uuid(),
      encounter_id: nullable(uuid()),
      template: line(60),
      sections: Type.Array(NoteSection),
      title: personal(line(200)),
      contents: personal(Contents),
    }),
  }),
  'clinical.note.section-written': event({
    describe: 'Somebody wrote in a section of a draft, perhaps merged with what another wrote meanwhile.',
    data: record({ section: sectionKey, merged: Type.Boolean(), content }),
  }),
  'clinical.note.section-clashed': event({
    describe: 'Somebody wrote in a section where another had changed the same words: both are kept.',
    data: record({ section: sectionKey, conflict_id: uuid(), based_on: Type.Integer(), content }),
  }),
  'clinical.note.section-settled': event({
    describe: 'It was said what is to stand where the words of two clashed.',
    data: record({ section: sectionKey, conflicts: Type.Array(uuid()), content }),
  }),
  'clinical.note.signed': event({
    describe: 'A note was signed, and is locked. It holds the note as it was signed.',
    data: record({
      at: instant(),
      patient_id: uuid(),
      encounter_id: nullable(uuid()),
      template: line(60),
      cosign_wanted: Type.Boolean(),
      cosigner: nullable(uuid()),
      title: personal(line(200)),
      contents: personal(Contents),
    }),
  }),
  'clinical.note.cosigned': event({ describe: 'Somebody cosigned a note.', data: record({ at: instant() }) }),
  'clinical.note.addendum-added': event({
    describe: 'Something was added to a signed note.',
    data: record({ addendum_id: uuid(), text: personal(text(50_000)) }),
  }),
  'clinical.note.amended': event({
    describe:
      'A signed note was amended; the changed sections are present, what stood before is in the earlier events.',
    data: record({ amendment_id: uuid(), reason: personal(text(500)), contents: personal(Contents) }),
  }),
  'clinical.note.discarded': event({ describe: 'A draft was thrown away.', data: record({}) }),
  'clinical.note.entered-in-error': event({
    describe: 'A note should never have been written.',
    data: record({ reason: Type.Optional(personal(text(500))) }),
  }),
};
