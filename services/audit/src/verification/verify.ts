import type { Verification } from '@hms/contracts/audit';
import { type Handler, reply } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { describeFault } from './first-bad.ts';
import { readStretches } from './stretches.ts';
import { verifyTrail as verify } from './verify-trail.ts';

export function verifyTrail(service: AuditService): Handler<AuditOperations['verifyTrail']> {
  let running: Promise<Verification> | undefined;
  return async () => {
    // Whoever asks while a check is under way gets its verdict: two at once would find nothing more.
    running ??= check(service).finally(() => {
      running = undefined;
    });
    return reply(await running);
  };
}

async function check({ database, anchor, signingKey, now }: AuditService): Promise<Verification> {
  const { firstBad, ...verdict } = await verify(database, anchor, { trustedKey: signingKey.publicKey });
  const whole = Math.min(verdict.cutOver + verdict.entries, (firstBad?.number ?? Number.POSITIVE_INFINITY) - 1);
  return {
    ok: verdict.ok,
    entries: verdict.entries,
    removed_by_retention: verdict.cutOver,
    first_bad: firstBad
      ? { number: firstBad.number, kind: firstBad.kind, up_to: firstBad.upTo ?? null, text: describeFault(firstBad) }
      : null,
    checkpoints: verdict.checkpoints,
    anchored_up_to: verdict.anchoredUpTo,
    stretches: await readStretches(database, verdict.cutOver, whole),
    checked_at: now().toISOString(),
    anchor_lost: verdict.anchorLost,
    duration_ms: verdict.durationMs,
  };
}
