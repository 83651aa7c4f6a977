import type { Contract } from '@hms/platform/contract';

/** Everything below `path` is answered by the service. */
export interface RouteEntry {
  readonly path: string;
  readonly service: string;
}

/**
 * Which service answers which paths, the longer ones first: what a gateway in front of separate processes, ours or another,
 * is told.
 */
export function routeTable(contracts: readonly Contract[]): RouteEntry[] {
  const entries = contracts.flatMap(({ service, path, mounts = [] }) =>
    [path, ...mounts].map((each) => ({ path: each, service })),
  );
  const seen = new Map<string, string>();
  for (const { path, service } of entries) {
    const other = seen.get(path);
    if (other) throw new Error(`${other} and ${service} both answer ${path}`);
    seen.set(path, service);
  }
  return entries.toSorted((a, b) => b.path.length - a.path.length || (a.path < b.path ? -1 : 1));
}
