import { definitions, type ElementDefinition } from '../definitions/definitions.ts';
import { isObject } from './resource.ts';
import type { Complain } from './validate.ts';

type Codes = Readonly<Record<string, readonly string[]>>;
interface Known {
  /** Codes of any system. */
  readonly any: ReadonlySet<string>;
  /** `system|code` */
  readonly exact: ReadonlySet<string>;
}

const known = new Map<string, Known | undefined>();

function knownOf(url: string): Known | undefined {
  if (!known.has(url)) {
    const codes: Codes | undefined = definitions.valueSets[url];
    const pairs = Object.entries(codes ?? {}).flatMap(([system, each]) => each.map((code) => [system, code] as const));
    known.set(
      url,
      codes && { any: new Set(pairs.map(([, code]) => code)), exact: new Set(pairs.map((pair) => pair.join('|'))) },
    );
  }
  return known.get(url);
}

/** Required bindings, where the value set can be listed. */
export function validateCodes(
  value: unknown,
  { type, codes }: ElementDefinition,
  at: string,
  complain: Complain,
): void {
  const set = knownOf(codes!);
  if (!set) return;
  const fits = () => {
    if (typeof value === 'string') return set.any.has(value);
    if (!isObject(value)) return true;
    const codings = type === 'CodeableConcept' ? value.coding : [value];
    if (!Array.isArray(codings)) return true;
    return codings.some((each) => isObject(each) && (set.exact.has(`${each.system}|${each.code}`) || !each.code));
  };
  if (!fits()) complain('code-invalid', `has no code of ${codes}`, at);
}
