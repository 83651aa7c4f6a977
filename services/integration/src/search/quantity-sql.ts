import { ANY_UNIT, kindPrint, unitPrint } from '../index/quantities.ts';
import { toBase, UCUM } from '../index/units.ts';
import type { ValueSql } from './condition-sql.ts';
import { badValue } from './read-search.ts';
import { type Measured, measured, prefixed, splitEscaped, unescaped } from './values.ts';

/** `5.4`, `5.4|http://unitsofmeasure.org|mg`, `5.4||mg`, each with a prefix; UCUM units are compared with all of their kind. */
export const quantitySql: ValueSql = ({ sql }, row, value) => {
  const { prefix, rest } = prefixed(value);
  const [number = '', system = '', code = '', ...more] = splitEscaped(rest, '|').map(unescaped);
  const asked = measured(number);
  if (!asked || more.length > 0) throw badValue(`${value.slice(0, 60)} is not a number, or number|system|unit.`);
  const base = (system === UCUM || system === '') && code ? toBase(code) : undefined;
  // Without a system the unit is taken as it is written.
  const inKind = base && system === UCUM;
  const unit = !code ? ANY_UNIT : inKind ? kindPrint(base.kind) : unitPrint(system, code);
  const { value: exact, low, high } = inKind ? converted(asked, base) : asked;
  const at = (ms: number) => `${sql.add(ms)}::double precision`;
  const ofUnit = `${row}.unit = ${sql.add(unit)}::bigint`;
  const compared = () => {
    switch (prefix) {
      case 'eq':
        return `${row}.low >= ${at(low)} and ${row}.low <= ${at(high)} and ${row}.high <= ${at(high)}`;
      case 'ne':
        return `not (${row}.low >= ${at(low)} and ${row}.high <= ${at(high)})`;
      case 'gt':
        return `${row}.high > ${at(exact)}`;
      case 'ge':
        return `${row}.high >= ${at(exact)}`;
      case 'lt':
        return `${row}.low < ${at(exact)}`;
      case 'le':
        return `${row}.low <= ${at(exact)}`;
      case 'sa':
        return `${row}.low > ${at(exact)}`;
      case 'eb':
        return `${row}.high < ${at(exact)}`;
      case 'ap': {
        const margin = Math.max(Math.abs(exact) * 0.1, high - exact);
        return `${row}.low <= ${at(exact + margin)} and ${row}.high >= ${at(exact - margin)}`;
      }
      default:
        return prefix satisfies never;
    }
  };
  return `(${ofUnit} and ${compared()})`;
};

function converted({ value, low, high }: Measured, base: { factor: number; offset: number }): Measured {
  const at = (each: number) => each * base.factor + base.offset;
  // Rounding of the conversion must not lose a value at the edge.
  const slack = Math.abs(at(high) - at(low)) * 1e-6;
  return { value: at(value), low: Math.min(at(low), at(high)) - slack, high: Math.max(at(low), at(high)) + slack };
}
