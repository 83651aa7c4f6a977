import type { ElementDefinition, Rule, TypeDefinition } from '../src/definitions/definitions.ts';
import type { Published } from './published.ts';

export interface StructureDefinition extends Published {
  readonly resourceType: 'StructureDefinition';
  readonly kind: 'primitive-type' | 'complex-type' | 'resource' | 'logical';
  readonly type: string;
  readonly derivation?: 'specialization' | 'constraint';
  readonly abstract: boolean;
  readonly snapshot: { readonly element: readonly RawElement[] };
}

interface RawElement {
  readonly path: string;
  readonly min: number;
  readonly max: string;
  readonly isSummary?: boolean;
  readonly contentReference?: string;
  readonly type?: readonly {
    readonly code: string;
    readonly targetProfile?: readonly string[];
    readonly extension?: readonly { readonly valueUrl?: string }[];
  }[];
  readonly binding?: { readonly strength: string; readonly valueSet?: string };
  readonly constraint?: readonly {
    readonly key: string;
    readonly severity: 'error' | 'warning';
    readonly human: string;
    readonly expression?: string;
  }[];
}

const SYSTEM_TYPE = 'http://hl7.org/fhirpath/System.';
/** Rules that hold for every element or resource; our own code checks them. */
const EVERYWHERE = new Set(['ele-1', 'ext-1', 'dom-2', 'dom-3', 'dom-4', 'dom-5', 'dom-6']);

/** Every structured type: the data types, the resources, and each part of them by its path. */
export function compileTypes(structures: readonly StructureDefinition[]): Record<string, TypeDefinition> {
  const types: Record<string, TypeDefinition> = {};
  for (const structure of structures) {
    if (structure.kind === 'primitive-type' || structure.kind === 'logical') continue;
    if (structure.derivation === 'constraint') continue;
    const kind = structure.kind === 'resource' ? 'resource' : 'complex';
    const owners = new Set([structure.type]);
    for (const element of structure.snapshot.element)
      if (isPart(element, structure.snapshot.element)) owners.add(element.path);
    for (const owner of owners) types[owner] = typeOf(owner, owner === structure.type ? kind : 'complex', structure);
  }
  return types;
}

const isPart = ({ path }: RawElement, all: readonly RawElement[]): boolean =>
  path.includes('.') && all.some((other) => other.path.startsWith(`${path}.`));

function typeOf(owner: string, kind: TypeDefinition['kind'], { snapshot }: StructureDefinition): TypeDefinition {
  const elements: Record<string, ElementDefinition> = {};
  for (const element of snapshot.element) {
    const name = element.path.slice(owner.length + 1);
    if (!element.path.startsWith(`${owner}.`) || name.includes('.')) continue;
    for (const [property, definition] of propertiesOf(name, element, snapshot.element)) elements[property] = definition;
  }
  const rules = rulesOf(snapshot.element.find(({ path }) => path === owner));
  return { kind, elements, ...(rules.length > 0 ? { rules } : {}) };
}

function* propertiesOf(
  name: string,
  element: RawElement,
  all: readonly RawElement[],
): Generator<[string, ElementDefinition]> {
  const beside = {
    ...(element.max !== '1' ? { many: true as const } : {}),
    ...(element.min > 0 ? { required: true as const } : {}),
    ...(element.isSummary ? { summary: true as const } : {}),
    ...(element.binding?.strength === 'required' && element.binding.valueSet
      ? { codes: element.binding.valueSet.split('|')[0]! }
      : {}),
  };
  if (element.contentReference) {
    yield [name, { type: element.contentReference.slice(1), ...beside }];
    return;
  }
  const isChoice = name.endsWith('[x]');
  for (const type of element.type ?? []) {
    const code = type.code.startsWith(SYSTEM_TYPE) ? (type.extension?.[0]?.valueUrl ?? 'string') : type.code;
    const targets = type.targetProfile?.map((profile) => profile.slice(profile.lastIndexOf('/') + 1));
    const definition = {
      type: isPart(element, all) ? element.path : code,
      ...beside,
      ...(isChoice ? { choice: name } : {}),
      ...(targets && !targets.includes('Resource') ? { targets } : {}),
    };
    yield [isChoice ? name.slice(0, -3) + code[0]!.toUpperCase() + code.slice(1) : name, definition];
  }
}

const rulesOf = (element: RawElement | undefined): Rule[] =>
  (element?.constraint ?? [])
    .filter(({ key, expression }) => expression && !EVERYWHERE.has(key))
    .map(({ key, severity, human, expression }) => ({ key, severity, human, expression: expression! }));
