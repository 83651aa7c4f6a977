import { equals, type SetupKind } from './setup-kind.ts';

export const servicePoints: SetupKind = {
  name: 'service-point',
  thing: 'service point',
  path: 'service-points',
  list: 'service_points',
  table: 'service_points',
  event: 'appointment.service-point.defined',
  columns: ['code', 'facility_id'],
  initial: { kind: 'other', facility_id: null, department_id: null },
  order: 'code',
  label: ({ code, name }) => `${code} ${name}`,
  filters: { facility_id: equals('facility_id') },
  taken: 'service_points_code',
};
