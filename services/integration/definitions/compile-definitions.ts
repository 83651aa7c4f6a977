import type { Definitions } from '../src/definitions/definitions.ts';
import { compileSearch, type PublishedParameter } from './compile-search.ts';
import { compileTypes, type StructureDefinition } from './compile-types.ts';
import { type CodeSystem, compileValueSets, type ValueSet } from './compile-value-sets.ts';
import { type Published, published } from './published.ts';

interface CompartmentDefinition extends Published {
  readonly resourceType: 'CompartmentDefinition';
  readonly code: string;
  readonly resource: readonly { readonly code: string; readonly param?: readonly string[] }[];
}

/** Makes our short form of HL7's publication of FHIR R4 (4.0.1). */
export function compileDefinitions(): Definitions {
  const structures = ['profiles-types.json', 'profiles-resources.json'].flatMap((file) =>
    published<StructureDefinition>(file, 'StructureDefinition'),
  );
  const types = compileTypes(structures);
  const concrete = structures.filter(({ kind, abstract }) => kind === 'resource' && !abstract).map(({ type }) => type);
  const parameters = published<PublishedParameter>('search-parameters.json', 'SearchParameter');
  const codes = new Set(
    Object.values(types).flatMap(({ elements }) => Object.values(elements).flatMap((each) => each.codes ?? [])),
  );
  const terminologies = ['valuesets.json', 'v3-codesystems.json'];
  const compartments = published<CompartmentDefinition>('profiles-resources.json', 'CompartmentDefinition');
  return {
    version: '4.0.1',
    types,
    search: compileSearch(parameters, types, concrete.toSorted()),
    valueSets: compileValueSets(
      codes,
      terminologies.flatMap((file) => published<ValueSet>(file, 'ValueSet')),
      terminologies.flatMap((file) => published<CodeSystem>(file, 'CodeSystem')),
    ),
    compartments: Object.fromEntries(
      compartments.map(({ code, resource }) => [
        code,
        Object.fromEntries(resource.flatMap((each) => (each.param ? [[each.code, each.param]] : []))),
      ]),
    ),
  };
}
