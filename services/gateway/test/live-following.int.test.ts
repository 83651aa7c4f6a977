import { randomUUID } from 'node:crypto';
import { renewIncarnation } from '@hms/platform/event-log';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ana, type Boards, ben, startBoards, today, tomorrow } from './boards.ts';

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

describe('whoever follows something', () => {
  it('hears of it by ids alone, and of nothing else', async () => {
    const [a, b] = [await boards.openAs(ana, url), await boards.openAs(ben, url)];
    await a.subscribe({ ref: 1, topic: 'board.day', key: today });
    await b.subscribe({ ref: 7, topic: 'board.day', key: today });
    await b.subscribe({ ref: 8, topic: 'board.day', key: tomorrow });
    const id = await boards.placed(today);
    const change = { event: 'card.placed', id, version: 1 };
    const position = expect.stringMatching(/^[0-9a-f-]{36}\.\d+\.\d+$/);
    expect(await a.next('changes')).toEqual({
      type: 'changes',
      service: 'board',
      position,
      changes: [{ ref: 1, ...change, own: true }],
    });
    expect((await b.next('changes')).changes).toEqual([{ ref: 7, ...change, own: false }]);
    await boards.happen({ type: 'card.moved', id, expected: 1, data: { from: today, to: tomorrow } });
    expect((await b.next('changes')).changes).toEqual([
      { ref: 7, event: 'card.moved', id, version: 2, own: false },
      { ref: 8, event: 'card.moved', id, version: 2, own: false },
    ]);
    await boards.happen({ type: 'card.removed', id, expected: 2 });
    expect((await b.next('changes')).changes.map(({ ref }) => ref).toSorted()).toEqual([7, 8]);
    expect(a.notices.flatMap((notice) => (notice.type === 'changes' ? notice.changes : []))).toHaveLength(3);
  });

  it('hears no more of what was given up', async () => {
    const a = await boards.openAs(ana, url);
    await a.subscribe({ ref: 1, topic: 'board.day', key: today });
    await a.subscribe({ ref: 2, topic: 'board.day', key: tomorrow });
    a.say({ type: 'unsubscribe', ref: 1 });
    a.say({ type: 'unsubscribe', ref: 99 });
    expect(await a.subscribe({ ref: 1, topic: 'board.everything', key: {} })).toMatchObject({ type: 'subscribed' });
    await boards.placed(today);
    expect((await a.next('changes')).changes.map(({ ref }) => ref)).toEqual([1]);
  });

  it('hears of an event although its topic fails to say whom it concerns', async () => {
    const a = await boards.openAs(ana, url);
    await a.subscribe({ ref: 1, topic: 'board.careless', key: { number: 4 } });
    const id = await boards.changed(randomUUID());
    expect((await a.next('changes')).changes).toMatchObject([{ ref: 1, id }]);
  });

  it('is heard for what it asks in order, however fast it asks', async () => {
    const a = await boards.open(url);
    a.say({ type: 'authenticate', token: await boards.hospital.issuer.token(ana) });
    for (let ref = 1; ref <= 50; ref++) a.say({ type: 'subscribe', ref, topic: 'board.day', key: today });
    a.say({ type: 'subscribe', ref: 50, topic: 'board.day', key: today });
    expect(await a.next('error')).toMatchObject({ ref: 50, code: 'ref-taken' });
    expect(a.notices.filter(({ type }) => type === 'subscribed')).toHaveLength(50);
  });
});

describe('whoever was away', () => {
  it('is told what happened since the last position', async () => {
    const first = await boards.openAs(ana, url);
    await first.subscribe({ ref: 1, topic: 'board.day', key: today });
    await boards.placed(today);
    const { position } = await first.next('changes');
    first.socket.terminate();
    const meanwhile = [await boards.placed(today), await boards.placed(tomorrow), await boards.placed(today)];
    const again = await boards.openAs(ana, url);
    expect(await again.subscribe({ ref: 5, topic: 'board.day', key: today, after: position })).toMatchObject({
      type: 'subscribed',
      missed: false,
    });
    const told: string[] = [];
    while (told.length < 2) told.push(...(await again.next('changes')).changes.map(({ id }) => id));
    expect(told).toEqual([meanwhile[0], meanwhile[2]]);
  });

  it('is told what happened since it asked for what it shows', async () => {
    const id = await boards.placed(today);
    const a = await boards.openAs(ana, url);
    expect(await a.subscribe({ ref: 1, topic: 'board.day', key: today, age: 1_000 })).toMatchObject({ missed: false });
    const told = async () => (await a.next('changes')).changes.map((each) => each.id);
    while (!(await told()).includes(id));
    expect(await a.subscribe({ ref: 2, topic: 'board.day', key: tomorrow })).toMatchObject({ missed: false });
  });

  it('is told to ask again when nobody remembers so far back', async () => {
    const first = await boards.openAs(ana, url);
    const { position } = (await first.subscribe({ ref: 1, topic: 'board.day', key: today })) as { position: string };
    await first.subscribe({ ref: 2, topic: 'board.day', key: tomorrow });
    for (let count = 0; count < 25; count++)
      await Promise.all(Array.from({ length: 10 }, () => boards.placed(tomorrow)));
    // What a longer transaction still hides from followers has not gone by yet.
    for (let told = 0; told < 250; ) told += (await first.next('changes')).changes.length;
    const { url: newcomer } = await boards.openDoor();
    const again = await boards.openAs(ana, newcomer);
    const key = today;
    expect(await again.subscribe({ ref: 1, topic: 'board.day', key, after: position })).toMatchObject({ missed: true });
    expect(await again.subscribe({ ref: 2, topic: 'board.day', key, age: 86_000_000 })).toMatchObject({ missed: true });
    const foreign = position.replace(/^.{36}/, randomUUID());
    expect(await again.subscribe({ ref: 3, topic: 'board.day', key, after: foreign })).toMatchObject({ missed: true });
    expect(await again.subscribe({ ref: 4, topic: 'board.day', key, after: 'yesterday' })).toMatchObject({
      code: 'invalid-position',
    });
  });

  it('is told to ask again when the log was restored', async () => {
    const a = await boards.openAs(ana, url);
    await a.subscribe({ ref: 1, topic: 'board.day', key: today });
    await renewIncarnation(boards.hospital.host.services.get('board')!.context.database);
    await boards.placed(tomorrow);
    expect(await a.next('missed')).toMatchObject({ service: 'board', refs: [1] });
    const id = await boards.placed(today);
    expect((await a.next('changes')).changes).toMatchObject([{ ref: 1, id }]);
  });

  it('finds a door that has rested meanwhile', async () => {
    const { url: at } = await boards.openDoor({ lingerMs: 1 });
    const first = await boards.openAs(ana, at);
    await first.subscribe({ ref: 1, topic: 'board.day', key: today });
    first.socket.terminate();
    await first.closed;
    const again = await boards.openAs(ana, at);
    await expect
      .poll(async () => {
        await again.subscribe({ ref: 1, topic: 'board.day', key: today });
        again.say({ type: 'unsubscribe', ref: 1 });
        return true;
      })
      .toBe(true);
    await again.subscribe({ ref: 2, topic: 'board.day', key: today });
    const id = await boards.placed(today);
    expect((await again.next('changes')).changes).toMatchObject([{ ref: 2, id }]);
  });
});
