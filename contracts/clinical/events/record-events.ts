import { event, record, uuid } from '@hms/platform/contract';

export const recordEvents = {
  'clinical.record.opened': event({
    describe: 'A registered patient has a clinical record.',
    data: record({ patient_id: uuid() }),
  }),
};
