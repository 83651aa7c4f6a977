import { clinicalContract } from '@hms/contracts/clinical';
import { defineService } from '@hms/platform/service';
import { followAppointments } from './appointments/follow-appointments.ts';
import { attachmentFiles } from './attachments/attachment-files.ts';
import { clinicalLiveRows } from './clinical-live-rows.ts';
import type { ClinicalService } from './clinical-service.ts';
import { encountersProjection } from './encounters/encounters.projection.ts';
import { entriesProjection } from './entries/entries.projection.ts';
import { handlersOf } from './handlers.ts';
import { offerFirstTemplates } from './note-templates/template-handlers.ts';
import { notesProjection } from './notes/notes.projection.ts';
import { followPatients } from './patients/follow-patients.ts';
import { createReads } from './reads.ts';
import { recordsProjection } from './records/records.projection.ts';
import { followStaff } from './staff/follow-staff.ts';
import { workFigures } from './work-figures.ts';

export const clinicalService = defineService({
  contract: clinicalContract,
  needs: ['config', 'patient', 'appointment'],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: ['clinical_encounters', 'chart_entries', 'notes', 'charts', 'vital_readings'],
  projections: [recordsProjection, encountersProjection, entriesProjection, notesProjection],
  async start(context) {
    const importSecret = await context.secret('import-marks');
    const service: ClinicalService = {
      ...context,
      importSecret,
      reads: createReads(context.database),
      attachments: attachmentFiles(context),
    };
    return {
      handlers: handlersOf(service),
      files: service.attachments,
      liveRows: clinicalLiveRows(service),
      subscriptions: [followStaff, followPatients(service), followAppointments(service)],
      figures: workFigures(context.database),
      ready: () => offerFirstTemplates(service),
    };
  },
});
