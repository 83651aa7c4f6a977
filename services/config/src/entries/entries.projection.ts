import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import type { ConfigContract } from '../config-service.ts';
import { findEntry, writeEntry } from './entry-table.ts';
import { evolved } from './evolve.ts';
import type { Kind } from './kind.ts';

/** The table of one kind of entry. */
export function entriesProjection(kind: Kind): Projection<ConfigContract> {
  async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
    const created = event.event_type.endsWith('.created');
    const before = created ? undefined : await findEntry(tx, kind, event.stream_id);
    const entry = evolved(kind.contract, before, event);
    writeEntry(tx, kind, entry);
    kind.projectMore?.(tx, entry);
  }
  const types = ['created', 'updated', 'deactivated', 'reactivated'].map((happening) => [
    `config.${kind.contract.name}.${happening}`,
    project,
  ]);
  return Object.fromEntries(types) as Projection<ConfigContract>;
}
