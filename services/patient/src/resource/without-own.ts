import type { Patient as FhirPatient, Identifier } from '@medplum/fhirtypes';
import { isSsn } from '../fhir/identifiers.ts';
import { MRN_SYSTEM } from '../fhir/to-fhir.ts';

/** A number of which only some digits are shown. */
const MASKED = /^[*x•]/i;

/** Whether an identifier is ours to give, or comes back as it was masked. */
const isOwn = (identifier: Identifier): boolean =>
  identifier.system === MRN_SYSTEM ||
  (isSsn(identifier) && (identifier.value === undefined || MASKED.test(identifier.value)));

/** A resource without what this hospital put into it: versions, numbers of its own, links that merges made. */
export function withoutOwn({ meta, identifier, link, ...resource }: FhirPatient): FhirPatient {
  const { versionId: _version, lastUpdated: _updated, ...said } = meta ?? {};
  const identifiers = identifier?.filter((each) => !isOwn(each)) ?? [];
  const links = link?.filter(({ type }) => type !== 'replaced-by' && type !== 'replaces') ?? [];
  return {
    ...resource,
    ...(Object.keys(said).length > 0 ? { meta: said } : {}),
    ...(identifiers.length > 0 ? { identifier: identifiers } : {}),
    ...(links.length > 0 ? { link: links } : {}),
  };
}
