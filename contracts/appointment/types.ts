import { line, nullable, operation, record, type Static, Type } from '@hms/platform/contract';
import { Code } from '../config/contact.ts';
import { pageOf, pageQuery } from '../config/page.ts';
import { ResourceKind } from './resources.ts';
import { byNameOrCode, optional, setup, setupFields, setupPath } from './setup.ts';

const minutes = (minimum: number, description?: string) =>
  Type.Integer({ minimum, maximum: 1_440, ...(description ? { description } : {}) });

const required = { code: Code, name: line(200, { minLength: 1 }), duration_minutes: minutes(1) };
const more = {
  buffer_before_minutes: minutes(0, 'Kept free before it'),
  buffer_after_minutes: minutes(0, 'Kept free after it'),
  needs: Type.Array(
    record({
      kind: ResourceKind,
      capability: nullable(line(60, { description: 'One that has this; any of its kind where null' })),
    }),
    { minItems: 1, maxItems: 6, description: 'One resource of each; the first one gives the times' },
  ),
  telehealth: Type.Boolean({ description: 'Held by video unless said otherwise' }),
  color: nullable(Type.String({ pattern: '^#[0-9a-fA-F]{6}$' })),
};

export const AppointmentType = record({ ...setupFields, ...required, ...more });
export type AppointmentType = Static<typeof AppointmentType>;

export const typeOperations = {
  createAppointmentType: operation({
    ...setup('create'),
    method: 'POST',
    path: '/types',
    summary: 'Add a type of appointment',
    body: record({ ...required, ...optional(more) }),
    reply: AppointmentType,
    status: 201,
  }),
  getAppointmentType: operation({
    ...setup('read'),
    method: 'GET',
    path: '/types/:id',
    summary: 'Read a type of appointment',
    params: setupPath,
    reply: AppointmentType,
  }),
  listAppointmentTypes: operation({
    ...setup('read'),
    method: 'GET',
    path: '/types',
    summary: 'List the types of appointment',
    query: record({ ...pageQuery, sort: byNameOrCode }),
    reply: pageOf('types', AppointmentType),
  }),
  updateAppointmentType: operation({
    ...setup('update'),
    method: 'PATCH',
    path: '/types/:id',
    summary: 'Change a type of appointment',
    description: 'A field that is absent stays as it is. What is booked already keeps its times.',
    params: setupPath,
    body: record({ ...optional({ ...required, ...more }), active: Type.Optional(Type.Boolean()) }),
    reply: AppointmentType,
    ifMatch: 'required',
  }),
};
