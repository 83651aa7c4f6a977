import type { Note } from '@hms/contracts/clinical';
import type { DocumentReference } from '@medplum/fhirtypes';
import { concept, conforms, type Names, present, reference } from './parts.ts';

const LOINC = 'http://loinc.org';
/** LOINC's codes of US Core's clinical notes, by our template; what is none of them is a note. */
const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  soap: ['11506-3', 'Progress note'],
  consultation: ['11488-4', 'Consult note'],
  nursing: ['34746-8', 'Nurse Note'],
};
const ANY = ['34109-9', 'Note'] as const;
const CATEGORY = 'http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category';

const DOC_STATUS = {
  draft: 'preliminary',
  final: 'final',
  amended: 'amended',
  discarded: 'entered-in-error',
  'entered-in-error': 'entered-in-error',
} as const;

/** The note as plain text, with what was added to it. */
function textOf({ title, sections, addenda }: Note): string {
  const parts = sections.flatMap((section) => {
    const { text, findings } = section.content;
    const found = section.items.flatMap(({ key, title: item }) => {
      const finding = findings[key];
      return finding ? [`${item}: ${finding.state}${finding.comment ? `, ${finding.comment}` : ''}`] : [];
    });
    const lines = [...(text ? [text] : []), ...found];
    return lines.length > 0 ? [`${section.title}\n${lines.join('\n')}`] : [];
  });
  const added = addenda.map(({ at, text }) => `Addendum of ${at}\n${text}`);
  return [title, ...parts, ...added].join('\n\n');
}

/** US Core DocumentReference of a note that was signed; a draft is nobody's but its writers'. */
export function documentReferenceOf(note: Note, { staff }: Names): DocumentReference | undefined {
  if (note.signed_at === null) return undefined;
  const data = Buffer.from(textOf(note), 'utf8').toString('base64');
  const author = staff(note.author);
  const inError = DOC_STATUS[note.status] === 'entered-in-error';
  return present<DocumentReference>({
    resourceType: 'DocumentReference',
    id: note.id,
    meta: conforms('us-core-documentreference'),
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${note.id}` }],
    status: inError ? 'entered-in-error' : 'current',
    docStatus: DOC_STATUS[note.status],
    type: { ...concept(LOINC, ...(TYPES[note.template] ?? ANY)), text: note.title || undefined } as never,
    category: [concept(CATEGORY, 'clinical-note', 'Clinical Note')],
    subject: reference('Patient', note.patient_id),
    date: note.signed_at,
    author: author ? [author] : undefined,
    authenticator: staff(note.cosigned_by ?? note.signed_by),
    content: [
      {
        attachment: { contentType: 'text/plain; charset=utf-8', data, title: note.title, creation: note.signed_at },
        format: { system: 'urn:ietf:rfc:3986', code: 'urn:ietf:bcp:13', display: 'Plain text' },
      },
    ],
    context: note.encounter_id
      ? { encounter: [reference('Encounter', note.encounter_id)], period: { start: note.signed_at } }
      : undefined,
  });
}
