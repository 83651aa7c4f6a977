import { definitions, type Rule } from '../definitions/definitions.ts';
import type { Issue } from './issue.ts';
import { loadFhirPath, untold } from './load-fhirpath.ts';
import { isObject, type Resource } from './resource.ts';

type Run = (element: unknown, environment: object) => unknown[];
const compiled = new Map<string, Run>();

function runOf(type: string, expression: string): Run {
  const name = `${type}: ${expression}`;
  let run = compiled.get(name);
  if (!run) {
    const { fhirpath, r4 } = loadFhirPath();
    run = fhirpath.compile({ base: type, expression }, r4, { traceFn: untold }) as Run;
    compiled.set(name, run);
  }
  return run;
}

/** Rules whose expressions ask for a terminology server, or that the library's functions cannot answer here. */
const BEYOND = /\b(memberOf|resolve|conformsTo|htmlChecks)\s*\(/;

/** The rules that R4 gives to single types and their parts (invariants with their own keys), by FHIRPath. */
export function validateRules(resource: Resource): Issue[] {
  // The library marks what it is given, and does not know numbers with their digits.
  const root = JSON.parse(JSON.stringify(resource));
  const issues: Issue[] = [];
  walk(root, resource.resourceType, resource.resourceType, root, root, issues);
  return issues;
}

function walk(
  value: Record<string, unknown>,
  type: string,
  at: string,
  owner: unknown,
  root: unknown,
  issues: Issue[],
): void {
  const definition = definitions.types[type];
  if (!definition) return;
  for (const rule of definition.rules ?? []) {
    const issue = check(value, type, rule, at, owner, root);
    if (issue) issues.push(issue);
  }
  for (const [name, element] of Object.entries(definition.elements)) {
    const found = value[name];
    if (found === undefined) continue;
    (Array.isArray(found) ? found : [found]).forEach((each, index) => {
      if (!isObject(each)) return;
      const within = element.type === 'Resource' ? String(each.resourceType) : element.type;
      const place = element.many ? `${at}.${name}[${index}]` : `${at}.${name}`;
      walk(each, within, place, element.type === 'Resource' ? each : owner, root, issues);
    });
  }
}

function check(value: unknown, type: string, rule: Rule, at: string, owner: unknown, root: unknown): Issue | undefined {
  const { key, severity, human, expression } = rule;
  if (BEYOND.test(expression)) return undefined;
  try {
    const [result] = runOf(type, expression)(value, { resource: owner, rootResource: root });
    if (result === true || result === undefined) return undefined;
  } catch {
    return {
      severity: 'information',
      code: 'incomplete',
      diagnostics: `${key} could not be checked`,
      expression: [at],
    };
  }
  return { severity, code: 'invariant', diagnostics: `${key}: ${human}`, expression: [at] };
}
