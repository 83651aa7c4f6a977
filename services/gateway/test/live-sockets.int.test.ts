import { once } from 'node:events';
import { connect } from 'node:net';
import { liveClose } from '@hms/contracts/gateway';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ana, type Boards, ben, nils, PUBLIC, startBoards, today, tomorrow } from './boards.ts';
import { openLive } from './live-client.ts';

let boards: Boards;
let url: string;

beforeAll(async () => {
  boards = await startBoards();
});
beforeEach(async () => {
  ({ url } = await boards.openDoor());
});
afterEach(() => boards.closeDoors());
afterAll(() => boards.hospital.stop());

describe('a socket', () => {
  it('beats, and tells how far its owner has been told', async () => {
    const { url: at } = await boards.openDoor({ beatMs: 1_000 });
    const a = await boards.openAs(ana, at);
    expect(await a.next('beat')).toEqual({ type: 'beat', positions: {}, delayed: [] });
    const { position } = (await a.subscribe({ ref: 1, topic: 'board.day', key: today })) as { position: string };
    await boards.placed(tomorrow);
    await expect.poll(async () => (await a.next('beat')).positions.board).not.toBe(position);
  });

  it('is given up when its peer is dead', async () => {
    const { url: at } = await boards.openDoor({ beatMs: 50 });
    const dead = await boards.open(at, await boards.hospital.issuer.token(ana), { autoPong: false });
    expect(await dead.closed).toEqual({ code: 1006, reason: '' });
  });

  it('is closed when its owner does not take what is sent, and the others hear on', async () => {
    const { app: door, url: at } = await boards.openDoor({ mostBuffered: 1_000, closeWithinMs: 60_000 });
    const [slow, quick] = [await boards.openAs(ana, at), await boards.openAs(ben, at)];
    for (let ref = 1; ref <= 100; ref++) slow.say({ type: 'subscribe', ref, topic: 'board.everything', key: {} });
    await expect.poll(() => slow.notices.filter(({ type }) => type === 'subscribed').length).toBe(100);
    await quick.subscribe({ ref: 1, topic: 'board.everything', key: {} });
    slow.socket.pause();
    const server = door.websocketServer;
    const states = () => [...server.clients].map(({ readyState }) => readyState);
    while (states().every((state) => state === 1))
      await Promise.all(Array.from({ length: 20 }, () => boards.placed(today)));
    slow.socket.resume();
    expect(await slow.closed).toEqual({ code: liveClose.tooSlow, reason: 'too-slow' });
    const id = await boards.placed(today);
    await expect.poll(async () => (await quick.next('changes')).changes.map((each) => each.id)).toContain(id);
  });

  it('is one of so many of a session, and follows so many things', async () => {
    const { url: at } = await boards.openDoor({}, { liveSocketsOfSession: 2, liveTopics: 3 });
    const [first] = [await boards.openAs(ana, at), await boards.openAs(ana, at)];
    const third = await boards.open(at);
    third.say({ type: 'authenticate', token: await boards.hospital.issuer.token(ana) });
    expect(await third.closed).toEqual({ code: liveClose.tooMany, reason: 'too-many-sockets' });
    await boards.openAs(ben, at);
    first!.socket.close();
    await first!.closed;
    await expect
      .poll(() =>
        boards.openAs(ana, at).then(
          () => 'open',
          () => 'refused',
        ),
      )
      .toBe('open');
    const b = await boards.openAs(ben, at);
    for (let ref = 1; ref <= 3; ref++) await b.subscribe({ ref, topic: 'board.day', key: today });
    expect(await b.subscribe({ ref: 4, topic: 'board.day', key: today })).toMatchObject({ code: 'too-many-topics' });
    b.say({ type: 'unsubscribe', ref: 2 });
    expect(await b.subscribe({ ref: 4, topic: 'board.day', key: today })).toMatchObject({ type: 'subscribed' });
  });

  it('has no place where all are taken', async () => {
    const { url: at } = await boards.openDoor({}, { liveSockets: 4 });
    await boards.open(at);
    await expect(boards.open(at)).rejects.toThrow('Unexpected server response: 503');
  });

  it('says too much and is closed', async () => {
    const { url: at } = await boards.openDoor({ messageRate: 1, messageBurst: 5 });
    const a = await boards.openAs(ana, at);
    for (let count = 0; count < 10; count++) a.say({ type: 'unsubscribe', ref: 1 });
    expect(await a.closed).toEqual({ code: liveClose.tooMany, reason: 'too-many-messages' });
    const b = await boards.openAs(ben, at);
    b.say('x'.repeat(20_000));
    expect((await b.closed).code).toBe(1009);
  });

  it('is told that the door closes', async () => {
    const { app: door, url: at } = await boards.openDoor();
    const a = await boards.openAs(ana, at);
    await a.subscribe({ ref: 1, topic: 'board.day', key: today });
    await door.close();
    expect(await a.closed).toEqual({ code: liveClose.goingAway, reason: 'going-away' });
  });

  it('is counted', async () => {
    const a = await boards.openAs(ana, url);
    await a.subscribe({ ref: 1, topic: 'board.day', key: today });
    await (await boards.openAs(nils, url)).subscribe({ ref: 1, topic: 'board.day', key: today });
    const metrics = await (await fetch(`${url}/metrics`)).text();
    for (const line of [
      'hms_live_sockets 2',
      'hms_live_subscriptions{topic="board.day"} 1',
      'hms_live_messages_total{direction="received",type="subscribe"} 2',
      'hms_live_refused_total{topic="board.day",code="not-allowed"} 1',
    ])
      expect(metrics).toContain(line);
  });
});

describe('the door', () => {
  it('opens for our own pages, for those that may call us anyway, and for programs', async () => {
    const { url: at } = await boards.openDoor({}, { corsOrigins: 'https://portal.example' });
    const token = await boards.hospital.issuer.token(ana);
    await boards.open(at, token);
    await boards.open(at, token, { origin: PUBLIC });
    await boards.open(at, token, { origin: 'https://portal.example' });
    for (const origin of ['https://evil.example', 'http://hms.example', 'null'])
      await expect(openLive(at, token, { origin }), origin).rejects.toThrow('Unexpected server response: 403');
  });

  it('speaks nothing else, and no other path speaks WebSocket', async () => {
    expect(await (await fetch(`${url}/live`)).json()).toMatchObject({ status: 400, code: 'websocket-only' });
    const upgrade = async (path: string, protocol: string) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname);
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
      const [answer] = await once(socket, 'data');
      socket.destroy();
      return String(answer).slice(9, 12);
    };
    expect(await upgrade('/live', 'websocket')).toBe('101');
    expect(await upgrade('/live', 'h2c')).toBe('400');
    expect(await upgrade('/api/boards', 'websocket')).toBe('405');
    expect(await upgrade('/health', 'h2c')).toBe('200');
    expect(await upgrade('/nowhere', 'websocket')).toBe('404');
  });
});

describe('rubbish', () => {
  const key = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxKeys: 4 });
  const almost = fc.record(
    {
      type: fc.constantFrom('subscribe', 'unsubscribe', 'authenticate', 'beat', '__proto__'),
      ref: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null)),
      topic: fc.oneof(fc.constantFrom('board.day', 'board.record', 'toString', '__proto__'), fc.string()),
      key: fc.oneof(key, fc.anything()),
      token: fc.string(),
      after: fc.string(),
      age: fc.oneof(fc.integer(), fc.string()),
      purpose: fc.string(),
    },
    { requiredKeys: ['type'] },
  );
  const message = fc.oneof(
    fc.string(),
    fc.json(),
    almost.map((each) => JSON.stringify(each)),
    fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  );

  it('is answered by coded errors, and the socket closes in the end', async () => {
    const { url: at } = await boards.openDoor({ mostMistakes: 5 });
    const a = await boards.openAs(ana, at);
    for (const each of ['', '{', '[]', '{"type":"subscribe"}', Buffer.from('{}')]) a.say(each);
    expect(await a.closed).toEqual({ code: liveClose.notUnderstood, reason: 'too-many-mistakes' });
    const errors = a.notices.filter(({ type }) => type === 'error');
    expect(errors).toHaveLength(5);
    expect(errors).toContainEqual(expect.objectContaining({ code: 'invalid-message', errors: expect.any(Array) }));
    const b = await boards.openAs(ben, at);
    const wrong = { ref: 1, topic: 'board.day', key: { ...today, ward: 7 } };
    expect(await b.subscribe(wrong)).toMatchObject({ code: 'invalid-key', errors: [{ path: '/ward' }] });
    expect(await b.subscribe({ ...wrong, topic: 'board.night' })).toMatchObject({ code: 'no-such-topic' });
  });

  it('of any form harms nobody', async () => {
    const limits = { mostMistakes: 1e9, messageRate: 1e6, messageBurst: 1e6 };
    const { url: at } = await boards.openDoor(limits);
    const [watcher, b] = [await boards.openAs(ana, at), { current: await boards.openAs(ben, at) }];
    await watcher.subscribe({ ref: 1, topic: 'board.day', key: today });
    await fc.assert(
      fc.asyncProperty(fc.array(message, { minLength: 1, maxLength: 10 }), async (messages) => {
        if (b.current.socket.readyState !== b.current.socket.OPEN) b.current = await boards.openAs(ben, at);
        for (const each of messages) b.current.say(each);
        b.current.say({ type: 'authenticate', token: await boards.hospital.issuer.token(ben) });
        await Promise.race([b.current.next('authenticated').catch(() => undefined), b.current.closed]);
        for (const notice of b.current.notices) if (notice.type === 'error') expect(notice.code).not.toBe('internal');
      }),
      { numRuns: 60 },
    );
    const id = await boards.placed(today);
    expect((await watcher.next('changes')).changes).toMatchObject([{ id }]);
  });
});
