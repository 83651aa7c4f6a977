import type { FastifyInstance } from 'fastify';
import type { Host } from '../service/index.ts';
import type { Metrics } from '../telemetry/index.ts';

/** `/health` says that the process lives, `/ready` whether it can serve, `/metrics` how it has been. */
export function addHealth(app: FastifyInstance, host: Pick<Host, 'health'>, metrics: Metrics): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const checks = await host.health();
    const unreachable = Object.entries(checks).some(([name, trouble]) => trouble && name.endsWith(' database'));
    const troubled = Object.values(checks).some((trouble) => trouble !== undefined);
    const status = unreachable ? 'unavailable' : troubled ? 'degraded' : 'ok';
    const listed = Object.fromEntries(Object.entries(checks).map(([name, trouble]) => [name, trouble ?? 'ok']));
    return reply.code(unreachable ? 503 : 200).send({ status, checks: listed });
  });
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
