import { patientContract } from '@hms/contracts/patient';
import { Failure, unprocessable } from '@hms/platform/contract';
import type { Intent } from '../intents/intent.ts';
import type { Exchange } from '../interactions/fhir-request.ts';
import type { Resource } from '../resource/resource.ts';
import { patientIdOf } from './patient-id.ts';

/** Types whose resources another service owns: a write is a command of that service, and what it makes of it is kept here. */
export const isOwned = (type: string): boolean => type === 'Patient';

/** A Patient to be written. */
interface Written {
  readonly id: string;
  readonly text: string | undefined;
}

/** Has the owner prepare patients. @returns the resources as the owner has them then, in their order */
export async function preparePatients(
  { service, call }: Exchange,
  intent: Intent,
  written: readonly Written[],
): Promise<Resource[]> {
  if (written.length === 0) return [];
  const patients = written.map(({ id, text }) => ({
    id: patientIdOf(id),
    // Numbers with more digits than their value says do not occur in a Patient.
    resource: JSON.parse(text!) as Record<string, unknown>,
    logical_id: id,
  }));
  try {
    const { resources } = await intent.prepare(service.preparers.patient, () =>
      service.client(patientContract, call).preparePatientResources({ body: { ticket: intent.ticket, patients } }),
    );
    return resources as unknown as Resource[];
  } catch (error) {
    throw asRefusal(error);
  }
}

/** Registers or changes the patient; asked again it changes nothing. @returns the resource as the owner has it then */
export const confirmPatient = (exchange: Exchange, resource: Resource, id: string): Promise<Resource> =>
  put(exchange, resource, id);

async function put({ service, call }: Exchange, resource: Resource, id: string): Promise<Resource> {
  // Numbers with more digits than their value says do not occur in a Patient.
  const plain = JSON.parse(JSON.stringify(resource)) as Record<string, unknown>;
  try {
    const answer = await service.client(patientContract, call).putPatientResource({
      params: { id: patientIdOf(id) },
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
