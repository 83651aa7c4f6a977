import { Failure, unprocessable } from '@hms/platform/contract';
import { loadFhirPath, untold } from './load-fhirpath.ts';
import type { Resource } from './resource.ts';

/** A value with the way that led to it, as the library keeps it. */
interface Node {
  readonly parentResNode: Node | null;
  readonly propName: string | null;
  readonly index: number | null;
}

/** The library marks what it is given, and does not know numbers with their digits. */
const plain = (resource: Resource): unknown => JSON.parse(JSON.stringify(resource));

const MOST_CHARACTERS = 500;
/** Functions by which an expression of a caller could keep the process busy. */
const COSTLY = /\b(matches|replaceMatches|repeat|resolve|memberOf|aggregate|descendants)\s*\(/;

function guarded(expression: string): string {
  if (expression.length > MOST_CHARACTERS || COSTLY.test(expression))
    throw unprocessable(
      'fhirpath',
      `A path has at most ${MOST_CHARACTERS} characters, and no function that is costly.`,
    );
  return expression;
}

/** Where the values of an expression stand in a resource: property names and array indices from its root. */
export function locate(resource: Resource, expression: string): (string | number)[][] {
  try {
    const { fhirpath, r4 } = loadFhirPath();
    const nodes = fhirpath.evaluate(plain(resource) as object, guarded(expression), undefined, r4, {
      resolveInternalTypes: false,
      traceFn: untold,
    }) as unknown[];
    return nodes.map((node) => wayTo(node as Node));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw unprocessable('fhirpath', 'The FHIRPath expression cannot be evaluated.', { cause: error });
  }
}

function wayTo(node: Node): (string | number)[] {
  const way: (string | number)[] = [];
  for (let at: Node | null = node; at?.parentResNode; at = at.parentResNode) {
    if (typeof at.index === 'number') way.unshift(at.index);
    if (at.propName) way.unshift(at.propName);
  }
  return way;
}
