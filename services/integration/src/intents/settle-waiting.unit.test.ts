import { unavailable } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';
import type { IntegrationService } from '../integration-service.ts';
import type { Preparer } from './preparers.ts';
import { settleWaiting } from './settle-waiting.ts';

describe('what services hold prepared', () => {
  it('is settled where a service can be reached, whoever else is away', async () => {
    const told: string[] = [];
    const away: Preparer = {
      name: 'patient',
      list: async () => {
        throw unavailable('service-unreachable', 'The patient service cannot be reached.');
      },
      settle: async () => undefined,
    };
    const there: Preparer = {
      name: 'clinical',
      list: async () => [{ intent: 'decided', seconds: 10 }],
      settle: async (intent, outcome) => void told.push(`${intent}: ${outcome}`),
    };
    const warned: unknown[] = [];
    const service = {
      preparers: { patient: away, clinical: there },
      openIntents: new Set<string>(),
      database: { all: async () => [{ id: 'decided', outcome: 'confirm' }] },
      log: { info: () => undefined, warn: ({ preparer }: { preparer: string }) => warned.push(preparer) },
    } as unknown as IntegrationService;
    expect(await settleWaiting(service, 12)).toBe(1);
    expect(told).toEqual(['decided: confirm']);
    expect(warned).toEqual(['patient']);
  });
});
