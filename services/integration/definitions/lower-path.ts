import fhirpath from 'fhirpath';
import type { Path, Step, TypeDefinition } from '../src/definitions/definitions.ts';

/** A node of the syntax tree that the FHIRPath library makes of an expression. */
interface Node {
  readonly type: string;
  readonly text?: string;
  readonly children?: readonly Node[];
}

/** What the expression of a search parameter says, for one type. */
export interface Lowered {
  readonly paths: readonly Path[];
  /** Types that `resolve() is …` narrows the references to. */
  readonly targets: readonly string[];
  /** Whether it asks for the existence of values only. */
  readonly exists: boolean;
}

const ANY_RESOURCE = new Set(['Resource', 'DomainResource']);
/** What only leads to its child. */
const TRANSPARENT = new Set(['EntireExpression', 'TermExpression', 'InvocationTerm', 'ParenthesizedTerm']);

/**
 * Lowers an expression to property paths, so that no interpreter runs when resources are indexed. The expressions of FHIR's search
 * parameters use a small part of FHIRPath; whatever else appears throws, so that a new one is not overlooked.
 *
 * @param root the type that the expression is evaluated on
 * @param resource the type of the resource that this is within
 */
export function lowerPath(
  expression: string,
  root: string,
  types: Readonly<Record<string, TypeDefinition>>,
  resource = root,
): Lowered {
  const targets = new Set<string>();
  let exists = false;

  const unknown = (node: Node): never => {
    throw new Error(`${expression}: ${node.type} ${node.text ?? ''} is not understood`);
  };

  function walk(node: Node, from: readonly Path[]): readonly Path[] {
    const [first, second] = node.children ?? [];
    if (TRANSPARENT.has(node.type)) return walk(first!, from);
    if (node.type === 'UnionExpression') return [...walk(first!, from), ...walk(second!, from)];
    if (node.type === 'InvocationExpression') return walk(second!, walk(first!, from));
    if (node.type === 'MemberInvocation') return member(nameOf(first!), from);
    if (node.type === 'TypeExpression') return narrowed(walk(first!, from), nameOf(second!));
    if (node.type === 'IndexerExpression') return onLast(walk(first!, from), { first: true });
    if (node.type === 'FunctionInvocation') return called(first!, from);
    if (node.type === 'ExternalConstantTerm' && nameOf(node) === 'resource')
      return [{ steps: [], type: resource, root: true }];
    if (node.type === 'AndExpression') {
      exists = true;
      return walk(first!, from);
    }
    return unknown(node);
  }

  function member(name: string, from: readonly Path[]): readonly Path[] {
    if (/^[A-Z]/.test(name))
      return from.filter(({ steps, type }) => steps.length === 0 && (type === name || ANY_RESOURCE.has(name)));
    return from.flatMap(({ steps, type, ...beside }) =>
      Object.entries(types[type]?.elements ?? {})
        .filter(([property, { choice }]) => property === name || choice === `${name}[x]`)
        .map(([property, element]) => ({ ...beside, steps: [...steps, { name: property }], type: element.type })),
    );
  }

  function called(node: Node, from: readonly Path[]): readonly Path[] {
    const [name, list] = node.children ?? [];
    const parameter = list?.children?.[0];
    switch (nameOf(name!)) {
      case 'ofType':
      case 'as':
        return narrowed(from, nameOf(parameter!));
      case 'exists':
        exists = true;
        return from;
      case 'where':
        return where(parameter!, from);
      default:
        return unknown(name!);
    }
  }

  function where(condition: Node, from: readonly Path[]): readonly Path[] {
    const [left, right] = condition.children ?? [];
    if (condition.type === 'TypeExpression' && condition.text === 'is') {
      targets.add(nameOf(right!));
      return from;
    }
    if (condition.type !== 'EqualityExpression' || condition.text !== '=') return unknown(condition);
    return onLast(from, { where: [nameOf(left!), nameOf(right!).slice(1, -1)] });
  }

  const paths = walk(fhirpath.parse(expression) as unknown as Node, [{ steps: [], type: root }]);
  const distinct = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return { paths: [...distinct.values()], targets: [...targets], exists };
}

const narrowed = (paths: readonly Path[], type: string) => paths.filter((path) => path.type === type);

const onLast = (paths: readonly Path[], beside: Partial<Step>): readonly Path[] =>
  paths.map(({ steps, ...path }) => ({ ...path, steps: [...steps.slice(0, -1), { ...steps.at(-1)!, ...beside }] }));

/** The name or literal that a branch of the tree comes down to. */
function nameOf(node: Node): string {
  let at = node;
  while (at.children?.[0]) at = at.children[0];
  return at.text!;
}
