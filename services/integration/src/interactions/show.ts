import { definitions } from '../definitions/definitions.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { type Asked, badValue } from '../search/read-search.ts';
import type { SummaryMode } from '../search/request.ts';

/** What of a resource is shown. */
export interface Shown {
  readonly summary: SummaryMode;
  readonly elements: readonly string[];
}

const SUBSETTED = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };
const MODES = new Set(['true', 'text', 'data', 'count', 'false']);
/** They say what the rest is about. */
const ALWAYS = new Set(['resourceType', 'id', 'meta', 'implicitRules']);

/** The text of a resource as `_summary` and `_elements` ask for it; the stored text itself where they do not. */
export function shownAs(text: string, query: Asked): string {
  const last = (name: string) => query.findLast(([each]) => each === name)?.[1];
  const summary = last('_summary') ?? 'false';
  if (!MODES.has(summary)) throw badValue('_summary is true, text, data, count or false.');
  const elements = (last('_elements') ?? '').split(',').filter((each) => each !== '');
  return subset(text, { summary: summary as SummaryMode, elements });
}

export function subset(text: string, { summary, elements }: Shown): string {
  if (elements.length === 0 && (summary === 'false' || summary === 'count')) return text;
  const resource = parseExactly(text) as Resource;
  const known = definitions.types[resource.resourceType]?.elements ?? {};
  const wanted = new Set(elements.map((each) => each.split('.').at(-1)!));
  const keeps = (name: string): boolean => {
    const plain = name.startsWith('_') ? name.slice(1) : name;
    const element = known[plain];
    if (ALWAYS.has(plain) || element?.required) return true;
    if (elements.length > 0) return wanted.has(plain) || wanted.has((element?.choice ?? '').replace('[x]', ''));
    if (summary === 'text') return plain === 'text';
    if (summary === 'data') return plain !== 'text';
    return element?.summary === true;
  };
  const kept: Record<string, unknown> = Object.fromEntries(Object.entries(resource).filter(([name]) => keeps(name)));
  const meta = isObject(kept.meta) ? kept.meta : {};
  return JSON.stringify({ ...kept, meta: { ...meta, tag: [...(Array.isArray(meta.tag) ? meta.tag : []), SUBSETTED] } });
}
