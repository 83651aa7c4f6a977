import type { NoteTemplate } from '@hms/contracts/clinical';
import { type Queryable, statement } from '@hms/platform/database';

const find = statement<[string], { document: NoteTemplate }>(
  'find-note-template',
  'select document from note_templates where code = $1',
);
const list = statement<[], { document: NoteTemplate }>(
  'list-note-templates',
  `select document from note_templates order by document ->> 'title', code`,
);

export const findTemplate = async (database: Queryable, code: string): Promise<NoteTemplate | undefined> =>
  (await database.first(find(code)))?.document;

export const listTemplates = async (database: Queryable): Promise<NoteTemplate[]> =>
  (await database.all(list())).map(({ document }) => document);

export const writeTemplate = statement<[string, number, string]>(
  'write-note-template',
  `insert into note_templates (code, version, document) values ($1, $2, $3)
   on conflict (code) do update set version = excluded.version, document = excluded.document`,
);

/** As {@link writeTemplate}, where nobody has set up one of this code. */
export const offerTemplate = statement<[string, number, string]>(
  'offer-note-template',
  'insert into note_templates (code, version, document) values ($1, $2, $3) on conflict (code) do nothing',
);
