import { definitions, type Path, type SearchParameter, type SearchType } from '../definitions/definitions.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { compartmentNumber, type Facet, fingerprint, keyOf, parameterNumber } from './fingerprint.ts';
import { type IndexRows, noRows } from './index-rows.ts';
import { stretchOfElement } from './moments.ts';
import { normalised } from './normalise.ts';
import { parametersOf, writtenOf } from './parameters.ts';
import { spansOf } from './quantities.ts';
import { localTarget, referencesOf, targetPrint } from './references.ts';
import { stringsOf } from './strings.ts';
import { tokensOf } from './tokens.ts';
import { valuesAt } from './values-at.ts';

/** Values of one parameter in one resource beyond this many are not indexed: a list of members, not a thing to search by. */
const MOST_VALUES = 5_000;
/** `smallint`; elements of a composite beyond share the last number. */
const MOST_PARTS = 32_000;

/** Everything by which a resource is found. */
export function indexResource(resource: Resource, id: string): IndexRows {
  const rows = noRows();
  const { resourceType: type } = resource;
  for (const parameter of writtenOf(type)) {
    const number = parameterNumber(type, parameter.code);
    const isPresent =
      parameter.type === 'composite'
        ? indexComposite(rows, resource, parameter)
        : parameter.exists
          ? indexExistence(rows, resource, parameter, number)
          : indexPlain(rows, resource, parameter, number);
    if (isPresent) rows.present.push(number);
  }
  for (const [compartment, key] of compartmentsOf(resource, id))
    rows.references.push({ parameter: compartmentNumber(compartment), target: key });
  return distinct(rows);
}

function indexPlain(
  rows: IndexRows,
  resource: Resource,
  { code, type, paths }: SearchParameter,
  number: number,
): boolean {
  let count = 0;
  for (const path of paths)
    for (const value of valuesAt(resource, path).slice(0, MOST_VALUES)) {
      count++;
      add[type]?.(rows, {
        value,
        path,
        number,
        part: 0,
        facet: (name) => parameterNumber(resource.resourceType, code, name),
      });
    }
  return count > 0;
}

function indexExistence(rows: IndexRows, resource: Resource, { paths }: SearchParameter, parameter: number): boolean {
  const is = paths.some((path) => valuesAt(resource, path).some((value) => value !== false));
  rows.tokens.push({ parameter, part: 0, code: fingerprint(String(is)), system: fingerprint('') });
  return true;
}

function indexComposite(rows: IndexRows, resource: Resource, parameter: SearchParameter): boolean {
  const { code, paths, components = [] } = parameter;
  const elements = paths.flatMap((path) => valuesAt(resource, path).map((value) => [value, path.type] as const));
  elements.slice(0, MOST_PARTS).forEach(([element, type], part) => {
    components.forEach((component, index) => {
      const number = parameterNumber(resource.resourceType, code, `part-${index}`);
      for (const path of component.paths[type] ?? [])
        for (const value of valuesAt(path.root ? resource : element, path))
          add[component.type]?.(rows, { value, path, number, part, facet: () => undefined });
    });
  });
  return elements.length > 0;
}

interface Found {
  readonly value: unknown;
  readonly path: Path;
  readonly number: number;
  readonly part: number;
  facet(name: Facet): number | undefined;
}

const add: Partial<Record<SearchType, (rows: IndexRows, found: Found) => void>> = {
  token: addTokens,
  string: addStrings,
  date: addDate,
  number: addSpans,
  quantity: addSpans,
  reference: addReferences,
  // Exact, and by what it begins with.
  uri: addStrings,
};

function addTokens(rows: IndexRows, { value, path, number: parameter, part, facet }: Found): void {
  for (const { system, code, texts = [] } of tokensOf(value, path.type)) {
    if (code || system) rows.tokens.push({ parameter, part, code: fingerprint(code), system: fingerprint(system) });
    const named = texts.length > 0 ? facet('text') : undefined;
    if (named !== undefined) for (const text of texts) addText(rows, text, named, 0);
  }
  const ofType = path.type === 'Identifier' ? facet('of-type') : undefined;
  if (ofType === undefined || !isObject(value) || !isObject(value.type)) return;
  for (const { system, code } of tokensOf(value.type, 'CodeableConcept'))
    if (code && typeof value.value === 'string')
      rows.tokens.push({
        parameter: ofType,
        part: 0,
        code: fingerprint(value.value),
        system: fingerprint(`${system}|${code}`),
      });
}

function addText(rows: IndexRows, value: string, parameter: number, part: number): void {
  const text = normalised(value);
  if (text) rows.strings.push({ parameter, part, text, exact: fingerprint(value) });
}

function addStrings(rows: IndexRows, { value, path, number, part }: Found): void {
  for (const text of stringsOf(value, path.type)) addText(rows, text, number, part);
}

function addDate(rows: IndexRows, { value, number: parameter, part }: Found): void {
  const stretch = stretchOfElement(value);
  if (stretch) rows.dates.push({ parameter, part, ...stretch });
}

function addSpans(rows: IndexRows, { value, path, number: parameter, part }: Found): void {
  for (const span of spansOf(value, path.type)) rows.quantities.push({ parameter, part, ...span });
}

function addReferences(rows: IndexRows, { value, number: parameter, facet }: Found): void {
  for (const reference of referencesOf(value)) rows.references.push({ parameter, target: targetPrint(reference) });
  const logical = isObject(value) && isObject(value.identifier) ? facet('identifier') : undefined;
  if (logical === undefined) return;
  for (const { system, code } of tokensOf((value as Record<string, unknown>).identifier, 'Identifier'))
    rows.tokens.push({ parameter: logical, part: 0, code: fingerprint(code), system: fingerprint(system) });
}

/** Whose compartments a resource is in, by the published compartment definitions; somebody's own resource is in their own. */
export function* compartmentsOf(
  resource: Resource,
  id: string,
): Generator<[compartment: string, key: string, id: string]> {
  const { resourceType } = resource;
  for (const { compartment, paths } of membershipsOf(resourceType)) {
    if (resourceType === compartment) yield [compartment, keyOf(resourceType, id), id];
    for (const path of paths)
      for (const value of valuesAt(resource, path))
        for (const reference of referencesOf(value)) {
          const target = localTarget(reference);
          if (target?.type === compartment) yield [compartment, keyOf(target.type, target.id), target.id];
        }
  }
}

interface Membership {
  readonly compartment: string;
  readonly paths: readonly Path[];
}

const memberships = new Map<string, readonly Membership[]>();

/** The compartments that resources of a type may be in, and the paths that say so. */
function membershipsOf(type: string): readonly Membership[] {
  let known = memberships.get(type);
  if (!known) {
    known = Object.entries(definitions.compartments)
      .map(([compartment, members]) => ({
        compartment,
        paths: (members[type] ?? []).flatMap((code) => parametersOf(type).get(code)?.paths ?? []),
      }))
      .filter(({ compartment, paths }) => compartment === type || paths.length > 0);
    memberships.set(type, known);
  }
  return known;
}

function distinct(rows: IndexRows): IndexRows {
  const once = <Row extends object>(all: readonly Row[]): Row[] => [
    ...new Map(all.map((row) => [Object.values(row).join('|'), row])).values(),
  ];
  return {
    tokens: once(rows.tokens),
    references: once(rows.references),
    strings: once(rows.strings),
    dates: once(rows.dates),
    quantities: once(rows.quantities),
    present: rows.present.toSorted((a, b) => a - b),
  };
}
