import { type LiveChange, type LiveNotice, type LiveRequest, liveClose } from '@hms/contracts/gateway';
import { Failure, type FailureKind, notAllowed, unauthenticated } from '@hms/platform/contract';
import { failureOf } from '@hms/platform/http';
import type { Caller, TokenVerifier } from '@hms/platform/security';
import type { Logger } from '@hms/platform/telemetry';
import type { RawData, WebSocket } from 'ws';
import { createRateLimit } from '../guard/rate-limit.ts';
import type { LiveLimits } from './live-limits.ts';
import type { LiveMetrics } from './live-metrics.ts';
import { openOutlet } from './outlet.ts';
import { positionText, readPosition } from './position-text.ts';
import { readRequest } from './read-request.ts';
import type { Hit } from './recent-hits.ts';
import { type FollowedService, holdSubscriptions, type Receiver, type Subscription } from './subscriptions.ts';
import type { Topics } from './topics.ts';

/** What the sockets of a process share. */
export interface LiveHouse {
  readonly topics: Topics;
  serviceOf(name: string): FollowedService;
  /** For what somebody sends; counts it as a request. */
  readonly verifier: TokenVerifier;
  /** For looking again at what was sent before. */
  readonly quietVerifier: TokenVerifier;
  /** Takes a place of the session. Throws `too-many-sockets`. @returns how to leave it */
  enter(caller: Caller): () => void;
  readonly mostTopics: number;
  readonly limits: LiveLimits;
  readonly metrics: LiveMetrics;
  readonly log: Logger;
  now(): Date;
}

export interface LiveSocket {
  readonly followed: readonly Subscription[];
  /** Whether the peer was heard since the last beat; lets it know that we are here, and looks again at its rights. */
  beat(): Promise<void>;
  /** Looks again at what its token is worth. */
  recheck(): Promise<void>;
  close(code: number, reason: string): void;
}

/** A person at the other end. */
interface Person {
  token: string;
  caller: Caller;
  readonly leave: () => void;
}

const PURPOSE = 'TREAT';

function closingFor(kind: FailureKind): number {
  if (kind === 'unauthenticated') return liveClose.unauthenticated;
  if (kind === 'tooMany') return liveClose.tooMany;
  return kind === 'invalid' ? liveClose.notUnderstood : liveClose.goingAway;
}

export function openLiveSocket(
  socket: WebSocket,
  from: { readonly address: string; readonly correlation: string },
  house: LiveHouse,
): LiveSocket {
  const { limits, metrics, log } = house;
  const outlet = openOutlet(socket, limits, metrics);
  const takeMessage = createRateLimit({ perSecond: limits.messageRate, burst: limits.messageBurst });
  let person: Person | undefined;
  let mistakes = 0;
  let heard = true;
  let work: Promise<void> = Promise.resolve();

  const changeOf = (ref: number, { event, id, version, actor }: Hit): LiveChange => ({
    ref,
    event,
    id,
    version,
    own: actor !== null && actor === person?.caller.id,
  });

  const receiver: Receiver = {
    get caller() {
      return person?.caller;
    },
    tell(service, position, hits) {
      const changes = hits.filter(([each]) => subscriptions.has(each)).map(([{ ref }, hit]) => changeOf(ref, hit));
      if (changes.length > 0) outlet.send({ type: 'changes', service, position: positionText(position), changes });
    },
    missed(service, position, followers) {
      const refs = followers.map(({ ref }) => ref);
      outlet.send({ type: 'missed', service, position: positionText(position), refs });
    },
    end(subscription, { code, message }) {
      if (!subscriptions.has(subscription)) return;
      subscriptions.remove(subscription.ref);
      outlet.send({ type: 'ended', ref: subscription.ref, code, detail: message });
      metrics.refused(subscription.topic.name, code);
    },
  };
  const subscriptions = holdSubscriptions(receiver, house.serviceOf, house.mostTopics, (subscription) =>
    receiver.end(subscription, notAllowed('not-allowed', 'You may no longer follow this.')),
  );

  const late = setTimeout(() => outlet.close(liveClose.unauthenticated, 'token-missing'), limits.authenticateWithinMs);
  late.unref();
  socket.on('pong', () => {
    heard = true;
  });
  socket.on('close', (code) => {
    clearTimeout(late);
    subscriptions.removeAll();
    person?.leave();
    metrics.closed(code);
  });
  socket.on('message', (data, isBinary) => {
    heard = true;
    try {
      takeMessage('');
    } catch {
      return outlet.close(liveClose.tooMany, 'too-many-messages');
    }
    work = work.then(() => answer(data, isBinary));
  });

  /** One after the other, so that what was sent first counts first. */
  async function answer(data: RawData, isBinary: boolean): Promise<void> {
    if (!outlet.isOpen) return;
    let request: LiveRequest | undefined;
    try {
      request = readRequest(data, isBinary);
      metrics.received(request.type);
      if (request.type === 'authenticate') return await authenticate(request.token);
      if (!person && !isPublic(request)) throw unauthenticated('token-missing', 'Send the access token first.');
      if (request.type === 'unsubscribe') subscriptions.remove(request.ref);
      else await subscribe(request, person?.caller);
    } catch (error) {
      refuse(failureOf(error), request);
    }
  }

  /** Strangers may follow what is public, and let go of it. */
  function isPublic(request: LiveRequest): boolean {
    if (request.type !== 'subscribe') return request.type === 'unsubscribe' && subscriptions.all.length > 0;
    return house.topics.find(request.topic)?.topic.permission === 'public';
  }

  function refuse(failure: Failure, request: LiveRequest | undefined): void {
    const { code, message, kind, members } = failure;
    if (kind === 'internal')
      log.error({ err: failure.cause ?? failure, correlation_id: from.correlation }, 'a live message failed');
    const ref = request && 'ref' in request ? { ref: request.ref } : {};
    const errors = members.errors === undefined ? {} : { errors: members.errors };
    outlet.send({ type: 'error', ...ref, code, detail: message, ...errors, correlation_id: from.correlation });
    // Strangers get one attempt.
    if (!person || request?.type === 'authenticate') outlet.close(closingFor(kind), code);
    else if (kind === 'invalid' && ++mistakes >= limits.mostMistakes)
      outlet.close(liveClose.notUnderstood, 'too-many-mistakes');
  }

  async function authenticate(token: string): Promise<void> {
    const caller = await house.verifier.verify(token);
    if (!outlet.isOpen) return;
    if (person) {
      if (person.caller.id !== caller.id || person.caller.session !== caller.session)
        throw unauthenticated('other-session', 'A socket belongs to one session.');
      person.token = token;
      person.caller = caller;
      await subscriptions.recheck(caller);
    } else {
      person = { token, caller, leave: house.enter(caller) };
      clearTimeout(late);
    }
    outlet.send({ type: 'authenticated', beat: limits.beatMs });
  }

  async function subscribe(request: LiveRequest & { type: 'subscribe' }, caller: Caller | undefined): Promise<void> {
    const { ref, topic, purpose = PURPOSE, after, age } = request;
    const known = house.topics.named(topic);
    const key = known.checkKey(request.key);
    const since =
      after !== undefined ? readPosition(after) : age === undefined ? undefined : house.now().getTime() - age;
    const { feed, gate } = house.serviceOf(known.service);
    try {
      const { subscription, missed } = await subscriptions.add({ ref, known, key, since }, { caller, purpose });
      if (!outlet.isOpen) return subscriptions.remove(ref);
      clearTimeout(late);
      outlet.send({ type: 'subscribed', ref, position: positionText(feed.told!), missed: missed === undefined });
      if (missed && missed.length > 0)
        receiver.tell(
          known.service,
          feed.told!,
          missed.map((hit) => [subscription, hit] as const),
        );
    } catch (error) {
      if (error instanceof Failure && (error.kind === 'notAllowed' || error.kind === 'notFound')) {
        metrics.refused(topic, error.code);
        if (!caller) throw error;
        const { address, correlation } = from;
        const who = { actor: caller.id, session: caller.session || null, purpose, address, correlation };
        await gate.refused({ topic, key, kind: error.kind, ...who });
      }
      throw error;
    }
  }

  async function recheck(): Promise<void> {
    if (!person) return;
    try {
      person.caller = await house.quietVerifier.verify(person.token);
      await subscriptions.recheck(person.caller);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'unauthenticated') return outlet.close(liveClose.unauthenticated, failure.code);
      // Whether somebody may still follow cannot be said now, so they do not.
      log.warn({ err: failure }, 'rights of a live socket could not be looked at');
      outlet.close(liveClose.goingAway, 'unavailable');
    }
  }

  function beatNotice(): LiveNotice {
    const services = [...new Set(subscriptions.all.map(({ topic }) => topic.service))];
    const feeds = services.map((service) => [service, house.serviceOf(service).feed] as const);
    const positions = feeds.flatMap(([service, { told }]) => (told ? [[service, positionText(told)]] : []));
    const delayed = feeds.filter(([, { delayed }]) => delayed).map(([service]) => service);
    return { type: 'beat', positions: Object.fromEntries(positions), delayed };
  }

  return {
    get followed() {
      return subscriptions.all;
    },
    async beat() {
      if (!heard) return socket.terminate();
      heard = false;
      socket.ping();
      await recheck();
      if (person || subscriptions.all.length > 0) outlet.send(beatNotice());
    },
    recheck,
    close: outlet.close,
  };
}
