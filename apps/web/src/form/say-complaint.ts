import type { Complaint } from '@hms/platform/contract';
import { say as inOwnLanguage } from '../words/words.ts';

/** Rules whose sentence has the number that they ask for. */
const COUNTED: ReadonlySet<string> = new Set(['minLength', 'maxLength', 'minItems', 'maxItems']);
const BOUNDED: ReadonlySet<string> = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
]);
const FORMATS: ReadonlySet<string> = new Set(['email', 'uri', 'date', 'date-time']);
const PLAIN: ReadonlySet<string> = new Set(['required', 'uniqueItems', 'enum', 'pattern', 'text', 'finite']);
/** Fewer than one is none: what is asked for is anything at all. */
const NOTHING: ReadonlySet<string> = new Set(['minLength', 'minItems']);

/** What is wrong with a field, in the language of the reader: the contract's own message is in English only. */
export function sayComplaint({ rule, expected }: Pick<Complaint, 'rule' | 'expected'>, say = inOwnLanguage): string {
  if (NOTHING.has(rule) && expected === 1) return say('complaint.required');
  if (COUNTED.has(rule) && typeof expected === 'number') return say(`complaint.${rule}`, { count: expected });
  if (BOUNDED.has(rule) && typeof expected === 'number') return say(`complaint.${rule}`, { limit: expected });
  if (rule === 'format' && FORMATS.has(String(expected))) return say(`complaint.format.${expected}`);
  if (rule === 'type' && (expected === 'integer' || expected === 'number')) return say(`complaint.type.${expected}`);
  return say(PLAIN.has(rule) ? `complaint.${rule}` : 'complaint.other');
}
