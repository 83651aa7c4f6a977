import { numberOf } from '../resource/exact-number.ts';
import { isObject } from '../resource/resource.ts';
import { fingerprint } from './fingerprint.ts';
import { toBase, UCUM } from './units.ts';

export interface Span {
  /** Fingerprint of the unit, of its kind, or `0` for the bare number. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

/** The bare number, whatever its unit. */
export const ANY_UNIT = '0';
export const unitPrint = (system: string, code: string): string => fingerprint(`unit:${system}|${code}`);
/** All units that can be converted into one another. */
export const kindPrint = (kind: string): string => fingerprint(`kind:${kind}`);

const LEAST = -1e300;
const MOST = 1e300;

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly system: string;
  readonly code: string;
  readonly unit: string;
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

function endsOf(value: unknown, type: string): Ends | undefined {
  const plain = numberOf(value);
  if (plain) return { low: plain.value, high: plain.value, system: '', code: '', unit: '' };
  if (!isObject(value)) return undefined;
  if (type === 'Range') {
    const [low, high] = [endsOf(value.low, 'Quantity'), endsOf(value.high, 'Quantity')];
    const either = low ?? high;
    return either && { ...either, low: low?.low ?? LEAST, high: high?.high ?? MOST };
  }
  if (type === 'SampledData') return endsOf(value.origin, 'Quantity');
  const number = numberOf(value.value)?.value;
  if (number === undefined) return undefined;
  const { low, high } = compared(number, value.comparator);
  if (type === 'Money') return { low, high, system: 'urn:iso:std:iso:4217', code: said(value.currency), unit: '' };
  return { low, high, system: said(value.system), code: said(value.code), unit: said(value.unit) };
}

function compared(value: number, comparator: unknown): { low: number; high: number } {
  if (comparator === '<' || comparator === '<=') return { low: LEAST, high: value };
  if (comparator === '>' || comparator === '>=') return { low: value, high: MOST };
  return { low: value, high: value };
}

/** How a number or quantity is found: by its bare number, by its unit as written, and by any unit of its kind. */
export function spansOf(value: unknown, type: string): Span[] {
  const ends = endsOf(value, type);
  if (!ends) return [];
  const { low, high, system, code, unit } = ends;
  const spans = [{ unit: ANY_UNIT, low, high }];
  for (const name of new Set([code, unit])) if (name) spans.push({ unit: unitPrint('', name), low, high });
  const base = system === UCUM && code ? toBase(code) : undefined;
  if (base) {
    const at = (value: number) => (Math.abs(value) === MOST ? value : value * base.factor + base.offset);
    const [one, other] = [at(low), at(high)];
    spans.push({ unit: kindPrint(base.kind), low: Math.min(one, other), high: Math.max(one, other) });
  } else if (system && code) spans.push({ unit: unitPrint(system, code), low, high });
  return spans;
}
