import type { Contents, SectionContent } from '@hms/contracts/clinical';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { ClinicalContract, Happened } from '../clinical-service.ts';
import { type NoteRecord, type NoteWords, wordsOf } from './note-record.ts';

type Data<T extends EventType<ClinicalContract>> = ReadData<ClinicalContract, T>;

export const NOTE_EVENTS = [
  'clinical.note.created',
  'clinical.note.section-written',
  'clinical.note.section-clashed',
  'clinical.note.section-settled',
  'clinical.note.signed',
  'clinical.note.cosigned',
  'clinical.note.addendum-added',
  'clinical.note.amended',
  'clinical.note.discarded',
  'clinical.note.entered-in-error',
] as const satisfies readonly EventType<ClinicalContract>[];
type NoteEvent = (typeof NOTE_EVENTS)[number];

/** By whom and when something was done to a note. */
interface Done {
  readonly by: string;
  readonly at: string;
}

type Evolve = {
  readonly [T in Exclude<NoteEvent, 'clinical.note.created'>]: (
    before: NoteRecord,
    data: Data<T>,
    done: Done,
  ) => Partial<NoteRecord>;
};

const evolve: Evolve = {
  'clinical.note.section-written': (before, { section, content }, done) => written(before, section, content, done),
  'clinical.note.section-clashed'(before, { section, conflict_id, based_on, content }, { by, at }) {
    const others = before.conflicts.filter(({ id }) => id !== conflict_id);
    return {
      conflicts: [...others, { id: conflict_id, section, based_on, by, at }],
      contributors: joined(before, by),
      words: spoken({ ...before.words, [wordsOf.conflict(conflict_id)]: content }),
    };
  },
  'clinical.note.section-settled'(before, { section, conflicts, content }, done) {
    const after = written(before, section, content, done);
    const settled = Object.fromEntries(conflicts.map((id) => [wordsOf.conflict(id), undefined]));
    return {
      ...after,
      conflicts: before.conflicts.filter(({ id }) => !conflicts.includes(id)),
      words: spoken({ ...after.words, ...settled }),
    };
  },
  'clinical.note.signed': (before, { at, cosign_wanted, cosigner }, { by }) => ({
    status: 'final',
    signed_at: at,
    signed_by: by,
    cosign_wanted,
    cosign_asked: cosign_wanted,
    cosigner,
    contributors: joined(before, by),
  }),
  'clinical.note.cosigned': (before, { at }, { by }) => ({
    cosign_wanted: false,
    cosigned_at: at,
    cosigned_by: by,
    contributors: joined(before, by),
  }),
  'clinical.note.addendum-added': (before, { addendum_id: id, text }, done) => ({
    addenda: [...before.addenda, { id, ...done }],
    contributors: joined(before, done.by),
    words: spoken({ ...before.words, [wordsOf.addendum(id)]: text }),
  }),
  'clinical.note.amended'(before, { amendment_id: id, reason, contents }, done) {
    const stood = contents && Object.fromEntries(Object.keys(contents).map((key) => [key, contentOf(before, key)]));
    const marks = Object.keys(contents ?? {}).map((key) => [key, nextMark(before, key, done)]);
    return {
      status: 'amended',
      amendments: [...before.amendments, { id, ...done }],
      marks: { ...before.marks, ...Object.fromEntries(marks) },
      // What was cosigned is something else now.
      cosign_wanted: before.cosign_asked,
      cosigned_at: null,
      cosigned_by: null,
      words: spoken({
        ...before.words,
        ...contentWords(contents),
        [wordsOf.reason(id)]: reason,
        [wordsOf.before(id)]: stood,
      }),
    };
  },
  'clinical.note.discarded': () => ({ status: 'discarded' }),
  'clinical.note.entered-in-error': (before, { reason }) => ({
    status: 'entered-in-error',
    words: spoken({ ...before.words, [wordsOf.errorReason]: reason }),
  }),
};

function written(
  before: NoteRecord,
  section: string,
  content: SectionContent | undefined,
  done: Done,
): Pick<NoteRecord, 'marks' | 'contributors' | 'words'> {
  return {
    marks: { ...before.marks, [section]: nextMark(before, section, done) },
    contributors: joined(before, done.by),
    words: spoken({ ...before.words, [wordsOf.content(section)]: content }),
  };
}

const nextMark = ({ marks }: NoteRecord, section: string, { by, at }: Done) => ({
  version: (marks[section]?.version ?? 0) + 1,
  written_by: by,
  written_at: at,
});

function created({ stream_id, sequence, timestamp, actor, data }: Happened): NoteRecord {
  const { patient_id, encounter_id, template, sections, title, contents } = data as Data<'clinical.note.created'>;
  const author = actor ?? 'system';
  return {
    id: stream_id,
    version: sequence,
    status: 'draft',
    patient: patient_id,
    encounter_id,
    template,
    sections,
    marks: {},
    conflicts: [],
    addenda: [],
    amendments: [],
    author,
    contributors: [author],
    signed_by: null,
    signed_at: null,
    cosign_wanted: false,
    cosign_asked: false,
    cosigner: null,
    cosigned_by: null,
    cosigned_at: null,
    created_at: timestamp,
    updated_at: timestamp,
    words: spoken({ [wordsOf.title]: title, ...contentWords(contents) }),
  };
}

/** The note after one more event. */
export function evolveNote(before: NoteRecord | undefined, event: Happened): NoteRecord {
  if (event.event_type === 'clinical.note.created') return created(event);
  if (!before) throw new Error(`${event.event_type} of ${event.stream_id}, which nobody began`);
  const done = { by: event.actor ?? 'system', at: event.timestamp };
  const change = evolve[event.event_type as keyof Evolve](before, event.data as never, done);
  return { ...before, ...change, version: event.sequence, updated_at: event.timestamp };
}

/** What stands in a section. */
export const contentOf = ({ words }: Pick<NoteRecord, 'words'>, section: string): SectionContent =>
  (words[wordsOf.content(section)] as SectionContent | undefined) ?? { text: '', findings: {} };

const contentWords = (contents: Contents | undefined) =>
  Object.fromEntries(Object.entries(contents ?? {}).map(([section, content]) => [wordsOf.content(section), content]));

const joined = ({ contributors }: NoteRecord, who: string): string[] =>
  contributors.includes(who) ? [...contributors] : [...contributors, who];

const spoken = (words: Readonly<Record<string, unknown>>): NoteWords =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null && value !== undefined));
