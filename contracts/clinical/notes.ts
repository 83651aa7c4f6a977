import {
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  type TProperties,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import { ErrorReason, entryPath, turnPages } from './entry.ts';

const SectionKey = Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$', maxLength: 60 });

/** What is asked of the writer in one part of a note: words, or a finding for each of some items. */
export const NoteSection = record({
  key: SectionKey,
  title: line(100, { minLength: 1 }),
  kind: oneOf(['text', 'findings']),
  items: Type.Array(record({ key: SectionKey, title: line(100, { minLength: 1 }) }), { maxItems: 60 }),
  prompt: nullable(line(300)),
  required: Type.Boolean({ description: 'A note is not signed while it is empty' }),
});
export type NoteSection = Static<typeof NoteSection>;

/** What somebody wrote in a section. */
export const SectionContent = record({
  text: text(50_000),
  findings: Type.Record(
    SectionKey,
    record({ state: oneOf(['normal', 'abnormal', 'not-examined']), comment: text(1_000) }),
    { description: 'By item' },
  ),
});
export type SectionContent = Static<typeof SectionContent>;

export const Contents = Type.Record(SectionKey, SectionContent, { description: 'By section' });
export type Contents = Static<typeof Contents>;

/** FHIR R4 composition status, but for `draft`, which FHIR calls preliminary, and `discarded`, which never was a note. */
export const NoteStatus = oneOf(['draft', 'final', 'amended', 'discarded', 'entered-in-error']);
export type NoteStatus = Static<typeof NoteStatus>;

/** What two people wrote in the same place at the same time, for one of them to settle. */
const SectionConflict = record({ id: uuid(), content: SectionContent, by: line(100), at: instant() });

const WrittenSection = record({
  ...NoteSection.properties,
  version: Type.Integer({ description: 'How often it was written' }),
  content: SectionContent,
  written_by: nullable(Type.String()),
  written_at: nullable(instant()),
  conflicts: Type.Array(SectionConflict, { description: 'Words that clash with what stands here; none is lost' }),
});

const Addendum = record({ id: uuid(), text: Type.String(), by: line(100), at: instant() });
const Amendment = record({
  id: uuid(),
  reason: Type.String(),
  by: line(100),
  at: instant(),
  before: Type.Record(Type.String(), SectionContent, { description: 'What stood in the changed sections' }),
});

const NoteLine = {
  id: uuid(),
  version: Type.Integer(),
  status: NoteStatus,
  patient_id: uuid({ description: 'After a merge the survivor' }),
  encounter_id: nullable(uuid()),
  template: line(60),
  title: Type.String(),
  author: line(100),
  contributors: Type.Array(line(100), { description: 'All who wrote in it' }),
  signed_by: nullable(Type.String()),
  signed_at: nullable(instant()),
  cosign_wanted: Type.Boolean({ description: 'It waits for somebody’s cosignature' }),
  cosigner: nullable(uuid({ description: 'Whose cosignature is asked for; anybody’s who may where null' })),
  cosigned_by: nullable(Type.String()),
  cosigned_at: nullable(instant()),
  has_conflicts: Type.Boolean(),
  created_at: instant(),
  updated_at: instant(),
} satisfies TProperties;

export const NoteSummary = record(NoteLine);
export type NoteSummary = Static<typeof NoteSummary>;

export const Note = record({
  ...NoteLine,
  sections: Type.Array(WrittenSection),
  addenda: Type.Array(Addendum),
  amendments: Type.Array(Amendment),
  error_reason: nullable(Type.String()),
});
export type Note = Static<typeof Note>;

export const NoteTemplate = record({
  code: SectionKey,
  version: Type.Integer(),
  title: line(100, { minLength: 1 }),
  sections: Type.Array(NoteSection, { minItems: 1, maxItems: 40 }),
  active: Type.Boolean(),
  updated_at: instant(),
  updated_by: line(100),
});
export type NoteTemplate = Static<typeof NoteTemplate>;

const MacroKey = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', maxLength: 40 });

/** Words that are written often. What stands in `{{ }}` is filled in from the chart. */
export const Macro = record({
  key: MacroKey,
  text: text(10_000, { minLength: 1 }),
  shared: Type.Boolean({ description: 'Everybody’s, or only of who made it' }),
  updated_at: instant(),
});
export type Macro = Static<typeof Macro>;

const onOne = { params: entryPath, reply: Note, permission: 'clinical:document' } as const;
const change = { action: 'update', of: 'patient' } as const;
const sectionPath = record({ id: uuid(), section: SectionKey });
const setup = { action: 'update', of: 'note-template' } as const;

export const noteOperations = {
  createNote: operation({
    method: 'POST',
    path: '/notes',
    summary: 'Begin a note from a template',
    permission: 'clinical:document',
    audit: { action: 'create', of: 'patient' },
    body: record({
      patient_id: uuid(),
      encounter_id: Type.Optional(nullable(uuid())),
      template: SectionKey,
      title: Type.Optional(line(200, { minLength: 1, description: 'The template’s where absent' })),
      contents: Type.Optional(Contents),
    }),
    reply: Note,
    status: 201,
  }),
  listNotes: operation({
    method: 'GET',
    path: '/notes',
    summary: 'List notes: of a patient, of an encounter, unsigned ones, those that wait for a cosignature',
    permission: 'clinical:read',
    audit: { action: 'search', of: 'patient' },
    query: record({
      ...turnPages,
      patient_id: Type.Optional(uuid({ description: 'With those of records merged into this one' })),
      encounter_id: Type.Optional(uuid()),
      contributor: Type.Optional(line(100, { description: 'Who wrote in it' })),
      status: Type.Optional(NoteStatus),
      cosign: Type.Optional(oneOf(['wanted', 'mine'], { description: 'Waiting for anybody’s, or for the caller’s' })),
    }),
    reply: pageOf('notes', NoteSummary),
  }),
  getNote: operation({
    ...onOne,
    method: 'GET',
    path: '/notes/:id',
    summary: 'Read a note',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
  }),
  writeNoteSection: operation({
    ...onOne,
    method: 'PUT',
    path: '/notes/:id/sections/:section',
    summary: 'Write in a section of a draft',
    description:
      'Say on which version of the section you wrote. What somebody else wrote meanwhile is merged with it; where the same words were changed by both, yours are kept as a conflict beside theirs.',
    audit: change,
    params: sectionPath,
    body: record({ based_on: Type.Integer({ minimum: 0 }), content: SectionContent }),
  }),
  settleNoteConflict: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/sections/:section/settle',
    summary: 'Say what is to stand in a section where the words of two clashed',
    audit: change,
    params: sectionPath,
    body: record({
      based_on: Type.Integer({ minimum: 0 }),
      conflicts: Type.Array(uuid(), { minItems: 1, maxItems: 50 }),
      content: SectionContent,
    }),
  }),
  signNote: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/sign',
    summary: 'Sign and lock a note',
    description:
      'Answers 409 `conflicts-open` while words of two clash, and 422 `sections-missing` where required ones are empty.',
    audit: change,
    body: record({
      cosign: Type.Optional(
        record(
          { by: nullable(uuid({ description: 'Anybody who may where null' })) },
          { description: 'Asks for a cosignature' },
        ),
      ),
    }),
    ifMatch: 'required',
  }),
  cosignNote: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/cosign',
    summary: 'Cosign what somebody else has signed',
    permission: 'clinical:cosign',
    audit: change,
    ifMatch: 'required',
  }),
  addAddendum: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/addenda',
    summary: 'Add to a signed note',
    audit: change,
    body: record({ text: text(50_000, { minLength: 1 }) }),
    status: 201,
  }),
  amendNote: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/amend',
    summary: 'Amend a note that one has signed; what stood before is kept',
    audit: change,
    body: record({ reason: text(500, { minLength: 3 }), contents: Contents }),
    ifMatch: 'required',
  }),
  discardNote: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/discard',
    summary: 'Throw away a draft in which nobody else wrote',
    audit: change,
  }),
  enterNoteInError: operation({
    ...onOne,
    method: 'POST',
    path: '/notes/:id/entered-in-error',
    summary: 'Say that a note should never have been written',
    permission: 'clinical:correct',
    audit: change,
    body: ErrorReason,
  }),

  listNoteTemplates: operation({
    method: 'GET',
    path: '/note-templates',
    summary: 'The templates of notes',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'note-template' },
    reply: record({ templates: Type.Array(NoteTemplate) }),
  }),
  defineNoteTemplate: operation({
    method: 'PUT',
    path: '/note-templates/:code',
    summary: 'Set up a template',
    description: 'Notes keep the sections that they began with.',
    permission: 'clinical:configure',
    audit: setup,
    params: record({ code: SectionKey }),
    body: record({
      title: NoteTemplate.properties.title,
      sections: NoteTemplate.properties.sections,
      active: Type.Optional(Type.Boolean()),
    }),
    reply: NoteTemplate,
  }),
  listMacros: operation({
    method: 'GET',
    path: '/macros',
    summary: 'The caller’s macros and those of everybody',
    permission: 'clinical:document',
    audit: { action: 'read', of: 'macro' },
    reply: record({ macros: Type.Array(Macro) }),
  }),
  defineMacro: operation({
    method: 'PUT',
    path: '/macros/:key',
    summary: 'Keep words for later; who may set up templates may share them',
    permission: 'clinical:document',
    audit: { action: 'update', of: 'macro' },
    params: record({ key: MacroKey }),
    body: record({ text: Macro.properties.text, shared: Type.Optional(Type.Boolean()) }),
    reply: Macro,
  }),
  removeMacro: operation({
    method: 'DELETE',
    path: '/macros/:key',
    summary: 'Remove one’s own macro',
    permission: 'clinical:document',
    audit: { action: 'delete', of: 'macro' },
    params: record({ key: MacroKey }),
  }),
  expandMacro: operation({
    method: 'POST',
    path: '/macros/:key/expand',
    summary: 'The words of a macro, filled in for a patient',
    permission: 'clinical:document',
    audit: { action: 'read', of: 'patient' },
    params: record({ key: MacroKey }),
    body: record({ patient_id: uuid(), encounter_id: Type.Optional(nullable(uuid())) }),
    reply: record({
      text: Type.String(),
      unfilled: Type.Array(Type.String(), { description: 'What stands in `{{ }}` still' }),
    }),
  }),
};
