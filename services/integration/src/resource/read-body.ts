import { invalid } from '@hms/platform/contract';
import { parseExactly } from './exact-number.ts';
import { isObject, type Resource } from './resource.ts';

/** Deeper nesting says nothing in a hospital and would exhaust the stack of whatever walks it. */
const MOST_LEVELS = 60;

export function asResource(value: unknown): Resource {
  if (!isObject(value) || typeof value.resourceType !== 'string')
    throw invalid('not-a-resource', 'A resource is a JSON object with a resourceType.');
  return value as Resource;
}

/** Any JSON that can be kept. Throws `malformed-json`. */
export function parsed(text: string): unknown {
  let value: unknown;
  try {
    value = parseExactly(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    throw invalid('malformed-json', 'The body is not JSON.', { cause: error });
  }
  const trouble = unfit(value, 0);
  if (trouble) throw invalid('malformed-json', `The body ${trouble}.`);
  return value;
}

/** What JSON can say but a database cannot keep. */
function unfit(value: unknown, level: number): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : 'has characters that are not text';
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'has a number that is too large';
  if (typeof value !== 'object' || value === null) return undefined;
  if (level === MOST_LEVELS) return `is nested more than ${MOST_LEVELS} levels deep`;
  for (const name of Object.keys(value)) {
    const found = isText(name)
      ? unfit((value as Record<string, unknown>)[name], level + 1)
      : 'has a name with characters that are not text';
    if (found) return found;
  }
  return undefined;
}

const isText = (value: string): boolean => value.isWellFormed() && !value.includes('\0');
