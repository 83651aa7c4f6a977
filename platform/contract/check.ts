import { Compile } from 'typebox/compile';
import Format from 'typebox/format';
import { Settings } from 'typebox/system';
import { invalid } from './failure.ts';
import type { Static, TSchema } from './schema.ts';

/** One thing wrong with an input; `path` is a JSON pointer. The value itself is never repeated: it may be personal. */
export interface Complaint {
  readonly path: string;
  /** Stable, so that a program can say it in its reader's language: the keyword of JSON Schema, or one of {@link OwnRule}. */
  readonly rule: string;
  /** What the rule asks for: a length, a count, a bound, the name of a format or a type. Absent where it asks for none. */
  readonly expected?: number | string;
  /** In English. */
  readonly message: string;
}

/** Rules beyond JSON Schema: text that no database keeps, a number that is none, an object without end, and our refinements. */
type OwnRule = 'text' | 'finite' | 'depth' | 'refine';

/** Returns the value, or throws the failure `invalid-<part>` with every complaint. */
export type Check<S extends TSchema> = (value: unknown) => Static<S>;

const MAX_COMPLAINTS = 20;
/** Deeper nesting says nothing in a hospital and would exhaust the stack of whatever walks it later. */
const MAX_DEPTH = 64;
const MAX_PATH = 200;

// The library's check of `date` knows the calendar but accepts no year 0000; ours is stricter than PostgreSQL's date needs.
Format.Set('date', (value) => Format.IsDate(value) && value >= '0001-01-01');
// Each unknown field is an error to the library, and they come before the one that names them all.
Settings.Set({ maxErrors: 200 });

/**
 * Compiles a schema once, when it is first needed: a start would pay for hundreds that nobody asks for that day. `coerce` reads
 * numbers and booleans from text, for paths and queries.
 */
export function compileCheck<S extends TSchema>(schema: S, part: string, coerce = false): Check<S> {
  let ready: ReturnType<typeof Compile<S>> | undefined;
  const numbers = coerce ? numbersIn(schema) : [];
  const needsCoercion = coerce && hasNonText(schema);
  return (value) => {
    ready ??= Compile(schema);
    const compiled = ready;
    const candidate = needsCoercion ? asWritten(value, compiled.Convert(copied(value)), numbers) : value;
    const unfit = findUnfit(candidate, '', 0);
    if (!unfit && compiled.Check(candidate)) return candidate as Static<S>;
    const errors = unfit ? [unfit] : complaints(compiled.Errors(candidate));
    throw invalid(`invalid-${part}`, `The ${part} is not as the contract says.`, { members: { errors } });
  };
}

/** What JSON can say and no schema forbids, but a database cannot keep as it was said. */
function findUnfit(value: unknown, path: string, depth: number): Complaint | undefined {
  if (typeof value === 'string')
    return isText(value) ? undefined : at(path, own('text', 'has characters that are not text'));
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : at(path, own('finite', 'is too large a number'));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return undefined;
  if (depth === MAX_DEPTH) return at(path, own('depth', `is nested more than ${MAX_DEPTH} levels deep`));
  for (const name of Object.keys(value)) {
    if (!isText(name)) return at(path, own('text', 'has a field name with characters that are not text'));
    const unfit = findUnfit((value as Record<string, unknown>)[name], `${path}/${name}`, depth + 1);
    if (unfit) return unfit;
  }
  return undefined;
}

type Wrong = Omit<Complaint, 'path'>;

const at = (path: string, wrong: Wrong): Complaint => ({ path: path.slice(0, MAX_PATH), ...wrong });

const own = (rule: OwnRule, message: string): Wrong => ({ rule, message });

/** No NUL, which PostgreSQL's text lacks, and no half of a surrogate pair, which UTF-8 lacks. */
const isText = (value: string): boolean => value.isWellFormed() && !value.includes('\u0000');

interface RawComplaint {
  instancePath: string;
  keyword: string;
  message: string;
  params: object;
}

function complaints(raw: readonly RawComplaint[]): Complaint[] {
  const found = new Map<string, Wrong>();
  const add = (path: string, wrong: Wrong) => {
    if (!found.has(path)) found.set(path, wrong);
  };
  for (const complaint of raw) {
    const { keyword, instancePath, params } = complaint;
    if (keyword === 'boolean' || keyword === 'const') continue;
    // What is missing is wrong at its own place, where a form has a field for it.
    if (keyword === 'required')
      for (const name of (params as { requiredProperties: string[] }).requiredProperties)
        add(`${instancePath}/${name}`, { rule: keyword, message: 'is needed' });
    else add(instancePath, describe(complaint));
  }
  if (found.size === 0) add('', { rule: 'additionalProperties', message: 'has fields that are not known' });
  return [...found].slice(0, MAX_COMPLAINTS).map(([path, wrong]) => at(path, wrong));
}

function describe({ keyword, message, params }: RawComplaint): Wrong {
  if (keyword === 'additionalProperties') {
    const names = (params as { additionalProperties?: string[] }).additionalProperties ?? [];
    const shown = names.slice(0, 5).map((name) => name.slice(0, 40));
    return { rule: keyword, message: `has fields that are not known: ${shown.join(', ')}` };
  }
  if (keyword === 'pattern') return { rule: keyword, message: 'has characters or a form that are not allowed' };
  if (keyword === '~refine') return own('refine', message);
  const { limit, format, type, multipleOf } = params as Readonly<Record<string, unknown>>;
  const expected = limit ?? format ?? type ?? multipleOf;
  return isPlain(expected) ? { rule: keyword, expected, message } : { rule: keyword, message };
}

const isPlain = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

/** The names of the properties that are numbers. */
function numbersIn(schema: TSchema): string[] {
  const properties = (schema as { properties?: Record<string, { type?: string }> }).properties ?? {};
  return Object.keys(properties).filter((name) => /^(integer|number)$/.test(properties[name]!.type ?? ''));
}

/** The library reads `''`, `0x10` and, for an integer, `1.5` as numbers; what no person writes stays text, and is refused. */
function asWritten(given: unknown, converted: unknown, numbers: readonly string[]): unknown {
  if (typeof given !== 'object' || given === null) return converted;
  for (const name of numbers) {
    const [text, number] = [given, converted].map((each) => (each as Record<string, unknown>)[name]);
    if (typeof text === 'string' && (!PLAIN_NUMBER.test(text) || Number(text) !== number))
      return { ...(converted as object), [name]: text };
  }
  return converted;
}

/** The library converts in place. Paths and queries are flat. */
const copied = (value: unknown): unknown => (typeof value === 'object' && value !== null ? { ...value } : value);

const PLAIN_NUMBER = /^-?\d{1,16}(\.\d{1,16})?$/;

function hasNonText(schema: TSchema): boolean {
  const properties = (schema as { properties?: Record<string, { type?: string }> }).properties ?? {};
  return Object.values(properties).some((property) => property.type !== 'string');
}
