import { isDeepStrictEqual } from 'node:util';
import { clinicalContract, type SectionContent } from '@hms/contracts/clinical';
import { mergeContent } from '@hms/contracts/clinical/merge-content';
import { conflict, notFound, unprocessable } from '@hms/platform/contract';
import { newId, openEvent, readStream } from '@hms/platform/event-log';
import type { ClinicalService, Decision } from '../clinical-service.ts';
import { changeNote, mustBeDraft } from './change-note.ts';
import { contentOf, evolveNote } from './evolve-note.ts';

import type { NoteRecord } from './note-record.ts';

const versionOf = ({ marks }: NoteRecord, section: string): number => marks[section]?.version ?? 0;

/** Throws `section-not-found`, and `unknown-version` for one that nobody can have seen. */
function mustHaveSection(record: NoteRecord, section: string, basedOn: number): void {
  if (!record.sections.some(({ key }) => key === section))
    throw notFound('section-not-found', 'This note has no such section.');
  if (basedOn > versionOf(record, section))
    throw unprocessable('unknown-version', 'This section has no such version yet.');
}

/** Throws `finding-unknown` where something is found that the section does not ask for. */
export function mustFit(
  { sections }: Pick<NoteRecord, 'sections'>,
  section: string,
  { findings }: SectionContent,
): void {
  const items = sections.find(({ key }) => key === section)?.items ?? [];
  const strange = Object.keys(findings).find((item) => !items.some(({ key }) => key === item));
  if (strange) throw unprocessable('finding-unknown', `The section does not ask for ${strange}.`);
}

/** What stood in a section when it had this version. */
async function contentAt(
  service: ClinicalService,
  record: NoteRecord,
  section: string,
  version: number,
): Promise<SectionContent> {
  const key = await service.keys.of(record.patient);
  let played: NoteRecord | undefined;
  let stood: SectionContent | undefined;
  for (const event of await readStream(service.database, record.id)) {
    played = evolveNote(played, openEvent(clinicalContract, event, key));
    if (versionOf(played, section) === version) stood ??= contentOf(played, section);
  }
  return stood!;
}

/** Writing in the sections of a draft: nobody's words are lost where several do. */
export const sectionHandlers = (service: ClinicalService) => ({
  writeNoteSection: changeNote<'writeNoteSection'>(
    service,
    'clinical:document',
    async ({ record, params: { section }, body, call }): Promise<Decision[]> => {
      mustBeDraft(record);
      const { based_on, content: mine } = body;
      mustHaveSection(record, section, based_on);
      mustFit(record, section, mine);
      const theirs = contentOf(record, section);
      if (isDeepStrictEqual(mine, theirs)) return [];
      if (based_on === versionOf(record, section)) return [written(section, mine, false)];
      const base = await contentAt(service, record, section, based_on);
      const merged = mergeContent(base, theirs, mine);
      if (merged && isDeepStrictEqual(merged, theirs)) return [];
      if (merged) return [written(section, merged, true)];
      // Somebody who goes on writing has one place beside the others' words, not one for each time it was saved.
      const open = record.conflicts.find(
        (each) => each.section === section && each.by === call.cause.actor && each.based_on === based_on,
      );
      const conflict_id = open?.id ?? newId(call.now);
      return [{ type: 'clinical.note.section-clashed', data: { section, conflict_id, based_on, content: mine } }];
    },
  ),

  settleNoteConflict: changeNote<'settleNoteConflict'>(
    service,
    'clinical:document',
    ({ record, params: { section }, body }): Decision[] => {
      mustBeDraft(record);
      mustHaveSection(record, section, body.based_on);
      mustFit(record, section, body.content);
      if (body.based_on !== versionOf(record, section))
        throw conflict('section-changed', 'Somebody wrote in this section meanwhile: look at it again.', {
          members: { current_version: versionOf(record, section) },
        });
      const conflicts = [...new Set(body.conflicts.map((id) => id.toLowerCase()))];
      const open = new Set(record.conflicts.filter((each) => each.section === section).map(({ id }) => id));
      if (!conflicts.every((id) => open.has(id))) throw notFound('conflict-not-found', 'This is settled already.');
      return [{ type: 'clinical.note.section-settled', data: { section, conflicts, content: body.content } }];
    },
  ),
});

const written = (section: string, content: SectionContent, merged: boolean): Decision => ({
  type: 'clinical.note.section-written',
  data: { section, merged, content },
});
