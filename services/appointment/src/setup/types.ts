import type { SetupKind } from './setup-kind.ts';

export const appointmentTypes: SetupKind = {
  name: 'type',
  thing: 'type of appointment',
  path: 'types',
  list: 'types',
  table: 'appointment_types',
  event: 'appointment.type.defined',
  columns: ['code'],
  initial: {
    buffer_before_minutes: 0,
    buffer_after_minutes: 0,
    needs: [{ kind: 'provider', capability: null }],
    telehealth: false,
    color: null,
  },
  order: 'code',
  label: ({ code, name }) => `${code} ${name}`,
  filters: {},
  taken: 'appointment_types_code',
};
