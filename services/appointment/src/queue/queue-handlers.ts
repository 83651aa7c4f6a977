import type { QueueToken } from '@hms/contracts/appointment';
import { notFound } from '@hms/platform/contract';
import { statement } from '@hms/platform/database';
import { rowOfPatient } from '@hms/platform/patients';
import { type Call, type Handler, type Handlers, type Reply, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService, Decision } from '../appointment-service.ts';
import { booking } from '../booking/plan-slot.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { recordToken } from './close-token.ts';
import { issueToken, loadPointToday, loadServicePoint } from './issue-token.ts';
import { showToken } from './show-token.ts';
import { callToken, mustTurn, serveToken, type TokenRecord } from './token.ts';
import { countDoneAt, findQueueOf, findToken } from './tokens-table.ts';

type QueueOperation =
  | 'getQueue'
  | 'issueToken'
  | 'callNext'
  | 'callToken'
  | 'serveToken'
  | 'skipToken'
  | 'requeueToken'
  | 'transferToken'
  | 'completeToken';

export const queueHandlers = (service: AppointmentService): Handlers<Pick<AppointmentOperations, QueueOperation>> => ({
  getQueue: getQueue(service),
  issueToken: issueToken(service),
  callNext: callNext(service),
  callToken: changeToken(service, async (token, { body }) => callToken(token, body.desk ?? null)),
  serveToken: changeToken(service, async (token) => serveToken(token)),
  skipToken: changeToken(service, async (token) => {
    mustTurn(token, 'skipped');
    return [{ type: 'appointment.token.skipped', data: {} }];
  }),
  requeueToken: changeToken(service, async (token) => {
    mustTurn(token, 'waiting');
    return [{ type: 'appointment.token.requeued', data: {} }];
  }),
  transferToken: changeToken(service, async (token, { body }) => {
    mustTurn(token, 'waiting');
    const { point } = await loadServicePoint(service, body.service_point_id!);
    const data = { from: token.service_point_id, service_point_id: point.id };
    return [{ type: 'appointment.token.transferred', data }];
  }),
  completeToken: changeToken(service, async (token) => {
    mustTurn(token, 'done');
    return [{ type: 'appointment.token.done', data: {} }];
  }),
});

const noSuchToken = () => notFound('token-not-found', 'There is no such token.');

interface TokenInput {
  readonly params: { readonly id: string };
  readonly body: { readonly desk?: string | null; readonly service_point_id?: string };
}

/** The handler of an operation that changes one token and answers the token. */
function changeToken(
  service: AppointmentService,
  decide: (token: TokenRecord, input: TokenInput) => Promise<readonly Decision[]>,
) {
  const handle = async (call: Call, input: TokenInput): Promise<Reply<QueueToken>> => {
    const token = await findToken(service.database, input.params.id);
    call.disclose();
    if (!token) throw noSuchToken();
    const identify = await identifyPatients(service.database, token.patient_id ? [token.patient_id] : []);
    if (token.patient_id) {
      const patient = identify(token.patient_id);
      call.disclose(patient.id);
      if (!patient.erased) call.require('patient:read', rowOfPatient(patient));
    }
    call.matches(token.version);
    const events = await decide(token, input);
    return call.commit(async (tx) => {
      const after = await recordToken(service, tx, call, token, events);
      return reply(showToken(call, after, identify), { version: after.version });
    });
  };
  return handle as unknown as Handler<AppointmentOperations['callToken']> &
    Handler<AppointmentOperations['skipToken']> &
    Handler<AppointmentOperations['transferToken']>;
}

const lock = statement<[string]>('lock-queue', 'select pg_advisory_xact_lock(hashtextextended($1, 3))');

/** Who waits longest, the urgent ones first. Desks that call at once take turns, so each calls somebody else. */
function callNext(service: AppointmentService): Handler<AppointmentOperations['callNext']> {
  return async (call, { params, body }) => {
    const { point, day } = await loadPointToday(service, params.id);
    call.disclose();
    return booking(() =>
      call.commit(async (tx) => {
        await tx.all(lock(point.id));
        const queue = await findQueueOf(tx, [point.id], day);
        const next = queue.find(({ status }) => status === 'waiting');
        if (!next) throw notFound('queue-empty', 'Nobody waits here.');
        const identify = await identifyPatients(tx, next.patient_id ? [next.patient_id] : []);
        const after = await recordToken(service, tx, call, next, callToken(next, body.desk ?? null));
        return reply(showToken(call, after, identify), { version: after.version });
      }),
    );
  };
}

function getQueue(service: AppointmentService): Handler<AppointmentOperations['getQueue']> {
  return async (call, { params }) => {
    const { point, day } = await loadPointToday(service, params.id);
    call.disclose();
    const [queue, done] = await Promise.all([
      findQueueOf(service.database, [point.id], day),
      countDoneAt(service.database, point.id, day),
    ]);
    const identify = await identifyPatients(
      service.database,
      queue.flatMap(({ patient_id }) => patient_id ?? []),
    );
    const those = (status: TokenRecord['status']) =>
      queue.filter((token) => token.status === status).map((token) => showToken(call, token, identify));
    const called = those('called').toSorted((a, b) => (a.called_at! < b.called_at! ? 1 : -1));
    return reply({
      service_point: point,
      as_of: call.now.toISOString(),
      waiting: those('waiting'),
      called,
      serving: those('serving'),
      skipped: those('skipped'),
      done,
    });
  };
}
