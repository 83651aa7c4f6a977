import type { Transaction } from '@hms/platform/database';
import type { Key } from '@hms/platform/security';
import type { ClinicalService, Decision, Occasion } from '../clinical-service.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { evolved } from './evolve.ts';

interface Stream {
  readonly id: string;
  /** As recorded, whose key seals the words. */
  readonly patient: string;
  readonly before: EncounterRecord | undefined;
}

/** Appends what was decided on an encounter. @returns the encounter as it is then */
export async function recordEncounter(
  service: ClinicalService,
  tx: Transaction,
  call: Pick<Occasion, 'cause'>,
  { id, patient, before }: Stream,
  events: readonly Decision[],
  key: Key | undefined,
): Promise<EncounterRecord> {
  const appended = await service.append(tx, {
    stream: id,
    expected: before?.version ?? 0,
    subject: patient,
    key,
    events,
    cause: call.cause,
  });
  return appended.reduce<EncounterRecord | undefined>(evolved, before)!;
}
