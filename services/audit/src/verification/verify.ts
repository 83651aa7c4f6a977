import type { Verification } from '@hms/contracts/audit';
import { type Handler, reply } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { describeFault } from './first-bad.ts';
import { type TrailVerdict, verifyTrail as verify } from './verify-trail.ts';

export function verifyTrail(service: AuditService): Handler<AuditOperations['verifyTrail']> {
  const { database, anchor, signingKey } = service;
  let running: Promise<TrailVerdict> | undefined;
  return async () => {
    // Whoever asks while a check is under way gets its verdict: two at once would find nothing more.
    running ??= verify(database, anchor, { trustedKey: signingKey.publicKey }).finally(() => {
      running = undefined;
    });
    return reply(shown(await running));
  };
}

const shown = ({ firstBad, ...verdict }: TrailVerdict): Verification => ({
  ok: verdict.ok,
  entries: verdict.entries,
  removed_by_retention: verdict.cutOver,
  first_bad: firstBad
    ? { number: firstBad.number, kind: firstBad.kind, up_to: firstBad.upTo ?? null, text: describeFault(firstBad) }
    : null,
  checkpoints: verdict.checkpoints,
  anchored_up_to: verdict.anchoredUpTo,
  anchor_lost: verdict.anchorLost,
  duration_ms: verdict.durationMs,
});
