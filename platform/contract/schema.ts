import Type, { type Static, type TObject, type TOptional, type TProperties, type TSchema } from 'typebox';

/** An object that refuses fields it does not know. */
export function record<P extends TProperties>(properties: P, options: { description?: string } = {}): TObject<P> {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

export const uuid = (options: { description?: string } = {}) => Type.String({ format: 'uuid', ...options });
export const date = (options: { description?: string } = {}) => Type.String({ format: 'date', ...options });
export const instant = (options: { description?: string } = {}) => Type.String({ format: 'date-time', ...options });

/**
 * Text of people: bounded, and without the control characters that break logs, labels and terminals, or halves of surrogate
 * pairs, which no database stores.
 */
export const text = (maxLength: number, options: { description?: string; minLength?: number } = {}) =>
  Type.String({
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\uD800-\\uDFFF]*$',
    ...options,
  });

/** One line of text: no line breaks either. */
export const line = (maxLength: number, options: { description?: string; minLength?: number } = {}) =>
  Type.String({ maxLength, pattern: '^[^\\u0000-\\u001F\\u007F\\u2028\\u2029\\uD800-\\uDFFF]*$', ...options });

const UUID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Ids in a query, with commas between; {@link idsIn} takes them apart. */
export const idList = (most: number) =>
  Type.String({
    pattern: `^${UUID}(,${UUID}){0,${most - 1}}$`,
    maxLength: most * 37,
    description: `1 to ${most} ids with commas between`,
  });

/** Each id of a list once. */
export const idsIn = (list: string): string[] => [...new Set(list.toLowerCase().split(','))];

export const oneOf = <const V extends readonly string[]>(values: V, options: { description?: string } = {}) =>
  Type.Enum<[...V]>([...values], options);

/** The raw bytes of a body or a reply that is not JSON, for operations with `bodyTypes` or `replyTypes`. */
export const bytes = (options: { description?: string } = {}) =>
  Type.Refine(
    Type.Unsafe<Uint8Array>({ format: 'binary', ...options }),
    (value) => value instanceof Uint8Array,
    () => 'must be bytes',
  );

/** An object of any JSON, as far as a database can keep it: no NUL, whole surrogate pairs, at most 40 levels deep. */
export const freeObject = (options: { description?: string } = {}) =>
  Type.Refine(
    Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), options),
    (value) => isStorable(value, MOST_LEVELS),
    () => 'holds text that cannot be stored, or is nested too deeply',
  );

const MOST_LEVELS = 40;

function isStorable(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  return Object.entries(value).every(([name, item]) => isStorable(name, levels) && isStorable(item, levels - 1));
}

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

export interface Personal {
  readonly 'x-personal': true;
}

const PERSONAL = 'x-personal';
const MASKED = 'x-masked-unless';

/**
 * Marks a field that tells who somebody is. In events it is encrypted under the patient's key, and it is absent once
 * that key is destroyed.
 */
export function personal<S extends TSchema>(schema: S): S & Personal {
  return withMark(schema, PERSONAL, true);
}

/** Marks a reply field that is masked unless the caller holds the permission. */
export function maskedUnless<S extends TSchema>(permission: string, schema: S): S {
  return withMark(schema, MASKED, permission);
}

/** The library keeps what makes a schema optional or refined in hidden properties, which a spread would lose. */
function withMark<S extends TSchema, Marked extends S>(schema: S, name: string, value: unknown): Marked {
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema));
  return Object.assign(copy, { [name]: value }) as unknown as Marked;
}

/** The names of the top-level fields marked {@link personal}. */
export function personalFields(schema: TSchema): string[] {
  const properties = (schema as { properties?: Record<string, object> }).properties ?? {};
  return Object.keys(properties).filter((name) => PERSONAL in properties[name]!);
}

export { type Static, type TObject, type TOptional, type TProperties, type TSchema, Type };
