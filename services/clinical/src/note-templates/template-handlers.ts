import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { firstTemplates } from './first-templates.ts';
import { findTemplate, listTemplates, offerTemplate, writeTemplate } from './note-templates-table.ts';

export const templateHandlers = (service: ClinicalService) => ({
  listNoteTemplates: (async () => reply({ templates: await listTemplates(service.database) })) as Handler<
    ClinicalOperations['listNoteTemplates']
  >,

  defineNoteTemplate: (async (call, { params: { code }, body }) => {
    const before = await findTemplate(service.database, code);
    const template = {
      code,
      version: (before?.version ?? 0) + 1,
      title: body.title,
      sections: body.sections,
      active: body.active ?? true,
      updated_at: call.now.toISOString(),
      updated_by: call.cause.actor,
    };
    return call.commit(async (tx) => {
      tx.send(writeTemplate(code, template.version, JSON.stringify(template)));
      return reply(template);
    });
  }) as Handler<ClinicalOperations['defineNoteTemplate']>,
});

/** Sets up the templates that a hospital starts with, where it has none of that code. */
export const offerFirstTemplates = ({ database, now }: ClinicalService): Promise<void> =>
  database.transaction(async (tx) => {
    for (const template of firstTemplates) {
      const document = { ...template, version: 1, active: true, updated_at: now().toISOString(), updated_by: 'system' };
      tx.send(offerTemplate(template.code, 1, JSON.stringify(document)));
    }
  });
