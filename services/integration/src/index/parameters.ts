import { definitions, type SearchParameter } from '../definitions/definitions.ts';

/** Answered from the resource's own row, not from the index tables. */
const OF_THE_ROW = new Set(['_id', '_lastUpdated', '_text', '_content', '_query']);

const byType = new Map<string, ReadonlyMap<string, SearchParameter>>();

/** The search parameters of a type by code. */
export function parametersOf(type: string): ReadonlyMap<string, SearchParameter> {
  let known = byType.get(type);
  if (!known) {
    known = new Map((definitions.search[type] ?? []).map((parameter) => [parameter.code, parameter]));
    byType.set(type, known);
  }
  return known;
}

const indexed = new Map<string, readonly SearchParameter[]>();

/** Those whose values stand in the index tables. */
function indexedOf(type: string): readonly SearchParameter[] {
  let known = indexed.get(type);
  if (!known) {
    known = [...parametersOf(type).values()].filter(({ code }) => !OF_THE_ROW.has(code));
    indexed.set(type, known);
  }
  return known;
}

/**
 * The parameters of the type that together say what a composite about the resource as a whole says; such a one needs no rows of its own.
 * Undefined where its parts must be found in the same element.
 */
export function partsAsParameters(type: string, parameter: SearchParameter): readonly SearchParameter[] | undefined {
  if (parameter.paths.some(({ steps }) => steps.length > 0)) return undefined;
  const parts = (parameter.components ?? []).map((component) => {
    const paths = JSON.stringify(component.paths[type]);
    return [...parametersOf(type).values()].find(
      (each) => each.type === component.type && JSON.stringify(each.paths) === paths,
    );
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

const withRows = new Map<string, readonly SearchParameter[]>();

/** The parameters that are looked up at each writing of a resource of the type. */
export function writtenOf(type: string): readonly SearchParameter[] {
  let known = withRows.get(type);
  if (!known) {
    known = indexedOf(type).filter(
      (parameter) => parameter.type !== 'composite' || !partsAsParameters(type, parameter),
    );
    withRows.set(type, known);
  }
  return known;
}
