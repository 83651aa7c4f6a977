import fc from 'fast-check';
import type { TSchema } from '../../contract/index.ts';

/** What of a JSON schema decides which values fit. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly TSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: TSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
}

/** Stands for an id that an earlier answer has told, to be put in when the request is sent. */
const knownId = (place: number): string => `known-id-${place}`;
const KNOWN_ID = /known-id-(\d+)/g;

/** Puts ids in the places that were kept for them. */
export const withKnownIds = (text: string, ids: readonly string[]): string =>
  text.replace(KNOWN_ID, (_match, place: string) => ids[Number(place) % Math.max(1, ids.length)] ?? NOBODY);

/** An id that nothing has. */
export const NOBODY = '01890000-0000-7000-8000-000000000000';

/** Values that fit the schema, or nearly: whether a pattern is met is a matter of luck where it cannot be generated. */
export function arbitraryOf(schema: TSchema): fc.Arbitrary<unknown> {
  const shape = schema as Schema;
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(arbitraryOf));
  if (shape.type === 'string') return texts(shape);
  if (shape.type === 'integer') return integers(shape);
  if (shape.type === 'number') return fc.double({ min: shape.minimum ?? -1e6, max: shape.maximum ?? 1e6, noNaN: true });
  if (shape.type === 'boolean') return fc.boolean();
  if (shape.type === 'null') return fc.constant(null);
  if (shape.type === 'array')
    return fc.array(arbitraryOf(shape.items!), {
      minLength: shape.minItems ?? 0,
      maxLength: Math.min(shape.maxItems ?? 4, (shape.minItems ?? 0) + 4),
    });
  if (shape.type === 'object') return objects(shape);
  return fc.jsonValue({ maxDepth: 3 });
}

function integers({ minimum = -1_000, maximum = 1_000 }: Schema): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum));
}

function objects(shape: Schema): fc.Arbitrary<unknown> {
  const [values] = Object.values(shape.patternProperties ?? {});
  if (values) return fc.dictionary(fc.string({ maxLength: 20 }), arbitraryOf(values), { maxKeys: 4 });
  const properties = Object.entries(shape.properties ?? {}).map(([name, property]) => [name, arbitraryOf(property)]);
  const required = shape.required ?? [];
  const optional = properties.map(([name]) => name as string).filter((name) => !required.includes(name));
  // With many fields at once there is nearly always one that does not fit.
  const chosen = fc.subarray(optional, { maxLength: Math.min(5, optional.length) });
  return fc.tuple(fc.record<Record<string, unknown>>(Object.fromEntries(properties)), chosen).map(([whole, kept]) => {
    const names = new Set([...required, ...kept]);
    return Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name)));
  });
}

function texts({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.uuid(), fc.nat({ max: 1_000 }).map(knownId));
  if (format === 'date') return dates.map((at) => at.slice(0, 10));
  if (format === 'date-time') return dates;
  const most = Math.min(maxLength, minLength + 40);
  const plain = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: most }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme-ascii', minLength, maxLength: most }) },
    { weight: 1, arbitrary: fc.constantFrom('x'.repeat(minLength), 'x'.repeat(Math.min(maxLength, 10_000))) },
  );
  const matching = pattern === undefined ? undefined : matchingTexts(pattern);
  return matching ? fc.oneof({ weight: 3, arbitrary: matching }, { weight: 1, arbitrary: plain }) : plain;
}

const dates = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString());

/** Not every pattern can be generated from, e.g. none that looks ahead. */
function matchingTexts(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    const arbitrary = fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 60 });
    fc.sample(arbitrary, 1);
    return arbitrary;
  } catch {
    return undefined;
  }
}
