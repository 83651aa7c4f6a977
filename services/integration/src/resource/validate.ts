import { definitions, type ElementDefinition, isResourceType } from '../definitions/definitions.ts';
import { isExact } from './exact-number.ts';
import type { Issue } from './issue.ts';
import { primitives } from './primitives.ts';
import { isObject, type Resource } from './resource.ts';
import { validateCodes } from './validate-codes.ts';
import { validateReference } from './validate-reference.ts';

const MOST_ISSUES = 50;

/**
 * What is wrong with the structure of a resource by the base definitions of R4: unknown elements, cardinality, types, choices, required
 * bindings, references to wrong types, and the rules that hold everywhere (ele-1, ext-1, dom-2 to dom-5). The rules of single types are
 * checked by `validateRules`.
 */
export function validate(resource: Resource): Issue[] {
  const issues: Issue[] = [];
  const complain: Complain = (code, diagnostics, at) => {
    if (issues.length < MOST_ISSUES) issues.push({ severity: 'error', code, diagnostics, expression: [at] });
  };
  validateResource(resource, resource.resourceType, false, complain);
  return issues;
}

export type Complain = (code: string, diagnostics: string, at: string) => void;

function validateResource(value: unknown, at: string, isContained: boolean, complain: Complain): void {
  const type = isObject(value) ? value.resourceType : undefined;
  if (!isObject(value) || typeof type !== 'string' || !isResourceType(type)) {
    complain('structure', 'is not a resource of a type that R4 knows', at);
    return;
  }
  if (isContained) validateContained(value, at, complain);
  validateObject(value, type, at, complain);
}

/** dom-2, dom-4 and dom-5 */
function validateContained({ contained, meta }: Record<string, unknown>, at: string, complain: Complain): void {
  if (contained !== undefined) complain('invariant', 'dom-2: a contained resource contains no others', at);
  if (!isObject(meta)) return;
  if (meta.versionId !== undefined || meta.lastUpdated !== undefined)
    complain('invariant', 'dom-4: a contained resource has no version of its own', at);
  if (meta.security !== undefined) complain('invariant', 'dom-5: a contained resource has no security label', at);
}

function validateObject(value: Record<string, unknown>, type: string, at: string, complain: Complain): void {
  const { elements, kind } = definitions.types[type]!;
  const chosen = new Map<string, string>();
  let children = 0;
  for (const name of Object.keys(value)) {
    if (name === 'resourceType' && kind === 'resource') continue;
    const plain = name.startsWith('_') ? name.slice(1) : name;
    const element = elements[plain];
    if (!element || (plain !== name && !primitives[element.type])) {
      complain('structure', `${name.slice(0, 60)} is no element of ${type}`, at);
      continue;
    }
    if (name !== 'id') children++;
    const { choice } = element;
    if (choice && chosen.has(choice) && chosen.get(choice) !== plain)
      complain('structure', `${choice} has more than one value`, at);
    if (choice) chosen.set(choice, plain);
    if (plain === name) validateElement(value, name, element, `${at}.${name}`, complain);
    else validateBeside(value, plain, element, `${at}.${plain}`, complain);
  }
  requireAll(value, type, at, complain);
  if (children === 0 && kind !== 'resource') complain('invariant', 'ele-1: an element has a value or children', at);
  if (type === 'Extension') validateExtension(value, chosen.has('value[x]'), at, complain);
  if (type === 'Reference') validateReference(value, at, complain);
}

/** The names of the elements that a type cannot do without, choices by all their properties. */
const requiredOf = new Map<string, readonly (readonly string[])[]>();

function requireAll(value: Record<string, unknown>, type: string, at: string, complain: Complain): void {
  let groups = requiredOf.get(type);
  if (!groups) {
    const byName = new Map<string, string[]>();
    for (const [name, { required, choice }] of Object.entries(definitions.types[type]!.elements))
      if (required) byName.set(choice ?? name, [...(byName.get(choice ?? name) ?? []), name]);
    groups = [...byName.values()];
    requiredOf.set(type, groups);
  }
  for (const names of groups)
    if (!names.some((name) => value[name] !== undefined || value[`_${name}`] !== undefined))
      complain('required', `${names.length > 1 ? names.join(' or ') : names[0]} is missing`, at);
}

/** ext-1 */
function validateExtension(value: Record<string, unknown>, hasValue: boolean, at: string, complain: Complain): void {
  if (hasValue === (value.extension !== undefined))
    complain('invariant', 'ext-1: an extension has either a value or extensions', at);
}

function validateElement(
  owner: Record<string, unknown>,
  name: string,
  element: ElementDefinition,
  at: string,
  complain: Complain,
): void {
  const value = owner[name];
  if (!element.many) {
    if (Array.isArray(value)) {
      complain('structure', 'is a single value, not an array', at);
      return;
    }
    validateValue(value, element, at, complain);
    return;
  }
  if (!Array.isArray(value)) {
    complain('structure', 'is an array', at);
    return;
  }
  if (value.length === 0) {
    complain('structure', 'is an empty array', at);
    return;
  }
  const beside = owner[`_${name}`];
  value.forEach((each, index) => {
    // A null holds the place of a primitive that has extensions only.
    if (each === null && Array.isArray(beside) && isObject(beside[index])) return;
    validateValue(each, element, `${at}[${index}]`, complain);
  });
}

function validateValue(value: unknown, element: ElementDefinition, at: string, complain: Complain): void {
  const { type } = element;
  const fits = primitives[type];
  if (fits) {
    if (!fits(value)) {
      complain('value', `is not of the type ${type}`, at);
      return;
    }
  } else if (type === 'Resource') {
    validateResource(value, at, at.includes('.contained'), complain);
    return;
  } else if (!isObject(value) || isExact(value)) {
    complain('structure', `is an object of the type ${type}`, at);
    return;
  } else {
    validateObject(value, type, at, complain);
    if (type === 'Reference') validateReference(value, at, complain, element.targets);
  }
  if (element.codes) validateCodes(value, element, at, complain);
}

/** The extensions and ids beside primitives. */
function validateBeside(
  owner: Record<string, unknown>,
  name: string,
  element: ElementDefinition,
  at: string,
  complain: Complain,
): void {
  const beside = owner[`_${name}`];
  const [value, all] = [owner[name], element.many ? beside : [beside]];
  if (!Array.isArray(all) || (Array.isArray(value) && all.length !== value.length)) {
    complain('structure', 'has as many values as extensions beside them', at);
    return;
  }
  all.forEach((each, index) => {
    if (each === null && element.many && Array.isArray(value) && value[index] !== null) return;
    if (!isObject(each)) {
      complain('structure', 'has beside it an object with id and extension', at);
      return;
    }
    validateObject(each, 'Element', element.many ? `${at}[${index}]` : at, complain);
  });
}
