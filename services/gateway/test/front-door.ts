import { request as httpRequest } from 'node:http';
import type { EdgeOptions } from '@hms/platform/http';
import { createTokenVerifier } from '@hms/platform/security';
import { createLogger, createMetrics } from '@hms/platform/telemetry';
import { AUDIENCE, type TestHospital } from '@hms/platform/testing';
import { type GatewaySettings, gatewaySettings } from '../src/settings.ts';

/** The settings as they are when nobody sets any, but for some. */
export function settingsWith(changed: Partial<GatewaySettings> = {}): GatewaySettings {
  const defaults = Object.entries(gatewaySettings).map(([name, setting]) => [
    name,
    'default' in setting ? setting.default : undefined,
  ]);
  return { ...Object.fromEntries(defaults), ...changed } as GatewaySettings;
}

/** What every edge before this hospital needs. */
export async function edgeOf(hospital: TestHospital): Promise<EdgeOptions> {
  return {
    verifier: await createTokenVerifier({ source: hospital.host.policy, audience: AUDIENCE, now: () => new Date() }),
    log: createLogger({ level: 'silent', service: 'gateway' }),
    metrics: createMetrics(),
    bodyLimit: 100_000,
  };
}

/** Sends a path exactly as it is written; `fetch` would tidy it first. */
export function sendRaw(url: string, path: string, headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; body: string; type: string }>((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode!, body, type: response.headers['content-type'] ?? '' }),
      );
    });
    request.on('error', reject).end();
  });
}
