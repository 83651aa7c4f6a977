import { ATTACHMENT_TYPES, type Attachment } from '@hms/contracts/clinical';
import { notFound, unprocessable } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Handler, reply, replyStream } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { mustBeEncounterOf } from '../encounters/load-encounter.ts';
import { enterEntryInError, loadEntry } from '../entries/change-entry.ts';
import { listEntries } from '../entries/list-entries.ts';
import { appendEntry } from '../entries/record-entry.ts';
import { showEntry } from '../entries/show-entry.ts';
import { keyOf, loadPatientToTreat } from '../patients/load-patient.ts';
import { insertAttachmentFile } from './attachment-files.ts';
import { attachmentKind } from './attachment-kind.ts';
import { attachmentType } from './attachment-type.ts';

export const attachmentHandlers = (service: ClinicalService) => ({
  listAttachments: listEntries<'listAttachments'>(service, attachmentKind, 'attachments'),

  addAttachment: (async (call, { params, query, body }) => {
    const { patient, key } = await loadPatientToTreat(service, call, params.patient, 'clinical:record');
    const encounter = query.encounter_id?.toLowerCase() ?? null;
    if (encounter) await mustBeEncounterOf(service, encounter, patient.id);
    const media_type = attachmentType(body);
    if (!media_type) throw unprocessable('not-attachable', `Only these are taken: ${ATTACHMENT_TYPES.join(', ')}.`);
    const id = newId(call.now);
    const { title, category = 'other', note = null } = query;
    await service.attachments.keep({ id, patient: patient.id }, key, body);
    return call.commit(async (tx) => {
      const record = await appendEntry(service, tx, call, attachmentKind, {
        id,
        patient: patient.id,
        encounter,
        key,
        fields: { category, media_type, size: body.length, title, note },
      });
      tx.send(insertAttachmentFile(id, patient.id));
      return reply(showEntry<Attachment>(attachmentKind, record, patient.id), { version: record.version });
    });
  }) as Handler<ClinicalOperations['addAttachment']>,

  getAttachmentContent: (async (call, { params }) => {
    const { record } = await loadEntry(service, call, attachmentKind, params.id, 'clinical:read');
    const file = await service.attachments.open(record.id, await keyOf(service, record.patient));
    if (!file) throw notFound('attachment-not-found', 'There is no such file.');
    return replyStream(file.content, file.size, String(record.fields.media_type));
  }) as Handler<ClinicalOperations['getAttachmentContent']>,

  enterAttachmentInError: enterEntryInError<'enterAttachmentInError'>(service, attachmentKind),
});
