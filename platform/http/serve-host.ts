import type { FastifyInstance } from 'fastify';
import type { Host } from '../service/index.ts';
import { addMount, addRoute, createEdge, type EdgeOptions } from './edge.ts';
import { addHealth } from './health.ts';
import { addInternalRoutes } from './internal-routes.ts';

/** Puts the operations of all services of a process behind one HTTP edge. Not listening yet. */
export function serveHost(host: Host, options: EdgeOptions): FastifyInstance {
  const app = createEdge(options);
  for (const { definition, operations, parts } of host.services.values()) {
    for (const [id, operation] of Object.entries(definition.contract.operations))
      addRoute(app, { id, base: definition.contract.path, operation, invoke: operations.get(id)! }, options);
    for (const mount of parts.mounts ?? []) addMount(app, mount);
  }
  addHealth(app, host, options.metrics);
  if (options.identity) addInternalRoutes(app, host, options.identity);
  return app;
}
