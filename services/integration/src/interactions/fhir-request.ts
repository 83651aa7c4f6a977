import { preconditionFailed } from '@hms/platform/contract';
import type { Call, Reply } from '@hms/platform/service';
import type { Access } from '../access/access.ts';
import type { IntegrationService } from '../integration-service.ts';
import type { Asked } from '../search/read-search.ts';

/** What a request wants, whether it came by itself or as an entry of a bundle. */
export interface FhirRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Between the slashes, e.g. `Patient`, `17`. */
  readonly path: readonly string[];
  readonly query: Asked;
  /** Reads the body; throws `malformed-json`. */
  body(): unknown;
  readonly contentType: string;
  /** Version in If-Match. */
  readonly ifMatch: number | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly ifNoneExist: string | undefined;
  readonly prefer: Preference;
}

export interface Preference {
  readonly return: 'minimal' | 'representation' | 'OperationOutcome' | undefined;
  readonly lenient: boolean;
}

/** One request with all that it is answered with. */
export interface Exchange {
  readonly service: IntegrationService;
  readonly call: Call;
  readonly access: Access;
  /** An answer as it leaves. */
  replyOf(answer: Answer): Reply<never>;
}

/** What is answered: a resource as text, with what the headers say of it. */
export interface Answer {
  readonly status: number;
  /** JSON text of a resource. */
  readonly text?: string;
  readonly version?: number;
  readonly updated?: Date;
  /** Relative to the base: `Patient/17/_history/3`. */
  readonly location?: string;
}

/** Throws `changed-since` when If-Match names another version than the one at hand. */
export function requireMatch({ ifMatch }: FhirRequest, version: number): void {
  if (ifMatch !== undefined && ifMatch !== version)
    throw preconditionFailed(
      'changed-since',
      `If-Match names version ${ifMatch}, the resource has version ${version}.`,
      {
        members: { current_version: version },
      },
    );
}

const NO_PREFERENCE: Preference = { return: undefined, lenient: false };

/** RFC 7240, as FHIR uses it. */
export function preferenceOf(header: string | undefined): Preference {
  if (header === undefined) return NO_PREFERENCE;
  const said = new Map(
    header.split(/[,;]/).map((each) => {
      const [name = '', value = ''] = each.trim().split('=');
      return [name, value] as const;
    }),
  );
  const wanted = said.get('return');
  const known = ['minimal', 'representation', 'OperationOutcome'] as const;
  return { return: known.find((each) => each === wanted), lenient: said.get('handling') === 'lenient' };
}
