import { event, instant, line, nullable, operation, record, type Static, Type } from '@hms/platform/contract';
import { contacts, externalIdentifiers, PostalAddress } from './contact.ts';

/** A time zone by its name in the IANA database. */
export const TimeZone = line(60, { minLength: 1, description: 'IANA time zone, e.g. Europe/Berlin' });

const fields = {
  name: line(200, { minLength: 1 }),
  time_zone: TimeZone,
  address: nullable(PostalAddress),
  contacts,
  identifiers: externalIdentifiers,
};

const someFields = {
  name: Type.Optional(fields.name),
  time_zone: Type.Optional(fields.time_zone),
  address: Type.Optional(fields.address),
  contacts: Type.Optional(fields.contacts),
  identifiers: Type.Optional(fields.identifiers),
};

/** The hospital as a whole. Before anybody described it, its version is 0 and its time zone UTC. */
export const Organization = record({
  id: Type.String({ format: 'uuid' }),
  version: Type.Integer(),
  ...fields,
  updated_at: nullable(instant()),
});
export type Organization = Static<typeof Organization>;

export const organizationOperations = {
  getOrganization: operation({
    method: 'GET',
    path: '/',
    summary: 'Read the organisation',
    permission: 'signed-in',
    audit: { action: 'read', of: 'organization' },
    reply: Organization,
  }),
  updateOrganization: operation({
    method: 'PATCH',
    path: '/',
    summary: 'Change the organisation',
    description: 'A field that is absent stays as it is.',
    permission: 'config:write',
    audit: { action: 'update', of: 'organization' },
    body: record(someFields),
    reply: Organization,
    ifMatch: 'required',
  }),
};

export const organizationEvents = {
  'config.organization.updated': event({
    describe: 'The organisation changed; only the changed fields are present.',
    data: record(someFields),
  }),
};
