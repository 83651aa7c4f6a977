import { clinicalContract, type VitalSigns } from '@hms/contracts/clinical';
import { openEvent, readStream } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { getEntry, loadEntry } from '../entries/change-entry.ts';
import type { EntryRecord } from '../entries/entry-kind.ts';
import { evolveEntry } from '../entries/evolve-entry.ts';
import { listEntries } from '../entries/list-entries.ts';
import { showEntry } from '../entries/show-entry.ts';
import { getMonitoring } from '../news2/get-monitoring.ts';
import { chooseSpo2Scale } from '../news2/spo2-scale.ts';
import { amendVitals, enterVitalsInError } from './correct-vitals.ts';
import { getFlowsheet } from './flowsheet.ts';
import { recordVitals } from './record-vitals.ts';
import { getNews2Trend, getSignSeries } from './sign-series.ts';
import { vitalsKind } from './vitals-kind.ts';

export const vitalsHandlers = (service: ClinicalService) => ({
  listVitals: listEntries<'listVitals'>(service, vitalsKind, 'vitals'),
  recordVitals: recordVitals(service),
  getVitals: getEntry<'getVitals'>(service, vitalsKind),
  amendVitals: amendVitals(service),
  enterVitalsInError: enterVitalsInError(service),
  getFlowsheet: getFlowsheet(service),
  getSignSeries: getSignSeries(service),
  getNews2Trend: getNews2Trend(service),
  getMonitoring: getMonitoring(service),
  chooseSpo2Scale: chooseSpo2Scale(service),

  getVitalsHistory: (async (call, { params }) => {
    const { record, patient } = await loadEntry(service, call, vitalsKind, params.id, 'clinical:read');
    const key = await service.keys.of(record.patient);
    const events = await readStream(service.database, record.id);
    let state: EntryRecord | undefined;
    const versions = events.map((event) => {
      state = evolveEntry(vitalsKind, state, openEvent(clinicalContract, event, key));
      return showEntry<VitalSigns>(vitalsKind, state, patient.id);
    });
    return reply({ versions });
  }) as Handler<ClinicalOperations['getVitalsHistory']>,
});
