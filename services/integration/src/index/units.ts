import { createRequire } from 'node:module';
import type Ucum from '@lhncbc/ucum-lhc';
import { LRUCache } from 'lru-cache';

/** How values of a unit become values of base units: `value * factor + offset`. */
interface Conversion {
  /** The base units with their powers, the same for all units of one kind. */
  readonly kind: string;
  readonly factor: number;
  readonly offset: number;
}

export const UCUM = 'http://unitsofmeasure.org';

const require = createRequire(import.meta.url);
type Library = ReturnType<(typeof Ucum)['UcumLhcUtils']['getInstance']>;
let loaded: Library | undefined;

/** Loaded with the first unit: a start does not wait for it. */
function library(): Library {
  loaded ??= (require('@lhncbc/ucum-lhc') as typeof Ucum).UcumLhcUtils.getInstance();
  return loaded;
}

const conversions = new LRUCache<string, { readonly of: Conversion | undefined }>({ max: 5_000 });

/** Logarithmic units have no straight line to their base; they are compared within the unit only. */
function conversionOf(unit: string): Conversion | undefined {
  if (unit.length > 100) return undefined;
  const [zero, one, two] = [0, 1, 2].map((value) => library().convertToBaseUnits(unit, value));
  if (zero?.magnitude === undefined || one?.magnitude === undefined || two?.magnitude === undefined) return undefined;
  const factor = one.magnitude - zero.magnitude;
  if (!Number.isFinite(factor) || Math.abs(two.magnitude - one.magnitude - factor) > Math.abs(factor) * 1e-9)
    return undefined;
  const powers = Object.entries(one.unitToExp ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { kind: JSON.stringify(powers), factor, offset: zero.magnitude };
}

/** @returns how to compare values of a UCUM unit with those of others of its kind; undefined for what is no unit */
export function toBase(unit: string): Conversion | undefined {
  let known = conversions.get(unit);
  if (!known) {
    known = { of: safely(unit) };
    conversions.set(unit, known);
  }
  return known.of;
}

/** The library throws for some texts that are no units. */
function safely(unit: string): Conversion | undefined {
  try {
    return conversionOf(unit);
  } catch {
    return undefined;
  }
}
