import { describe, expect, it } from 'vitest';
import { mustBecome as mustBecomeTask, TRANSITIONS as TASKS } from '../tasks/transitions.ts';
import { mustBecome, TRANSITIONS } from './transitions.ts';

/** DOMAIN: ServiceRequest draft/active/on-hold/revoked/completed. */
const orders = new Set([
  'draft>active',
  'draft>revoked',
  'active>on-hold',
  'active>revoked',
  'active>completed',
  'on-hold>active',
  'on-hold>revoked',
]);
const tasks = new Set([
  'requested>accepted',
  'requested>in-progress',
  'requested>completed',
  'requested>cancelled',
  'accepted>accepted',
  'accepted>in-progress',
  'accepted>completed',
  'accepted>cancelled',
  'in-progress>accepted',
  'in-progress>completed',
  'in-progress>cancelled',
]);

describe.each([
  ['an order', Object.keys(TRANSITIONS), orders, mustBecome as (from: never, to: never) => void],
  ['a task', Object.keys(TASKS), tasks, mustBecomeTask as (from: never, to: never) => void],
])('the life of %s', (_what, states, allowed, become) => {
  it.each(states.flatMap((from) => states.map((to) => [from, to, allowed.has(`${from}>${to}`)] as const)))(
    '%s → %s: %s',
    (from, to, may) => {
      const change = () => become(from as never, to as never);
      if (may) expect(change).not.toThrow();
      else expect(change).toThrow(expect.objectContaining({ code: 'wrong-state' }));
    },
  );
});
