import { readFileSync } from 'node:fs';

/** One JSON property of a type; a choice (`value[x]`) has one for each of its types. */
export interface ElementDefinition {
  /** Name of the type: `string`, `CodeableConcept`, or of a part: `Patient.contact`. */
  readonly type: string;
  readonly many?: true;
  readonly required?: true;
  /** The choice that the property is one of, e.g. `value[x]`. */
  readonly choice?: string;
  /** Canonical address of the value set whose codes alone are allowed. */
  readonly codes?: string;
  /** Types of resources that a reference may point to; any where absent. */
  readonly targets?: readonly string[];
  /** Shown in `_summary=true`. */
  readonly summary?: true;
}

export interface TypeDefinition {
  readonly kind: 'resource' | 'complex';
  readonly elements: Readonly<Record<string, ElementDefinition>>;
  /** Rules in FHIRPath. The ones that hold everywhere (ele-1, ext-1, dom-*) are checked by our own code and not listed. */
  readonly rules?: readonly Rule[];
}

export interface Rule {
  readonly key: string;
  readonly severity: 'error' | 'warning';
  readonly human: string;
  readonly expression: string;
}

/** A way to values within a resource: property names, each with what narrows its values. */
export interface Path {
  readonly steps: readonly Step[];
  /** The type of the values at its end. */
  readonly type: string;
  /** Begins at the resource again, where a component of a composite is about all of it. */
  readonly root?: true;
}

export interface Step {
  readonly name: string;
  /** Only the first of an array. */
  readonly first?: true;
  /** Only those with this text in this property. */
  readonly where?: readonly [property: string, value: string];
}

export type SearchType =
  | 'token'
  | 'string'
  | 'date'
  | 'reference'
  | 'quantity'
  | 'number'
  | 'uri'
  | 'composite'
  | 'special';

export interface SearchParameter {
  readonly code: string;
  readonly type: SearchType;
  readonly url: string;
  readonly describe: string;
  readonly paths: readonly Path[];
  /** Types of resources that the references point to. */
  readonly targets?: readonly string[];
  /** The value says whether there is anything else than `false` at the paths (Patient's `deceased`). */
  readonly exists?: true;
  readonly components?: readonly Component[];
}

/** One part of a composite parameter. */
interface Component {
  readonly code: string;
  readonly type: SearchType;
  /** Relative to the values at the parameter's `paths`, by their type. */
  readonly paths: Readonly<Record<string, readonly Path[]>>;
}

/** What HL7 publishes of FHIR R4 (CC0), as far as a server needs it, in our own short form. */
export interface Definitions {
  readonly version: string;
  readonly types: Readonly<Record<string, TypeDefinition>>;
  /** By type of resource. */
  readonly search: Readonly<Record<string, readonly SearchParameter[]>>;
  /** Canonical address to systems to codes. */
  readonly valueSets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Type of the compartment, type within, codes of the search parameters that make a resource belong. */
  readonly compartments: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export const definitions: Definitions = JSON.parse(
  readFileSync(new URL('./generated/r4.json', import.meta.url), 'utf8'),
);

export const isResourceType = (name: string): boolean => Object.hasOwn(definitions.search, name);

/** An element of a type by its name in JSON. */
export const elementOf = (type: string, name: string): ElementDefinition | undefined =>
  definitions.types[type]?.elements[name];
