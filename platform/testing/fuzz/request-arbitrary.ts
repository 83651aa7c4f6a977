import fc from 'fast-check';
import type { Operation } from '../../contract/index.ts';
import { hostileBody, hostileText, hostileValue } from './hostile-values.ts';
import { arbitraryOf } from './schema-arbitrary.ts';

/** A parameter of a path: a text, or the place of a value that an earlier answer has told. */
type Parameter = { readonly text: string } | { readonly known: number };

export interface FuzzRequest {
  readonly method: string;
  readonly params: Readonly<Record<string, Parameter>>;
  /** Appended to the path as it is. */
  readonly suffix: string;
  readonly query: readonly (readonly [string, string])[];
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the token is sent. */
  readonly signedIn: boolean;
}

const often = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 7): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });

/** Requests of an operation: most of them nearly right, so that they come far, some hostile in each part. */
export function requestsOf(operation: Operation): fc.Arbitrary<FuzzRequest> {
  return fc.record({
    method: often(
      fc.constant<string>(operation.method),
      fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      20,
    ),
    params: paramsOf(operation),
    suffix: often(fc.constant(''), fc.constantFrom('/', '//', '/%00', '/%zz', '/..%2f', '%c0%af', ';a=b', '/.'), 20),
    query: queryOf(operation),
    body: bodyOf(operation),
    headers: headersOf(operation),
    signedIn: often(fc.constant(true), fc.constant(false), 20),
  });
}

function paramsOf({ params }: Operation): fc.Arbitrary<Record<string, Parameter>> {
  const parameters = Object.entries(params.properties).map(([name, schema]) => [
    name,
    fc.oneof(
      { weight: 6, arbitrary: fc.nat({ max: 1_000 }).map((known): Parameter => ({ known })) },
      { weight: 2, arbitrary: arbitraryOf(schema).map((value): Parameter => ({ text: String(value) })) },
      { weight: 1, arbitrary: hostileText.map((text): Parameter => ({ text })) },
    ),
  ]);
  return fc.record(Object.fromEntries(parameters));
}

function queryOf({ query }: Operation): fc.Arbitrary<(readonly [string, string])[]> {
  const fitting = arbitraryOf(query).map((value) =>
    Object.entries(value as object).map(([name, each]) => [name, String(each)] as const),
  );
  const names = Object.keys(query.properties);
  const hostile = fc.array(fc.tuple(names.length > 0 ? fc.constantFrom(...names) : hostileText, hostileText), {
    maxLength: 4,
  });
  return often(fitting, hostile, names.length > 0 ? 4 : 20);
}

function bodyOf({ body, bodyTypes, method }: Operation): fc.Arbitrary<string | Uint8Array<ArrayBuffer> | undefined> {
  const raw = hostileBody as fc.Arbitrary<string | Uint8Array<ArrayBuffer>>;
  if (method === 'GET') return fc.constant(undefined);
  if (bodyTypes) return fc.uint8Array({ maxLength: 2_000 }) as fc.Arbitrary<Uint8Array<ArrayBuffer>>;
  if ((body as { type?: string }).type === 'null') return often(fc.constant(undefined), raw);
  const fitting = arbitraryOf(body);
  const bent = fc.tuple(fitting, hostileValue, fc.nat()).map(([value, odd, place]) => bend(value, odd, place));
  return fc.oneof(
    { weight: 5, arbitrary: fitting.map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: bent.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}

/** The value with something odd in the place of one of its parts, or beside them. */
function bend(value: unknown, odd: unknown, place: number): unknown {
  if (typeof value !== 'object' || value === null) return odd;
  const names = Object.keys(value);
  const name = names[place % (names.length + 1)];
  if (name === undefined) return Array.isArray(value) ? [...value, odd] : { ...value, [`odd_${place % 3}`]: odd };
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  copy[name] = place % 3 === 0 ? bend(copy[name], odd, place >> 2) : odd;
  return copy;
}

/** Whatever HTTP lets through in the value of a header. */
const headerText = hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?').trim());

function headersOf({ bodyTypes, ifMatch }: Operation): fc.Arbitrary<Record<string, string>> {
  const type = fc.constantFrom(...(bodyTypes ?? ['application/json', 'application/json; charset=utf-8']));
  const otherType = fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data', 'application/json;;', '');
  const version = fc.constantFrom('"1"', '"2"', 'W/"3"');
  return fc.record(
    {
      'content-type': often(type, otherType, 12),
      'if-match': often(version, headerText),
      'idempotency-key': often(fc.uuid(), headerText),
      'x-purpose-of-use': often(fc.constantFrom('TREAT', 'HOPERAT', 'HPAYMT'), headerText),
      'x-correlation-id': often(fc.uuid(), headerText),
      'x-forwarded-for': headerText,
      'accept-language': headerText,
      'x-anything': headerText,
    },
    { requiredKeys: ['content-type', ...(ifMatch === 'required' ? (['if-match'] as const) : [])] },
  );
}
