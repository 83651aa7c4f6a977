import type { ServiceDefinition } from './definition.ts';

/** Services after those that they need. Needs that run elsewhere are left out; a circle is an error. */
export function inStartOrder(definitions: readonly ServiceDefinition[]): ServiceDefinition[] {
  const ordered: ServiceDefinition[] = [];
  const byName = new Map(definitions.map((definition) => [definition.contract.service, definition]));
  const visit = (definition: ServiceDefinition, path: readonly string[]) => {
    const name = definition.contract.service;
    if (ordered.includes(definition)) return;
    if (path.includes(name)) throw new Error(`services need each other in a circle: ${[...path, name].join(' → ')}`);
    for (const need of definition.needs) {
      const needed = byName.get(need);
      if (needed) visit(needed, [...path, name]);
    }
    ordered.push(definition);
  };
  for (const definition of definitions) visit(definition, []);
  return ordered;
}
