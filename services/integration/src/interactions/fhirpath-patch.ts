import { invalid, unprocessable } from '@hms/platform/contract';
import { elementOf } from '../definitions/definitions.ts';
import { locate } from '../resource/fhirpath.ts';
import { isObject, type Resource } from '../resource/resource.ts';

type Part = Readonly<Record<string, unknown>>;

const MOST_STEPS = 100;
const malformed = (text: string) => invalid('malformed-patch', text);
const unfit = (text: string) => unprocessable('patch-failed', text);

/** FHIRPath Patch (FHIR R4, FHIRPath Patch): the operations of a Parameters resource in their order. Changes `resource`. */
export function applyFhirPathPatch(resource: Resource, { parameter }: Readonly<Record<string, unknown>>): Resource {
  const steps = (Array.isArray(parameter) ? parameter : []).filter(
    (each) => isObject(each) && each.name === 'operation',
  );
  if (steps.length === 0 || steps.length > MOST_STEPS)
    throw malformed(`A FHIRPath Patch has 1 to ${MOST_STEPS} parameters "operation".`);
  for (const step of steps) applyStep(resource, partsOf(step as Part));
  return resource;
}

const partsOf = ({ part }: Part): Map<string, Part> =>
  new Map((Array.isArray(part) ? part : []).filter(isObject).map((each) => [String(each.name), each]));

function applyStep(resource: Resource, parts: Map<string, Part>): void {
  const type = partValue(parts.get('type'));
  const path = textOf(parts, 'path');
  switch (type) {
    case 'add':
      add(resource, path, textOf(parts, 'name'), partValue(parts.get('value')));
      break;
    case 'insert':
      insert(resource, path, indexOf(parts, 'index'), partValue(parts.get('value')));
      break;
    case 'replace':
      replace(resource, path, partValue(parts.get('value')));
      break;
    case 'delete':
      remove(resource, path);
      break;
    case 'move':
      move(resource, path, indexOf(parts, 'source'), indexOf(parts, 'destination'));
      break;
    default:
      throw malformed('The type of an operation is add, insert, delete, replace or move.');
  }
}

/** The value of a part, whatever its type; parts within it make an object. */
function partValue(part: Part | undefined): unknown {
  if (!part) return undefined;
  const name = Object.keys(part).find((each) => /^value[A-Z]/.test(each));
  if (name) return part[name];
  if (!Array.isArray(part.part)) return undefined;
  const made: Record<string, unknown> = {};
  for (const each of part.part.filter(isObject)) {
    const [key, value] = [String(each.name), partValue(each)];
    // The same name again makes a list.
    made[key] = key in made ? [made[key], value].flat() : value;
  }
  return made;
}

function textOf(parts: Map<string, Part>, name: string): string {
  const value = partValue(parts.get(name));
  if (typeof value !== 'string' || value === '') throw malformed(`An operation of this type has a ${name}.`);
  return value;
}

function indexOf(parts: Map<string, Part>, name: string): number {
  const value = partValue(parts.get(name));
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw malformed(`An operation of this type has a number ${name}.`);
  return value;
}

type Owner = Record<string | number, unknown>;

/** The owner of the one value at a path, and its name or index there. */
function place(resource: Resource, path: string): { owner: Owner; at: string | number } {
  const [way, ...others] = locate(resource, path);
  if (!way || others.length > 0) throw unfit(`${path.slice(0, 100)} finds ${way ? 'more than one value' : 'nothing'}.`);
  if (way.length === 0) throw unfit('The resource itself cannot be replaced or removed.');
  let owner = resource as Owner;
  way.slice(0, -1).forEach((step) => {
    owner = owner[named(owner, step)] as Owner;
  });
  return { owner, at: named(owner, way.at(-1)!) };
}

/** A choice is called `value` in paths and `valueQuantity` in JSON. */
function named(owner: Owner, step: string | number): string | number {
  if (typeof step === 'number' || Object.hasOwn(owner, step)) return step;
  return Object.keys(owner).find((name) => name.startsWith(step) && /^[A-Z]/.test(name.slice(step.length))) ?? step;
}

function add(resource: Resource, path: string, name: string, value: unknown): void {
  if (value === undefined) throw malformed('An add has a value.');
  const [way, ...others] = locate(resource, path);
  if (!way || others.length > 0) throw unfit(`${path.slice(0, 100)} finds ${way ? 'more than one value' : 'nothing'}.`);
  let owner = resource as Owner;
  for (const step of way) owner = owner[named(owner, step)] as Owner;
  if (!isObject(owner)) throw unfit(`${path.slice(0, 100)} is no element that something can be added to.`);
  const known = owner[name];
  owner[name] = Array.isArray(known)
    ? [...known, value]
    : known === undefined
      ? asDefined(resource, way, name, value)
      : value;
}

/** A list where the definition says so. */
function asDefined(resource: Resource, way: readonly (string | number)[], name: string, value: unknown): unknown {
  let type = resource.resourceType;
  for (const step of way) if (typeof step === 'string') type = elementOf(type, step)?.type ?? type;
  return elementOf(type, name)?.many && !Array.isArray(value) ? [value] : value;
}

function replace(resource: Resource, path: string, value: unknown): void {
  if (value === undefined) throw malformed('A replace has a value.');
  const { owner, at } = place(resource, path);
  owner[at] = value;
}

function remove(resource: Resource, path: string): void {
  // Nothing to delete is no error.
  if (locate(resource, path).length === 0) return;
  const { owner, at } = place(resource, path);
  if (Array.isArray(owner)) owner.splice(Number(at), 1);
  else delete owner[at];
}

/** The list that all values at a path are of. */
function listAt(resource: Resource, path: string): unknown[] {
  const ways = locate(resource, path);
  const [first] = ways;
  if (!first || typeof first.at(-1) !== 'number') throw unfit(`${path.slice(0, 100)} is no list.`);
  let list: unknown = resource;
  for (const step of first.slice(0, -1)) list = (list as Owner)[named(list as Owner, step)];
  return list as unknown[];
}

function insert(resource: Resource, path: string, index: number, value: unknown): void {
  if (value === undefined) throw malformed('An insert has a value.');
  const list = listAt(resource, path);
  if (index > list.length) throw unfit('The index is behind the end of the list.');
  list.splice(index, 0, value);
}

function move(resource: Resource, path: string, source: number, destination: number): void {
  const list = listAt(resource, path);
  if (source >= list.length || destination >= list.length) throw unfit('The list is not that long.');
  list.splice(destination, 0, ...list.splice(source, 1));
}
