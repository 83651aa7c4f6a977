import { patientContract } from '@hms/contracts/patient';
import { Failure, unprocessable } from '@hms/platform/contract';
import type { Exchange } from '../interactions/fhir-request.ts';
import type { Resource } from '../resource/resource.ts';
import { patientIdOf } from './patient-id.ts';

/** Types whose resources another service owns: a write is a command of that service, and what it makes of it is kept here. */
export const isOwned = (type: string): boolean => type === 'Patient';

/** Asks whether the owner would take the resource. Throws what it would refuse with. */
export const checkPatient = (exchange: Exchange, resource: Resource, id: string): Promise<unknown> =>
  put(exchange, resource, id, true);

/** Registers or changes the patient; asked again it changes nothing. @returns the resource as the owner has it then */
export const confirmPatient = (exchange: Exchange, resource: Resource, id: string): Promise<Resource> =>
  put(exchange, resource, id, false);

async function put({ service, call }: Exchange, resource: Resource, id: string, check: boolean): Promise<Resource> {
  // Numbers with more digits than their value says do not occur in a Patient.
  const plain = JSON.parse(JSON.stringify(resource)) as Record<string, unknown>;
  try {
    const answer = await service.client(patientContract, call).putPatientResource({
      params: { id: patientIdOf(id) },
      query: check ? { check } : {},
      body: { resource: plain, logical_id: id },
    });
    return answer.resource as unknown as Resource;
  } catch (error) {
    throw asRefusal(error);
  }
}

/** What the owner refuses in the domain's words is an unprocessable resource to whoever speaks FHIR. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Failure) || error.kind !== 'invalid') return error;
  const { errors } = error.members as { errors?: readonly { path: string; message: string }[] };
  const issues = errors?.map(({ path, message }) => ({
    severity: 'error',
    code: 'business-rule',
    diagnostics: `${path.slice(1)}: ${message}`,
  }));
  return unprocessable(error.code, error.message, { members: issues ? { issues } : {}, cause: error });
}
