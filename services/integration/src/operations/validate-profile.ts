import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '../resource/issue.ts';
import { isObject, type Resource } from '../resource/resource.ts';

/** An element of a profile, as far as it is checked. */
export interface ProfileElement {
  readonly id: string;
  readonly path: string;
  readonly min?: number;
  readonly max?: string;
  readonly sliceName?: string;
  readonly slicing?: {
    readonly discriminator?: readonly { readonly type: string; readonly path: string }[];
    readonly rules?: string;
  };
  readonly type?: readonly { readonly code: string; readonly profile?: readonly string[] }[];
  readonly [member: string]: unknown;
}

/**
 * Checks a resource against what a profile says: cardinality, fixed values and patterns, the types that a choice may have, and slices
 * that are told apart by a value, a pattern or the address of an extension. Slices told apart in other ways are not checked.
 */
export function validateProfile(resource: Resource, elements: readonly ProfileElement[]): Issue[] {
  const root = elements.find(({ id }) => !id.includes('.'))!;
  const issues: Issue[] = [];
  checkChildren(resource, root, elements, resource.resourceType, issues);
  return issues;
}

const childrenOf = (parent: ProfileElement, elements: readonly ProfileElement[]) =>
  elements.filter(({ id }) => id.startsWith(`${parent.id}.`) && !id.slice(parent.id.length + 1).includes('.'));

function checkChildren(
  value: unknown,
  parent: ProfileElement,
  elements: readonly ProfileElement[],
  at: string,
  issues: Issue[],
): void {
  for (const child of childrenOf(parent, elements)) {
    const name = child.path.slice(child.path.lastIndexOf('.') + 1);
    const all = valuesOf(value, name, child);
    const values = child.sliceName === undefined ? all : all.filter((each) => belongs(each, child, elements));
    if (child.sliceName !== undefined && !canTell(child, elements)) continue;
    const where = `${at}.${name}${child.sliceName === undefined ? '' : `:${child.sliceName}`}`;
    checkCount(values, child, where, issues);
    for (const each of values) {
      checkValue(each, child, where, issues);
      checkChildren(each, child, elements, where, issues);
    }
  }
}

/** The values of an element; of a choice those of the types that the profile allows, under any of their names. */
function valuesOf(owner: unknown, name: string, element: ProfileElement): unknown[] {
  if (!isObject(owner)) return [];
  const found = name.endsWith('[x]')
    ? Object.entries(owner)
        .filter(([key]) => key.startsWith(name.slice(0, -3)) && fitsType(key.slice(name.length - 3), element))
        .map(([, value]) => value)
    : [owner[name] ?? owner[`_${name}`]];
  return found.flat().filter((value) => value !== undefined && value !== null);
}

const fitsType = (suffix: string, { type = [] }: ProfileElement): boolean =>
  type.length === 0 || type.some(({ code }) => code.toLowerCase() === suffix.toLowerCase());

function checkCount(
  values: readonly unknown[],
  { min = 0, max = '*' }: ProfileElement,
  at: string,
  issues: Issue[],
): void {
  if (values.length < min)
    issues.push({
      severity: 'error',
      code: 'required',
      diagnostics: `${at} occurs at least ${min} times`,
      expression: [at],
    });
  if (max !== '*' && values.length > Number(max))
    issues.push({
      severity: 'error',
      code: 'structure',
      diagnostics: `${at} occurs at most ${max} times`,
      expression: [at],
    });
}

const valueNamed = (element: ProfileElement, prefix: string): unknown =>
  Object.entries(element).find(([name]) => name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length)))?.[1];

function checkValue(value: unknown, element: ProfileElement, at: string, issues: Issue[]): void {
  const [fixed, pattern] = [valueNamed(element, 'fixed'), valueNamed(element, 'pattern')];
  if (fixed !== undefined && !isDeepStrictEqual(value, fixed))
    issues.push({
      severity: 'error',
      code: 'value',
      diagnostics: `${at} has the value ${JSON.stringify(fixed)}`,
      expression: [at],
    });
  if (pattern !== undefined && !hasPattern(value, pattern))
    issues.push({
      severity: 'error',
      code: 'value',
      diagnostics: `${at} has the pattern ${JSON.stringify(pattern)}`,
      expression: [at],
    });
}

/** Whether a value has at least what a pattern says. */
function hasPattern(value: unknown, pattern: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) && pattern.every((each) => value.some((one) => hasPattern(one, each)));
  if (isObject(pattern))
    return isObject(value) && Object.entries(pattern).every(([name, each]) => hasPattern(value[name], each));
  return isDeepStrictEqual(value, pattern);
}

const slicingOf = ({ id }: ProfileElement, elements: readonly ProfileElement[]) =>
  elements.find((each) => each.id === id.slice(0, id.lastIndexOf(':')))?.slicing;

const canTell = (slice: ProfileElement, elements: readonly ProfileElement[]): boolean =>
  (slicingOf(slice, elements)?.discriminator ?? []).every(({ type, path }) =>
    type === 'type'
      ? path === '$this'
      : (type === 'value' || type === 'pattern') && tellingAt(slice, path, elements).length > 0,
  );

/** What a slice says of the element that tells slices apart, there or around it. */
function tellingAt(
  slice: ProfileElement,
  path: string,
  elements: readonly ProfileElement[],
): { steps: string[]; fixed?: unknown; pattern?: unknown }[] {
  if (path === 'url' && slice.type?.some(({ code }) => code === 'Extension')) {
    const url = slice.type[0]?.profile?.[0];
    if (url) return [{ steps: ['url'], fixed: url }];
  }
  const steps = path === '$this' ? [] : path.split('.');
  // The value may be fixed at the element itself, or as a part of a pattern of one around it.
  for (let length = steps.length; length >= 0; length--) {
    const within = elements.find(({ id }) => id === [slice.id, ...steps.slice(0, length)].join('.'));
    const [fixed, pattern] = within ? [valueNamed(within, 'fixed'), valueNamed(within, 'pattern')] : [];
    if (fixed !== undefined || pattern !== undefined) return [{ steps: steps.slice(0, length), fixed, pattern }];
  }
  return [];
}

function belongs(value: unknown, slice: ProfileElement, elements: readonly ProfileElement[]): boolean {
  return (slicingOf(slice, elements)?.discriminator ?? []).every(({ type, path }) => {
    if (type === 'type') return true;
    return tellingAt(slice, path, elements).every(({ steps, fixed, pattern }) => {
      let values: unknown[] = [value];
      for (const step of steps) values = values.flatMap((each) => (isObject(each) ? (each[step] ?? []) : []));
      return values.some(
        (each) =>
          (fixed === undefined || isDeepStrictEqual(each, fixed)) &&
          (pattern === undefined || hasPattern(each, pattern)),
      );
    });
  });
}
