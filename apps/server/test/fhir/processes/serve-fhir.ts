// Serves a hospital that is talked to by FHIR; with `dieAt` it kills itself when a transaction of several services comes to that step.
import { writeSync } from 'node:fs';
import type { Connection } from '@hms/platform/database';
import { serveHost } from '@hms/platform/http';
import { createKeyRing, createTokenVerifier, type KeyEncryptionKeys } from '@hms/platform/security';
import { type ServiceDefinition, startServices } from '@hms/platform/service';
import { createLogger, createMetrics } from '@hms/platform/telemetry';
import { AUDIENCE, createTestIssuer, TEST_ISSUER } from '@hms/platform/testing';
import { appointmentService } from '@hms/service-appointment';
import { clinicalService } from '@hms/service-clinical';
import { configService } from '@hms/service-config';
import { integrationService } from '@hms/service-integration';
import { patientService } from '@hms/service-patient';

/** A step is before or after a service answers an operation. */
interface Step {
  readonly service: string;
  readonly operation: string;
  readonly when: 'before' | 'after';
  /** Which time it is answered; the first where absent. */
  readonly turn?: number;
  /** An operation that does not get its turn before that. */
  readonly holding?: { readonly service: string; readonly operation: string };
}

const { connections, keys, dieAt, holdSeconds } = JSON.parse(process.argv[2]!) as {
  connections: Record<string, Connection>;
  keys: KeyEncryptionKeys;
  dieAt?: Step;
  holdSeconds: number;
};

const die = () => process.kill(process.pid, 'SIGKILL');
const never = new Promise<never>(() => undefined);

type Handler = (...given: unknown[]) => Promise<unknown>;

function mortal(definition: ServiceDefinition): ServiceDefinition {
  return {
    ...definition,
    async start(context) {
      const parts = await definition.start(context);
      const handlers: Record<string, Handler> = { ...(parts.handlers as unknown as Record<string, Handler>) };
      const { service } = definition.contract;
      if (dieAt?.service === service) {
        const handle = handlers[dieAt.operation]!;
        let turn = 0;
        handlers[dieAt.operation] = async (...given) => {
          turn += 1;
          if (turn < (dieAt.turn ?? 1)) return handle(...given);
          if (dieAt.when === 'before') return die();
          await handle(...given);
          return die();
        };
      }
      if (dieAt?.holding?.service === service) handlers[dieAt.holding.operation] = () => never;
      return { ...parts, handlers: handlers as never };
    },
  };
}

const now = () => new Date();
const services = [configService, patientService, appointmentService, clinicalService, integrationService].map(mortal);
const issuer = await createTestIssuer(
  services.map(({ contract }) => contract),
  now,
);
const metrics = createMetrics();
const host = await startServices({
  services,
  connectionOf: (service) => connections[service]!,
  connections: 3,
  crossProcess: true,
  keyRing: createKeyRing(keys),
  publicUrl: TEST_ISSUER,
  metrics,
  loggerOf: (service) => createLogger({ level: 'silent', service }),
  policy: issuer,
  pollMs: 100,
  settingsOf: (service) => (service === 'integration' ? { holdSeconds } : {}),
});
const verifier = await createTokenVerifier({ source: issuer, audience: AUDIENCE, now });
const log = createLogger({ level: 'silent', service: 'edge' });
const url = await serveHost(host, { verifier, log, metrics, bodyLimit: 1_000_000 }).listen({
  host: '127.0.0.1',
  port: 0,
});
const tokenOf = (id: string, role: string) => issuer.token({ id, roles: [role] });
const tokens = {
  engineer: await tokenOf('ivo', 'integration-engineer'),
  physician: await tokenOf('dora', 'physician'),
};
writeSync(1, `${JSON.stringify({ url, tokens })}\n`);
// Should the test itself come to an end, so does this process.
process.stdin.on('end', () => process.exit()).resume();
