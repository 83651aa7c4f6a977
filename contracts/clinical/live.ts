import { type EventContract, everyEventOf, liveTopic, record, uuid } from '@hms/platform/contract';

/** Whatever happens in a chart changes something that its page shows. */
export const clinicalLive = <const Events extends Record<string, EventContract>>(events: Events) => ({
  'clinical.chart': liveTopic(events, {
    describe: 'The chart of one patient changed.',
    permission: 'clinical:read',
    key: record({ patient: uuid() }),
    row: 'asked',
    audit: { of: 'patient', patientParam: 'patient' },
    events: everyEventOf(events),
    keysOf: ({ subject }) => (subject === null ? [] : [{ patient: subject }]),
  }),
  'clinical.work': liveTopic(events, {
    describe: 'There is something to do, to acknowledge or to sign, or less of it.',
    permission: 'clinical:task',
    audit: { of: 'patient' },
    events: everyEventOf(events).filter((type) => /^clinical\.(?:task|result|note)\./.test(type)),
  }),
});
