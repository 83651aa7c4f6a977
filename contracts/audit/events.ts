import { event, line, nullable, record, Type, uuid } from '@hms/platform/contract';

const access = record({
  number: Type.Integer({ description: 'Place in the trail, which orders all events of the topic' }),
  service: line(40),
  operation: line(100),
  action: line(20),
  subject_kind: line(60),
  patients: Type.Array(uuid()),
  status: Type.Integer(),
  purpose: line(20),
  session: nullable(line(100)),
  address: nullable(line(60)),
});

/**
 * The events are a view over the trail and are stored nowhere else: each entry is one event, whose id is the entry's, and
 * a place in the topic is a number of the trail. Accesses that failed for other reasons than a refusal are on the trail
 * only.
 */
export const auditEvents = {
  'access.granted': event({ describe: 'Somebody saw or changed something.', data: access }),
  'access.denied': event({ describe: 'Somebody was refused.', data: access }),
  'access.break-glass': event({ describe: 'Somebody opened a closed record in an emergency.', data: access }),
};
