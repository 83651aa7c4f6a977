import type { LiveNotice, LiveRequest, liveClose } from '@hms/contracts/gateway';
import type { Following } from './following.ts';
import { pauseBefore } from './pauses.ts';

/** `idle`: nobody follows anything here. */
type LiveState = 'idle' | 'connecting' | 'live' | 'reconnecting';

/** The part of a browser's socket that is used. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose' | 'readyState'>;

export interface LiveWorld {
  open(): Socket;
  /** Nobody signs in here: what is public is followed without a token. */
  readonly isPublic?: boolean;
  /** The access token, renewed when it is about to run out; undefined when nobody is signed in. */
  token(): Promise<string | undefined>;
  /** A newer one than the one that was refused; undefined when the session is over. */
  renewToken(): Promise<string | undefined>;
  /** Told when a socket broke or could not be opened. */
  lost(): void;
  /** From 0 to 1. */
  random(): number;
}

export interface LiveConnection {
  /** @returns how to stop */
  follow(following: Following): () => void;
  readonly state: LiveState;
  /** @returns how to stop listening */
  onState(listener: () => void): () => void;
  /** Closes the socket and stays closed, since nobody looks. */
  pause(): void;
  resume(): void;
  /** Connects at once where it waits: the network is back, or somebody looks at the page again. */
  hurry(): void;
}

interface Held {
  readonly following: Following;
  /** Whether the hospital tells it what happens, on the socket that is open. */
  isFollowed: boolean;
  /** Up to which position it was told. */
  after?: string;
}

const UNAUTHENTICATED: (typeof liveClose)['unauthenticated'] = 4401;
const NOT_UNDERSTOOD: (typeof liveClose)['notUnderstood'] = 4400;
const TOO_MANY: (typeof liveClose)['tooMany'] = 4429;
/** Until the hospital has said its own pace. */
const FIRST_BEAT_MS = 15_000;
const MISSED_BEATS = 2.5;
/** People go from page to page. */
const LINGER_MS = 30_000;
const ASK_AGAIN_MS = 5_000;
const OPEN = 1;
/** Refusals that may pass. */
const PASSING = /unavailable|unreachable|^internal$/;

/** One socket for all that a page follows: open while something is followed, opened again where it breaks. */
export function createLiveConnection(world: LiveWorld): LiveConnection {
  const held = new Map<number, Held>();
  const listeners = new Set<() => void>();
  let state: LiveState = 'idle';
  let socket: Socket | undefined;
  let said: string | undefined;
  let isAuthenticated = false;
  let wasLive = false;
  let paused = false;
  let attempt = 0;
  let beatMs = FIRST_BEAT_MS;
  let nextRef = 1;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let linger: ReturnType<typeof setTimeout> | undefined;

  function show(next: LiveState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  const showWaiting = () => show(wasLive || attempt > 0 ? 'reconnecting' : 'connecting');

  function say(request: LiveRequest): void {
    if (socket?.readyState === OPEN) socket.send(JSON.stringify(request));
  }

  const serviceOf = ({ topic }: Following): string => topic.slice(0, topic.indexOf('.'));

  /** Who is followed is told with whatever else happens in the service, so the position is theirs too. */
  function toldUpTo(service: string, position: string): void {
    for (const each of held.values())
      if (each.isFollowed && serviceOf(each.following) === service) each.after = position;
  }

  function ask(ref: number, { following, after }: Held): void {
    const { topic, key, purpose } = following;
    const since = after === undefined ? { age: Math.max(0, Math.round(following.age())) } : { after };
    say({ type: 'subscribe', ref, topic, key: { ...key }, ...(purpose ? { purpose } : {}), ...since });
  }

  async function sendToken(): Promise<void> {
    const to = socket;
    const token = await world.token().catch(() => said);
    if (to !== socket || token === said) return;
    if (token === undefined) return rest();
    said = token;
    say({ type: 'authenticate', token });
  }

  function connect(): void {
    clearTimeout(retry);
    if (socket || paused || held.size === 0) return;
    showWaiting();
    said = undefined;
    isAuthenticated = false;
    const opened = world.open();
    socket = opened;
    watchBeats();
    opened.onopen = () => (world.isPublic ? admitted() : void sendToken());
    opened.onmessage = ({ data }) => {
      if (opened !== socket) return;
      watchBeats();
      hear(JSON.parse(String(data)) as LiveNotice);
    };
    opened.onclose = ({ code }) => {
      if (opened === socket) void closed(code);
    };
  }

  /** What is followed can be asked for from now on. */
  function admitted(): void {
    isAuthenticated = true;
    for (const [ref, each] of held) ask(ref, each);
  }

  function shownLive(): void {
    wasLive = true;
    attempt = 0;
    show('live');
  }

  /** Who hears nothing for longer than beats are apart has lost the connection, whatever the socket believes. */
  function watchBeats(): void {
    clearTimeout(watch);
    watch = setTimeout(() => {
      const silent = socket;
      drop();
      silent?.close();
      void closed(1006);
    }, beatMs * MISSED_BEATS);
  }

  /** Lets go of the socket; what it still says does not count. */
  function drop(): void {
    clearTimeout(watch);
    socket = undefined;
    isAuthenticated = false;
    for (const each of held.values()) each.isFollowed = false;
  }

  async function closed(code: number): Promise<void> {
    drop();
    if (held.size === 0 || paused) return show('idle');
    if (code === UNAUTHENTICATED && !world.isPublic) {
      const isOver = await world.renewToken().then(
        (token) => token === undefined,
        () => false,
      );
      if (isOver) return show('idle');
      if (socket || paused) return;
    }
    if (code === 1006) world.lost();
    const ms = pauseBefore(attempt++, code === TOO_MANY || code === NOT_UNDERSTOOD, world.random());
    showWaiting();
    clearTimeout(retry);
    retry = setTimeout(connect, ms);
  }

  function hear(notice: LiveNotice): void {
    switch (notice.type) {
      case 'authenticated':
        beatMs = notice.beat;
        if (isAuthenticated) return;
        shownLive();
        admitted();
        return;
      case 'subscribed': {
        const each = held.get(notice.ref);
        if (!each) return;
        // What happened before that position comes next: only then was it told.
        each.isFollowed = true;
        // Strangers are not greeted: that they are told something says that they are heard.
        if (world.isPublic) shownLive();
        if (notice.missed) each.following.tell({ type: 'missed' });
        return;
      }
      case 'changes':
        toldUpTo(notice.service, notice.position);
        for (const [ref, changes] of Map.groupBy(notice.changes, (change) => change.ref))
          held.get(ref)?.following.tell({ type: 'changes', changes });
        return;
      case 'missed':
        toldUpTo(notice.service, notice.position);
        for (const ref of notice.refs) held.get(ref)?.following.tell({ type: 'missed' });
        return;
      case 'ended':
      case 'error':
        over(notice.ref, notice.code);
        return;
      case 'beat':
        for (const [service, position] of Object.entries(notice.positions)) toldUpTo(service, position);
        show(notice.delayed.length > 0 ? 'reconnecting' : 'live');
        if (!world.isPublic) void sendToken();
        return;
      default:
        notice satisfies never;
    }
  }

  /** What stands in the way for good, the page's own questions say. */
  function over(ref: number | undefined, code: string): void {
    const each = ref === undefined ? undefined : held.get(ref);
    if (ref === undefined || !each) return;
    if (PASSING.test(code)) {
      const again = () => {
        if (held.get(ref) === each && isAuthenticated) ask(ref, each);
      };
      setTimeout(again, ASK_AGAIN_MS * (1 + world.random()));
      return;
    }
    held.delete(ref);
    each.following.tell({ type: 'ended' });
    restWhenAlone();
  }

  function restWhenAlone(): void {
    clearTimeout(linger);
    if (held.size > 0) return;
    linger = setTimeout(rest, LINGER_MS);
  }

  function rest(): void {
    clearTimeout(retry);
    const open = socket;
    drop();
    open?.close(1000);
    wasLive = false;
    attempt = 0;
    show('idle');
  }

  return {
    follow(following) {
      clearTimeout(linger);
      const ref = nextRef++;
      const each: Held = { following, isFollowed: false };
      held.set(ref, each);
      if (isAuthenticated) ask(ref, each);
      else connect();
      return () => {
        if (!held.delete(ref)) return;
        if (isAuthenticated) say({ type: 'unsubscribe', ref });
        restWhenAlone();
      };
    },
    get state() {
      return state;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pause() {
      paused = true;
      rest();
    },
    resume() {
      paused = false;
      connect();
    },
    hurry() {
      if (!socket) connect();
    },
  };
}
