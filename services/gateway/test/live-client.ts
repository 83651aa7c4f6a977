import type { LiveNotice, LiveRequest } from '@hms/contracts/gateway';
import { type ClientOptions, WebSocket } from 'ws';

type Kind = LiveNotice['type'];
type Notice<T extends Kind> = LiveNotice & { readonly type: T };

/** A real socket, for tests. */
export interface LiveClient {
  readonly socket: WebSocket;
  /** Everything that came, in order. */
  readonly notices: readonly LiveNotice[];
  say(request: LiveRequest | string | Buffer): void;
  /** The next message of a kind that nobody has taken yet. Rejects when the socket closes before. */
  next<T extends Kind>(type: T): Promise<Notice<T>>;
  /** @returns the answer to what is said: subscribed, error */
  subscribe(request: Omit<LiveRequest & { type: 'subscribe' }, 'type'>): Promise<LiveNotice>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** @param url of the door; @param token said first where it is given */
export async function openLive(url: string, token?: string, options: ClientOptions = {}): Promise<LiveClient> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live`, options);
  const notices: LiveNotice[] = [];
  const untaken: LiveNotice[] = [];
  let heard = Promise.withResolvers<void>();
  let over: { code: number; reason: string } | undefined;
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => {
      over = { code, reason: reason.toString() };
      resolve(over);
      heard.resolve();
    }),
  );
  socket.on('message', (data) => {
    const notice = JSON.parse(data.toString()) as LiveNotice;
    notices.push(notice);
    untaken.push(notice);
    heard.resolve();
    heard = Promise.withResolvers();
  });
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => undefined);

  async function nextThat(fits: (notice: LiveNotice) => boolean): Promise<LiveNotice> {
    for (;;) {
      const at = untaken.findIndex(fits);
      if (at !== -1) return untaken.splice(at, 1)[0]!;
      if (over) throw new Error(`closed with ${over.code} ${over.reason}: ${JSON.stringify(notices)}`);
      await heard.promise;
    }
  }
  const say = (request: LiveRequest | string | Buffer) =>
    socket.send(typeof request === 'string' || Buffer.isBuffer(request) ? request : JSON.stringify(request));
  const client: LiveClient = {
    socket,
    notices,
    say,
    next: async (type) => (await nextThat((notice) => notice.type === type)) as never,
    subscribe(request) {
      say({ type: 'subscribe', ...request });
      return nextThat(
        (notice) => (notice.type === 'subscribed' || notice.type === 'error') && notice.ref === request.ref,
      );
    },
    closed,
  };
  if (token !== undefined) {
    say({ type: 'authenticate', token });
    await client.next('authenticated');
  }
  return client;
}
