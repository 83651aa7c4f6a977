import { breakGlassReasons } from '@hms/contracts/auth';
import { notFound } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import { type Call, type Handlers, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { proveAgain } from '../sign-in/prove-again.ts';
import { endBreakGlass, openBreakGlass, reviewBreakGlass } from './break-glass.ts';
import { countAwaitingReview, getBreakGlass, openBreakGlassOf, searchBreakGlass } from './break-glass-table.ts';

type Operations = Pick<
  AuthOperations,
  'listBreakGlassReasons' | 'breakGlass' | 'listMyBreakGlass' | 'endBreakGlass' | 'listBreakGlass' | 'reviewBreakGlass'
>;
type Reason = keyof typeof breakGlassReasons;

export function breakGlassHandlers(service: AuthService): Handlers<Operations> {
  const { database, options, policyBell } = service;

  async function append(
    call: Call,
    { id, version, patient }: { id: string; version: number; patient: string },
    events: ReturnType<typeof openBreakGlass>,
  ) {
    const key = await service.keys.of(patient);
    return call.commit(async (tx) => {
      if (events.length > 0)
        await service.append(tx, { stream: id, expected: version, subject: patient, key, events, cause: call.cause });
      tx.afterCommit(policyBell.ring);
      const request = await getBreakGlass(tx, id);
      return reply(request, { version: request.version });
    });
  }

  return {
    async listBreakGlassReasons() {
      const reasons = Object.entries(breakGlassReasons).map(([code, text]) => ({ code: code as Reason, text }));
      return reply({ reasons });
    },

    async breakGlass(call, { body }) {
      const { patient_id: patient, reason_code, reason_text, minutes, ...proof } = body;
      call.disclose(patient);
      // The words stay under the patient's key; the trail keeps the code.
      call.note(reason_code);
      const user = await proveAgain(service, call, proof);
      if ((await service.keys.of(patient)) === undefined)
        throw notFound('patient-not-found', 'There is no patient with this id.');
      const events = openBreakGlass(
        { user, patient, reasonCode: reason_code, reasonText: reason_text, minutes },
        {
          now: call.now,
          longestMinutes: options.breakGlassMinutes,
          open: await openBreakGlassOf(database, user.id, call.now),
        },
      );
      return append(call, { id: newId(call.now), version: 0, patient }, events);
    },

    async listMyBreakGlass(call) {
      return reply({ requests: await openBreakGlassOf(database, call.caller!.id, call.now) });
    },

    async endBreakGlass(call, { params }) {
      const request = await getBreakGlass(database, params.id);
      const events = endBreakGlass(request, call.caller!.id, call.now);
      return append(call, { ...request, patient: request.patient_id }, events);
    },

    async listBreakGlass(call, { query }) {
      const { reviewed = false, user_id: user, patient_id: patient, limit = 50 } = query;
      const requests = await searchBreakGlass(database, { reviewed, user, patient, limit });
      call.disclose(...requests.map((request) => request.patient_id));
      return reply({ requests, awaiting_review: await countAwaitingReview(database) });
    },

    async reviewBreakGlass(call, { params, body }) {
      const request = await getBreakGlass(database, params.id);
      call.disclose(request.patient_id);
      const { verdict, note = null } = body;
      const events = reviewBreakGlass(request, { verdict, note, reviewer: call.caller!.id });
      return append(call, { ...request, patient: request.patient_id }, events);
    },
  };
}
