import type { authContract, BreakGlassRequest } from '@hms/contracts/auth';
import { conflict, type Decided, invalid, notAllowed } from '@hms/platform/contract';

type Event = Decided<typeof authContract>;

export interface OpenBreakGlass {
  user: { id: string; username: string };
  patient: string;
  reasonCode: BreakGlassRequest['reason_code'];
  reasonText: string;
  minutes: number | undefined;
}

/** Opens a closed record. Throws `too-long`, `already-open`. */
export function openBreakGlass(
  command: OpenBreakGlass,
  context: { now: Date; longestMinutes: number; open: readonly BreakGlassRequest[] },
): Event[] {
  const { now, longestMinutes, open } = context;
  const { user, patient, minutes = longestMinutes } = command;
  if (minutes > longestMinutes) throw invalid('too-long', `At most ${longestMinutes} minutes.`);
  if (open.some((request) => request.patient_id === patient))
    throw conflict('already-open', 'You have opened this record already, and may still see it.');
  const data = {
    user_id: user.id,
    username: user.username,
    patient_id: patient,
    reason_code: command.reasonCode,
    reason_text: command.reasonText,
    until: new Date(now.getTime() + minutes * 60_000).toISOString(),
  };
  return [{ type: 'access.break-glass', data }];
}

/** Closes a record before its time. Throws `not-yours`; nothing happens to one that is closed. */
export function endBreakGlass(request: BreakGlassRequest, user: string, now: Date): Event[] {
  if (request.user_id !== user) throw notAllowed('not-yours', 'Somebody else opened this record.');
  const isOver = request.ended_at !== null || new Date(request.until) <= now;
  return isOver ? [] : [{ type: 'access.break-glass-ended', data: {} }];
}

/** The privacy officer's judgement. Throws `own-case`, `already-reviewed`, `note-missing`. */
export function reviewBreakGlass(
  request: BreakGlassRequest,
  { verdict, note, reviewer }: { verdict: 'justified' | 'not-justified'; note: string | null; reviewer: string },
): Event[] {
  if (request.user_id === reviewer) throw notAllowed('own-case', 'Nobody reviews their own case.');
  if (request.review !== null) throw conflict('already-reviewed', 'This case was reviewed already.');
  if (verdict === 'not-justified' && (note ?? '').trim() === '')
    throw invalid('note-missing', 'Say why the access was not justified.');
  return [{ type: 'access.break-glass-reviewed', data: { verdict, note, reviewed_by: reviewer } }];
}
