import type { AccessEntry } from '@hms/platform/audit';
import type { AccessCollector } from '@hms/platform/service';
import { addActorDays } from '../activity/actor-days.ts';
import type { AuditService } from '../audit-service.ts';
import { chain } from './chain.ts';
import { insertTrail, lockHead, moveHead } from './trail-table.ts';

const UNREADABLE = '[this note could not be opened]';

/** Writes what the services logged into the trail. One collector at a time holds the chain's end. */
export function collectAccesses(service: AuditService): AccessCollector {
  const { notes, log, checkpointer, bell } = service;
  return {
    batch: 1_000,
    gatherMs: 250,
    async collect(tx, producer, entries) {
      const resealed = entries.map((entry) => (entry.detail === null ? entry : reseal(producer, entry)));
      const end = (await tx.first(lockHead()))!;
      const chained = chain(end, producer.service, resealed);
      const { number, hash } = chained.at(-1)!;
      tx.send(insertTrail(chained));
      tx.send(moveHead(number, hash));
      tx.send(addActorDays(entries));
      tx.afterCommit(() => {
        checkpointer.moved({ number, hash });
        bell.ring();
      });
    },
  };

  function reseal(producer: Parameters<AccessCollector['collect']>[1], entry: AccessEntry): AccessEntry {
    let note = UNREADABLE;
    try {
      note = producer.openNote(entry) ?? UNREADABLE;
    } catch (error) {
      // The entry itself must not be held up: a trail with one note less beats a trail that stands still.
      log.error(
        { err: error, entry: entry.id, producer: producer.service },
        'a note of the access log cannot be opened',
      );
    }
    return { ...entry, detail: notes.seal(entry.id, note) };
  }
}
