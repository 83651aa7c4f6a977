/** A FHIR resource as JSON; its shape is checked by `validate`. */
export interface Resource {
  resourceType: string;
  id?: string;
  meta?: Meta;
  [element: string]: unknown;
}

interface Meta {
  versionId?: string;
  lastUpdated?: string;
  [element: string]: unknown;
}

/** Logical ids as FHIR's `id` type allows them. */
export const ID = /^[A-Za-z0-9\-.]{1,64}$/;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
