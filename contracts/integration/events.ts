import { event, personal, record, Type } from '@hms/platform/contract';

const resource = {
  resource_type: Type.String(),
  resource_id: Type.String(),
};

const Marks = Type.Record(Type.String(), Type.String(), {
  description: 'Of what another service owns: a digest of each element as that service said it',
});

/** The resource as JSON text, with its version in `meta`. In a patient's compartment it is personal as a whole. */
const content = {
  sealed: Type.Optional(personal(Type.String())),
  open: Type.Optional(Type.String()),
  sealed_marks: Type.Optional(personal(Marks)),
  open_marks: Type.Optional(Marks),
};

export const integrationEvents = {
  'fhir.resource.created': event({
    describe: 'A FHIR resource came to be, or came to be again after it was deleted.',
    data: record({ ...resource, ...content }),
  }),
  'fhir.resource.updated': event({
    describe: 'A FHIR resource has a new version.',
    data: record({ ...resource, ...content }),
  }),
  'fhir.resource.deleted': event({
    describe: 'A FHIR resource is no longer shown; its versions stay.',
    data: record(resource),
  }),
};
