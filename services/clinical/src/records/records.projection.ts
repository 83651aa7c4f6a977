import type { Projection } from '@hms/platform/event-log';
import { openChart, writeFact } from '../chart/charts-table.ts';
import type { ClinicalContract } from '../clinical-service.ts';

export const recordsProjection: Projection<ClinicalContract> = {
  'clinical.record.opened': (tx, { stream_id, timestamp }) => openChart(tx, stream_id, timestamp),
  'clinical.allergies.none-known': (tx, { stream_id, timestamp, actor }) =>
    writeFact(tx, stream_id, 'no_known_allergies', { at: timestamp, by: actor ?? 'system' }),
  'clinical.spo2-scale.chosen': (tx, { stream_id, timestamp, actor, data }) =>
    writeFact(tx, stream_id, 'spo2_scale', { scale: data.scale, at: timestamp, by: actor ?? 'system' }),
};
