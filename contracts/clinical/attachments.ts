import {
  bytes,
  event,
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
import {
  chartEntry,
  entersInError,
  entryPath,
  errorReason,
  listsEntries,
  ofChart,
  ofPatientPath,
  sealed,
} from './entry.ts';

/** What can be attached, by what it is and not by what it is called. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'text/plain'] as const;
/** Bytes. */
export const LARGEST_ATTACHMENT = 10 * 1024 * 1024;

const facts = {
  category: oneOf(['letter', 'report', 'consent', 'image', 'form', 'other']),
  media_type: oneOf(ATTACHMENT_TYPES),
  size: Type.Integer({ description: 'Bytes' }),
} satisfies TProperties;
const words = { title: line(300, { minLength: 1 }), note: nullable(text(2_000)) } satisfies TProperties;

export const Attachment = chartEntry({ ...facts, ...words });
export type Attachment = Static<typeof Attachment>;

export const attachmentEvents = {
  'clinical.attachment.added': event({
    describe: 'A file was attached to a chart. The file itself is in no event.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.attachment.entered-in-error': event({ describe: 'A file is of no meaning here.', data: errorReason }),
};

export const attachmentOperations = {
  listAttachments: listsEntries('attachments', 'The files that are attached to a chart', Attachment),
  addAttachment: operation({
    method: 'POST',
    path: '/patients/:patient/attachments',
    summary: 'Attach a file: PDF, JPEG, PNG or plain text, up to 10 MB',
    permission: 'clinical:record',
    audit: { action: 'create', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    query: record({
      title: words.title,
      category: Type.Optional(facts.category),
      note: Type.Optional(text(2_000)),
      encounter_id: Type.Optional(uuid()),
    }),
    body: bytes(),
    bodyTypes: ATTACHMENT_TYPES,
    bodyLimit: LARGEST_ATTACHMENT,
    reply: Attachment,
    status: 201,
  }),
  getAttachmentContent: operation({
    method: 'GET',
    path: '/attachments/:id/content',
    summary: 'The file itself',
    permission: 'clinical:read',
    audit: { action: 'export', of: 'patient' },
    params: entryPath,
    reply: bytes(),
    replyTypes: ATTACHMENT_TYPES,
  }),
  enterAttachmentInError: entersInError('/attachments', Attachment),
};
