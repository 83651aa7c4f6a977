import { line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { pageOf, pageQuery } from '../config/page.ts';
import { byName, optional, setup, setupFields, setupPath } from './setup.ts';

export const ResourceKind = oneOf(['provider', 'room', 'theatre', 'modality', 'equipment']);
export type ResourceKind = Static<typeof ResourceKind>;

const required = { kind: ResourceKind, name: line(200, { minLength: 1 }) };
const more = {
  refers_to: nullable(uuid({ description: 'The person of the staff or the room in the organisation' })),
  facility_id: nullable(uuid()),
  department_id: nullable(uuid()),
  time_zone: nullable(line(60, { minLength: 1, description: 'Of the facility, else of the organisation, where null' })),
  capabilities: Type.Array(line(60, { minLength: 1 }), {
    maxItems: 20,
    uniqueItems: true,
    description: 'Types of appointment may ask for these',
  }),
};

/** Whatever can be booked: a person, a room, a theatre, a modality, a thing. */
export const BookableResource = record({ ...setupFields, ...required, ...more });
export type BookableResource = Static<typeof BookableResource>;

export const resourceOperations = {
  createBookableResource: operation({
    ...setup('create'),
    method: 'POST',
    path: '/resources',
    summary: 'Add something that can be booked',
    body: record({ ...required, ...optional(more) }),
    reply: BookableResource,
    status: 201,
  }),
  getBookableResource: operation({
    ...setup('read'),
    method: 'GET',
    path: '/resources/:id',
    summary: 'Read something that can be booked',
    params: setupPath,
    reply: BookableResource,
  }),
  listBookableResources: operation({
    ...setup('read'),
    method: 'GET',
    path: '/resources',
    summary: 'List what can be booked',
    query: record({
      ...pageQuery,
      sort: byName,
      kind: Type.Optional(ResourceKind),
      facility_id: Type.Optional(uuid()),
      department_id: Type.Optional(uuid()),
      refers_to: Type.Optional(uuid()),
    }),
    reply: pageOf('resources', BookableResource),
  }),
  updateBookableResource: operation({
    ...setup('update'),
    method: 'PATCH',
    path: '/resources/:id',
    summary: 'Change something that can be booked',
    description:
      'A field that is absent stays as it is. What is taken out of use takes no more bookings and keeps those it has.',
    params: setupPath,
    body: record({ ...optional({ ...required, ...more }), active: Type.Optional(Type.Boolean()) }),
    reply: BookableResource,
    ifMatch: 'required',
  }),
};
