import { isUtf8 } from 'node:buffer';
import { unsupported } from '@hms/platform/contract';
import type { Call, Handler, Handlers, Reply } from '@hms/platform/service';
import { accessOf } from './access/access.ts';
import type { IntegrationOperations, IntegrationService } from './integration-service.ts';
import { type Answer, type FhirRequest, preferenceOf } from './interactions/fhir-request.ts';
import { respond, respondBundle } from './interactions/respond.ts';
import { capabilitiesText } from './operations/capabilities.ts';
import { parsed } from './resource/read-body.ts';
import { type Asked, badValue, queryText } from './search/read-search.ts';

type Parts = Readonly<Record<string, string>>;
type Raw = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };
type AnyHandler = (call: Call, input: Raw) => Promise<Reply<never>>;

const FORM = 'application/x-www-form-urlencoded';
const FORMATS = new Set(['json', 'application/json', 'application/fhir+json', 'text/json']);

export function handlersOf(service: IntegrationService, version: string): Handlers<IntegrationOperations> {
  const since = service.now();
  let capabilities: string | undefined;
  const statement = () => {
    capabilities ??= capabilitiesText({ base: service.base, publicUrl: service.publicUrl, version, since });
    return capabilities;
  };
  const answering =
    (method: FhirRequest['method'], answer = respond): AnyHandler =>
    async (call, input) => {
      const request = requestOf(call, method, input);
      requireFormat(call, request);
      const said = namesItsPatient(request);
      if (!said) call.note(asNote(request));
      try {
        const access = await accessOf(call, service.patients);
        const own = (answered: Answer) => replyOf(service, answered);
        return own(await answer({ service, call, access, replyOf: own }, request));
      } catch (error) {
        if (said) call.note(asNote(request));
        throw error;
      }
    };
  const [get, post, put, patch, remove] = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) =>
    answering(method),
  );
  return {
    fhirCapabilities: (async () => ({ text: statement() })) as Handler<IntegrationOperations['fhirCapabilities']>,
    fhirSearchSystem: get,
    fhirBundle: answering('POST', respondBundle),
    fhirSearchType: get,
    fhirCreate: post,
    fhirUpdateWhere: put,
    fhirPatchWhere: patch,
    fhirDeleteWhere: remove,
    fhirRead: get,
    fhirUpdate: put,
    fhirPatch: patch,
    fhirDelete: remove,
    fhirOnType: post,
    fhirWithin: get,
    fhirOnInstance: post,
    fhirReadVersion: get,
  } as unknown as Handlers<IntegrationOperations>;
}

/** Whether the trail, where it goes well, says all of it: the operation and the patient. */
const namesItsPatient = ({ method, path, query }: FhirRequest): boolean =>
  method === 'GET' && path.length === 2 && path[0] === 'Patient' && /^[\dA-Za-z]/.test(path[1]!) && query.length === 0;

const LONGEST_NOTE = 2_000;

/** What was asked, for the trail, which keeps it sealed: a search says whom somebody was looking for. */
function asNote({ method, path, query }: FhirRequest): string {
  const asked = query.length > 0 && queryText(query);
  return `${method} ${path.join('/')}${asked ? `?${asked}` : ''}`.slice(0, LONGEST_NOTE);
}

function requestOf(call: Call, method: FhirRequest['method'], { params, query, body }: Raw): FhirRequest {
  const { type, id, part, version } = (params ?? {}) as Parts;
  const header = (name: string) => {
    const value = call.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const contentType = header('content-type') ?? '';
  const bytes = body instanceof Uint8Array ? body : new Uint8Array();
  const asked = askedOf(query);
  const isForm = contentType.startsWith(FORM);
  return {
    method,
    path: [type, id, part, version].filter((each) => each !== undefined),
    query: isForm ? [...asked, ...new URLSearchParams(textOf(bytes))] : asked,
    body: () => parsed(textOf(bytes)),
    contentType,
    ifMatch: call.ifMatch,
    ifNoneMatch: header('if-none-match'),
    ifModifiedSince: header('if-modified-since'),
    ifNoneExist: header('if-none-exist'),
    prefer: preferenceOf(header('prefer')),
  };
}

function textOf(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw badValue('The body is not text in UTF-8.');
  return Buffer.from(bytes).toString('utf8');
}

function askedOf(query: unknown): Asked {
  return Object.entries((query ?? {}) as Record<string, unknown>).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, String(each)]),
  );
}

/** Throws `format` for what is not JSON: this server speaks no XML. */
function requireFormat({ headers }: Call, { query }: FhirRequest): void {
  const format = query
    .findLast(([name]) => name === '_format')?.[1]
    ?.split(';')[0]
    ?.trim();
  const accept = typeof headers.accept === 'string' ? headers.accept : '*/*';
  const accepted = accept.split(',').some((each) => /(\*\/\*|application\/\*|json)/.test(each));
  if (format !== undefined ? !FORMATS.has(format.replace(' ', '+')) : !accepted)
    throw unsupported('format', 'This server speaks JSON: application/fhir+json.');
}

function replyOf(service: IntegrationService, { status, text, version, updated, location }: Answer): Reply<never> {
  return {
    status,
    ...(text === undefined ? {} : { text }),
    ...(location ? { location: `${service.base}/${location}` } : {}),
    headers: {
      ...(version === undefined ? {} : { etag: `W/"${version}"` }),
      ...(updated ? { 'last-modified': updated.toUTCString() } : {}),
    },
  };
}
