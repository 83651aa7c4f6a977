import type { LiveNotice, LiveRequest } from '@hms/contracts/gateway';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Told } from './following.ts';
import { createLiveConnection, type Socket } from './live-connection.ts';

/** The hospital's end of one socket. */
class HospitalEnd implements Socket {
  readyState: Socket['readyState'] = 0;
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onclose: WebSocket['onclose'] = null;
  readonly heard: LiveRequest[] = [];
  send = (text: string | ArrayBufferLike | Blob | ArrayBufferView) => {
    this.heard.push(JSON.parse(String(text)));
  };
  close = () => {
    this.readyState = 3;
  };
  async admit(): Promise<void> {
    this.readyState = 1;
    (this.onopen as () => void)();
    await vi.advanceTimersByTimeAsync(0);
    if (this.heard.some(({ type }) => type === 'authenticate')) this.tell({ type: 'authenticated', beat: 15_000 });
  }
  tell(notice: LiveNotice): void {
    (this.onmessage as (event: { data: string }) => void)({ data: JSON.stringify(notice) });
  }
  async cut(code = 1006): Promise<void> {
    this.readyState = 3;
    (this.onclose as (event: { code: number }) => void)({ code });
    await vi.advanceTimersByTimeAsync(0);
  }
  subscriptions() {
    return this.heard.filter((each) => each.type === 'subscribe');
  }
}

function house(isPublic = false) {
  const ends: HospitalEnd[] = [];
  const world = {
    token: 'first' as string | undefined,
    lost: 0,
  };
  const connection = createLiveConnection({
    open() {
      const end = new HospitalEnd();
      ends.push(end);
      return end;
    },
    token: async () => world.token,
    renewToken: async () => world.token,
    lost: () => {
      world.lost += 1;
    },
    random: () => 1,
    isPublic,
  });
  const follow = (topic: string, age = 0) => {
    const told: Told[] = [];
    const stop = connection.follow({ topic, key: {}, age: () => age, tell: (each) => told.push(each) });
    return { told, stop };
  };
  return { ends, world, connection, follow, last: () => ends.at(-1)! };
}

const changed = (ref: number, position: string, service = 'board'): LiveNotice => ({
  type: 'changes',
  service,
  position,
  changes: [{ ref, event: 'note.written', id: 'n1', version: 2, own: false }],
});
const subscribed = (ref: number, position: string): LiveNotice => ({
  type: 'subscribed',
  ref,
  position,
  missed: false,
});

describe('the live connection of a tab', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is one socket for all that is followed, opened with the first and closed some time after the last', async () => {
    const { ends, connection, follow } = house();
    expect(connection.state).toBe('idle');
    const first = follow('board.notes', 250);
    const second = follow('board.lists');
    expect([ends.length, connection.state]).toEqual([1, 'connecting']);
    await ends[0]!.admit();
    expect(connection.state).toBe('live');
    expect(ends[0]!.heard).toEqual([
      { type: 'authenticate', token: 'first' },
      { type: 'subscribe', ref: 1, topic: 'board.notes', key: {}, age: 250 },
      { type: 'subscribe', ref: 2, topic: 'board.lists', key: {}, age: 0 },
    ]);
    ends[0]!.tell(subscribed(1, 'p1'));
    ends[0]!.tell(changed(1, 'p2'));
    expect(first.told).toMatchObject([{ type: 'changes', changes: [{ id: 'n1' }] }]);
    expect(second.told).toEqual([]);
    first.stop();
    second.stop();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(connection.state).toBe('live');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([connection.state, ends[0]!.readyState]).toEqual(['idle', 3]);
  });

  it('comes again after a break and asks for what happened since the position that it was told', async () => {
    const { ends, world, connection, follow, last } = house();
    const { told } = follow('board.notes');
    await last().admit();
    last().tell(subscribed(1, 'p1'));
    last().tell({ type: 'beat', positions: { board: 'p3' }, delayed: [] });
    await last().cut();
    expect([connection.state, world.lost]).toEqual(['reconnecting', 1]);
    await vi.advanceTimersByTimeAsync(500);
    await last().admit();
    expect(ends.length).toBe(2);
    expect(last().subscriptions()).toEqual([{ type: 'subscribe', ref: 1, topic: 'board.notes', key: {}, after: 'p3' }]);
    last().tell({ type: 'subscribed', ref: 1, position: 'p9', missed: true });
    expect(told).toEqual([{ type: 'missed' }]);
    expect(connection.state).toBe('live');
  });

  it('when it breaks while it comes again, forgets nothing of what it was not told yet', async () => {
    const { follow, last } = house();
    follow('board.notes');
    follow('board.lists');
    await last().admit();
    last().tell(subscribed(1, 'p1'));
    last().tell(subscribed(2, 'p1'));
    last().tell({ type: 'beat', positions: { board: 'p1' }, delayed: [] });
    await last().cut();
    await vi.advanceTimersByTimeAsync(500);
    await last().admit();
    last().tell(subscribed(1, 'p5'));
    last().tell(changed(1, 'p5'));
    await last().cut();
    await vi.advanceTimersByTimeAsync(500);
    await last().admit();
    expect(last().subscriptions()).toMatchObject([
      { ref: 1, after: 'p5' },
      { ref: 2, after: 'p1' },
    ]);
  });

  it('waits longer after each attempt that fails, and not at all when the network is back', async () => {
    const { ends, connection, follow, last } = house();
    follow('board.notes');
    await last().cut();
    await vi.advanceTimersByTimeAsync(500);
    await last().cut();
    await vi.advanceTimersByTimeAsync(999);
    expect(ends.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends.length).toBe(3);
    await last().cut();
    connection.hurry();
    expect(ends.length).toBe(4);
  });

  it('takes silence for a break', async () => {
    const { ends, connection, follow, last } = house();
    follow('board.notes');
    await last().admit();
    await vi.advanceTimersByTimeAsync(37_000);
    last().tell({ type: 'beat', positions: {}, delayed: [] });
    await vi.advanceTimersByTimeAsync(37_000);
    expect([ends.length, connection.state]).toEqual([1, 'live']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(connection.state).toBe('reconnecting');
    expect(ends[0]!.readyState).toBe(3);
  });

  it('sends a newer token on the same socket, each only once', async () => {
    const { world, follow, last } = house();
    follow('board.notes');
    await last().admit();
    last().tell({ type: 'beat', positions: {}, delayed: [] });
    await vi.advanceTimersByTimeAsync(0);
    world.token = 'second';
    last().tell({ type: 'beat', positions: {}, delayed: [] });
    await vi.advanceTimersByTimeAsync(0);
    last().tell({ type: 'authenticated', beat: 15_000 });
    expect(last().heard.filter(({ type }) => type !== 'subscribe')).toEqual([
      { type: 'authenticate', token: 'first' },
      { type: 'authenticate', token: 'second' },
    ]);
    expect(last().subscriptions()).toHaveLength(1);
  });

  it('stays away when the session is over, and comes with a newer token when only the token was', async () => {
    const { ends, world, connection, follow, last } = house();
    follow('board.notes');
    await last().admit();
    world.token = 'second';
    await last().cut(4401);
    await vi.advanceTimersByTimeAsync(500);
    await last().admit();
    expect(last().heard[0]).toEqual({ type: 'authenticate', token: 'second' });
    world.token = undefined;
    await last().cut(4401);
    await vi.advanceTimersByTimeAsync(120_000);
    expect([ends.length, connection.state]).toEqual([2, 'idle']);
  });

  it('rests while it is paused, and is told afterwards what happened meanwhile', async () => {
    const { ends, connection, follow, last } = house();
    follow('board.notes');
    await last().admit();
    last().tell(subscribed(1, 'p1'));
    last().tell(changed(1, 'p2'));
    connection.pause();
    expect([connection.state, ends[0]!.readyState]).toEqual(['idle', 3]);
    follow('board.lists');
    expect(ends.length).toBe(1);
    connection.resume();
    await last().admit();
    expect(last().subscriptions()).toMatchObject([
      { ref: 1, after: 'p2' },
      { ref: 2, age: 0 },
    ]);
  });

  it('says that it is late while the hospital cannot read what happens', async () => {
    const { connection, follow, last } = house();
    follow('board.notes');
    await last().admit();
    last().tell({ type: 'beat', positions: {}, delayed: ['board'] });
    expect(connection.state).toBe('reconnecting');
    last().tell({ type: 'beat', positions: {}, delayed: [] });
    expect(connection.state).toBe('live');
  });

  it('asks again for what could not be followed just now, and lets go of what may not be followed', async () => {
    const { follow, last } = house();
    const passing = follow('board.notes');
    const refused = follow('board.lists');
    await last().admit();
    const refusal = { type: 'error', detail: '', correlation_id: 'c' } as const;
    last().tell({ ...refusal, ref: 1, code: 'live-unavailable' });
    last().tell({ ...refusal, ref: 2, code: 'not-allowed' });
    expect([passing.told, refused.told]).toEqual([[], [{ type: 'ended' }]]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(
      last()
        .subscriptions()
        .map(({ ref }) => ref),
    ).toEqual([1, 2, 1]);
  });

  it('without anybody signed in, follows what is public without a token, and comes again after a break', async () => {
    const { world, connection, follow, last } = house(true);
    world.token = undefined;
    const { told } = follow('board.display');
    await last().admit();
    expect(last().heard).toEqual([{ type: 'subscribe', ref: 1, topic: 'board.display', key: {}, age: 0 }]);
    expect(connection.state).toBe('connecting');
    last().tell(subscribed(1, 'p1'));
    expect(connection.state).toBe('live');
    last().tell({ type: 'beat', positions: { board: 'p2' }, delayed: [] });
    for (const code of [1006, 4401]) {
      await last().cut(code);
      expect(connection.state).toBe('reconnecting');
      await vi.advanceTimersByTimeAsync(500);
      await last().admit();
      expect(last().heard).toMatchObject([{ type: 'subscribe', after: 'p2' }]);
      last().tell({ type: 'subscribed', ref: 1, position: 'p2', missed: true });
    }
    expect(told).toEqual([{ type: 'missed' }, { type: 'missed' }]);
  });
});
