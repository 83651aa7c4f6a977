import type { Target } from './readable.ts';

export const typePath = (type: string): string => `/admin/fhir/${type}`;

export const resourcePath = ({ type, id, version }: Target): string =>
  `/admin/fhir/${type}/${id}${version ? `?version=${version}` : ''}`;

/** The page on which a request is composed, with one to begin with. @param path below the base */
export const requestPath = (path: string, method = 'GET'): string =>
  `/admin/fhir/request?${new URLSearchParams({ method, path })}`;
