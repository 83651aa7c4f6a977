import { describe, expect, it } from 'vitest';
import { type Attempt, clearedBySuccess, type Failures, lanesOf, type Stage, secondsToWait } from './throttle.ts';

const start = new Date('2026-03-02T08:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

/** Lanes in memory, and attempts that wait their turn as the service makes them. */
function door() {
  const lanes = new Map<string, Failures>();
  const wait = (attempt: Attempt, stage: Stage, now: Date) =>
    Math.max(...lanesOf(attempt, stage).map((lane) => secondsToWait(lane, lanes.get(lane.key), now)));
  const fail = (attempt: Attempt, stage: Stage, now: Date) => {
    for (const { key } of lanesOf(attempt, stage))
      lanes.set(key, { count: (lanes.get(key)?.count ?? 0) + 1, last: now });
  };
  const guess = (attempt: Attempt, times: number, stage: Stage = 'password') => {
    let clock = 0;
    for (let made = 0; made < times; made += 1) {
      clock += wait(attempt, stage, later(clock));
      fail(attempt, stage, later(clock));
    }
    return clock;
  };
  return { wait, fail, guess };
}

const stranger = (network: string): Attempt => ({ account: 'n.okafor', network, knownNetwork: false });
const owner: Attempt = { account: 'n.okafor', network: '10.1.2.0/24', knownDevice: 'd1', knownNetwork: true };
const ownerElsewhereInTheHouse: Attempt = { account: 'n.okafor', network: '10.1.2.0/24', knownNetwork: true };

describe('sign-in throttle', () => {
  it('lets a few typing errors pass, then doubles the wait up to a quarter of an hour', () => {
    const lane = { key: 'k', free: 5, first: 1, longest: 900 };
    const waits = [1, 4, 5, 6, 7, 8, 14, 15, 16, 1000].map((count) =>
      secondsToWait(lane, { count, last: start }, start),
    );
    expect(waits).toEqual([0, 0, 1, 2, 4, 8, 512, 900, 900, 900]);
  });

  it('opens when the wait is over', () => {
    const { wait, guess } = door();
    const now = guess(ownerElsewhereInTheHouse, 8);
    expect(wait(ownerElsewhereInTheHouse, 'password', later(now))).toBe(8);
    expect(wait(ownerElsewhereInTheHouse, 'password', later(now + 7))).toBe(1);
    expect(wait(ownerElsewhereInTheHouse, 'password', later(now + 8))).toBe(0);
  });

  it('does not make the owner wait for what strangers do, however many there are', () => {
    const { wait, guess } = door();
    for (let network = 0; network < 200; network += 1) guess(stranger(`203.0.${network}.0/24`), 20);
    expect(wait(owner, 'password', start)).toBe(0);
    expect(wait(owner, 'second-factor', start)).toBe(0);
    expect(wait(ownerElsewhereInTheHouse, 'password', start)).toBe(0);
  });

  it('does not make the owner on the usual device wait for a colleague who guesses beside them', () => {
    const { wait, guess } = door();
    const end = guess(ownerElsewhereInTheHouse, 30);
    expect(wait(ownerElsewhereInTheHouse, 'password', later(end))).toBe(900);
    expect(wait(owner, 'password', later(end))).toBe(0);
  });

  it('does not make other accounts of a known network wait', () => {
    const { wait, guess } = door();
    guess(stranger('10.1.2.0/24'), 300);
    expect(wait({ account: 'j.lund', network: '10.1.2.0/24', knownNetwork: true }, 'password', start)).toBe(0);
  });

  it('gives a botnet no more than a hundred guesses at one account a day', () => {
    const { wait, fail } = door();
    let guesses = 0;
    for (let second = 0; second < 86_400; second += 1) {
      const bot = stranger(`198.18.${second % 50_000}.0/24`);
      if (wait(bot, 'password', later(second)) > 0) continue;
      fail(bot, 'password', later(second));
      guesses += 1;
    }
    expect(guesses).toBeGreaterThan(90);
    expect(guesses).toBeLessThanOrEqual(101);
  });

  it('slows one network that tries one password on many accounts', () => {
    const { wait, fail } = door();
    for (let n = 0; n < 60; n += 1)
      fail({ account: `user${n}`, network: '198.18.0.0/24', knownNetwork: false }, 'password', start);
    expect(wait({ account: 'user61', network: '198.18.0.0/24', knownNetwork: false }, 'password', start)).toBe(10);
  });

  it('gives strangers who know the password five codes, from wherever they come', () => {
    const { wait, guess } = door();
    for (let network = 0; network < 5; network += 1) guess(stranger(`203.0.${network}.0/24`), 1, 'second-factor');
    expect(wait(stranger('203.0.99.0/24'), 'second-factor', start)).toBe(30);
    expect(wait(owner, 'second-factor', start)).toBe(0);
  });

  it('forgets after a day without failure', () => {
    const { wait, guess } = door();
    const end = guess(ownerElsewhereInTheHouse, 40);
    expect(wait(ownerElsewhereInTheHouse, 'password', later(end + 86_400))).toBe(0);
  });

  it('never waits longer than it would have, when the clock is set back', () => {
    const lane = { key: 'k', free: 5, first: 1, longest: 900 };
    expect(secondsToWait(lane, { count: 10, last: later(3600) }, start)).toBe(32);
  });

  it('a success clears the own lane and leaves those of strangers', () => {
    expect(clearedBySuccess(owner)).toEqual(['device n.okafor d1']);
    expect(clearedBySuccess(stranger('203.0.1.0/24'))).toEqual(['source n.okafor 203.0.1.0/24']);
  });
});
