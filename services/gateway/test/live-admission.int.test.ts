import { randomUUID } from 'node:crypto';
import { liveClose } from '@hms/contracts/gateway';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ana, type Boards, ben, nils, startBoards, today } from './boards.ts';

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

const logged = async () =>
  boards.hospital.sql(
    'board',
    `select actor, action, subject_kind, patients, outcome, status, purpose from access_log
     where operation like 'live %' order by xid, seq`,
  );

describe('whoever may not follow something', () => {
  it('is told so, and it is on the trail', async () => {
    const before = (await logged()).length;
    const n = await boards.openAs(nils, url);
    expect(await n.subscribe({ ref: 1, topic: 'board.day', key: today, purpose: 'HOPERAT' })).toMatchObject({
      type: 'error',
      ref: 1,
      code: 'not-allowed',
      correlation_id: expect.any(String),
    });
    const id = randomUUID();
    boards.rows.set(id, { id, restricted: true, care_team: ['ana'] });
    expect(await n.subscribe({ ref: 2, topic: 'board.record', key: { id } })).toMatchObject({ code: 'not-allowed' });
    const nothing = randomUUID();
    expect(await n.subscribe({ ref: 3, topic: 'board.record', key: { id: nothing } })).toMatchObject({
      code: 'not-found',
    });
    const entry = { actor: 'nils', action: 'read', outcome: 'denied', status: 403, purpose: 'TREAT' };
    expect((await logged()).slice(before)).toEqual([
      { ...entry, subject_kind: 'card', patients: [], purpose: 'HOPERAT' },
      { ...entry, subject_kind: 'patient', patients: [id] },
      { ...entry, subject_kind: 'patient', patients: [nothing], outcome: 'failed', status: 404 },
    ]);
    const a = await boards.openAs(ana, url);
    expect(await a.subscribe({ ref: 1, topic: 'board.record', key: { id } })).toMatchObject({ type: 'subscribed' });
  });

  it('learns it from the conditions of the grant, as in an operation', async () => {
    const grants = [{ permission: 'board:read', conditions: ['own-facility'] as const }];
    boards.hospital.issuer.setRole('porter', grants);
    await expect
      .poll(async () => {
        const porter = await boards.openAs({ id: 'pia', roles: ['porter'], facility: 'north' }, url);
        return porter.subscribe({ ref: 1, topic: 'board.day', key: today });
      })
      .toMatchObject({ type: 'subscribed' });
    const porter = await boards.openAs({ id: 'pia', roles: ['porter'], facility: 'north' }, url);
    const elsewhere = { ...today, ward: 'south' };
    expect(await porter.subscribe({ ref: 2, topic: 'board.day', key: elsewhere })).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('does not follow any more when the row has changed, before it hears of the change', async () => {
    const id = randomUUID();
    boards.rows.set(id, { id, restricted: false });
    const [a, n] = [await boards.openAs(ana, url), await boards.openAs(nils, url)];
    await a.subscribe({ ref: 1, topic: 'board.record', key: { id } });
    await n.subscribe({ ref: 1, topic: 'board.record', key: { id } });
    await boards.changed(id);
    expect((await n.next('changes')).changes).toMatchObject([{ id, version: 1 }]);
    boards.rows.set(id, { id, restricted: true, care_team: ['ana'] });
    await boards.changed(id, 1);
    expect(await n.next('ended')).toMatchObject({ ref: 1, code: 'not-allowed' });
    await a.next('changes');
    expect((await a.next('changes')).changes).toMatchObject([{ id, version: 2 }]);
    expect(n.notices.filter(({ type }) => type === 'changes')).toHaveLength(1);
  });

  it('is told when the row is gone, or cannot be looked at', async () => {
    const [gone, broken] = [randomUUID(), randomUUID()];
    for (const id of [gone, broken]) boards.rows.set(id, { id });
    const a = await boards.openAs(ana, url);
    await a.subscribe({ ref: 1, topic: 'board.record', key: { id: gone } });
    await a.subscribe({ ref: 2, topic: 'board.record', key: { id: broken } });
    boards.rows.delete(gone);
    boards.rows.set(broken, new Error('no database'));
    await boards.changed(gone);
    expect(await a.next('ended')).toMatchObject({ ref: 1, code: 'not-found' });
    await boards.changed(broken);
    expect(await a.next('ended')).toMatchObject({ ref: 2, code: 'internal' });
  });

  it('loses what a change of the policy takes away, and nothing else', async () => {
    boards.hospital.issuer.setRole('helper', [{ permission: 'board:read' }, { permission: 'patient:read' }]);
    const id = randomUUID();
    boards.rows.set(id, { id });
    const helper = { id: 'hana', roles: ['helper'] };
    let h = await boards.openAs(helper, url);
    await expect
      .poll(async () => {
        h = await boards.openAs(helper, url);
        return h.subscribe({ ref: 1, topic: 'board.day', key: today });
      })
      .toMatchObject({ type: 'subscribed' });
    await h.subscribe({ ref: 2, topic: 'board.record', key: { id } });
    boards.hospital.issuer.setRole('helper', [{ permission: 'patient:read' }]);
    expect(await h.next('ended')).toMatchObject({ ref: 1, code: 'not-allowed' });
    await boards.placed(today);
    await boards.changed(id);
    expect((await h.next('changes')).changes).toMatchObject([{ ref: 2, id }]);
  });
});

describe('a token', () => {
  it('is needed first, and soon', async () => {
    const early = await boards.open(url);
    early.say({ type: 'subscribe', ref: 1, topic: 'board.day', key: today });
    expect(await early.closed).toEqual({ code: liveClose.unauthenticated, reason: 'token-missing' });
    expect(early.notices).toMatchObject([{ type: 'error', code: 'token-missing' }]);
    const wrong = await boards.open(url);
    wrong.say({ type: 'authenticate', token: 'not.a.token' });
    expect(await wrong.closed).toEqual({ code: liveClose.unauthenticated, reason: 'token-invalid' });
    const silent = await boards.open((await boards.openDoor({ authenticateWithinMs: 50 })).url);
    expect(await silent.closed).toEqual({ code: liveClose.unauthenticated, reason: 'token-missing' });
  });

  it('counts no more when its session was ended: the socket closes at once', async () => {
    const user = { ...ana, session: 'to-be-ended' };
    const [a, other] = [await boards.openAs(user, url), await boards.openAs(ben, url)];
    await a.subscribe({ ref: 1, topic: 'board.day', key: today });
    const began = performance.now();
    boards.hospital.issuer.revoke('to-be-ended');
    expect(await a.closed).toEqual({ code: liveClose.unauthenticated, reason: 'session-ended' });
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(await other.subscribe({ ref: 1, topic: 'board.day', key: today })).toMatchObject({ type: 'subscribed' });
  });

  it('may be replaced by a newer one of the same session, and runs out otherwise', async () => {
    const { url: at } = await boards.openDoor({ beatMs: 100 });
    const short = await boards.open(at, await boards.hospital.issuer.token(ana, 1));
    const kept = await boards.open(at, await boards.hospital.issuer.token(ana, 1));
    kept.say({ type: 'authenticate', token: await boards.hospital.issuer.token(ana) });
    await kept.next('authenticated');
    expect(await short.closed).toEqual({ code: liveClose.unauthenticated, reason: 'token-expired' });
    expect(await kept.subscribe({ ref: 1, topic: 'board.day', key: today })).toMatchObject({ type: 'subscribed' });
    kept.say({ type: 'authenticate', token: await boards.hospital.issuer.token(ben) });
    expect(await kept.closed).toEqual({ code: liveClose.unauthenticated, reason: 'other-session' });
  });
});
