import { expect, it } from 'vitest';
import { actionsOn } from './visit-actions.ts';

const visit = { status: 'booked', start: '2026-03-02T15:00:00Z', masked: false } as const;
const all = () => true;

it.each([
  ['a booked visit of today', visit, true, ['check-in', 'arrive', 'no-show', 'move', 'cancel', 'error']],
  ['a booked visit of another day', visit, false, ['move', 'cancel', 'error']],
  [
    'who has arrived',
    { ...visit, status: 'arrived' },
    true,
    ['check-in', 'encounter', 'fulfil', 'no-show', 'undo', 'cancel', 'error'],
  ],
  ['who did not come', { ...visit, status: 'noshow' }, true, ['undo', 'error']],
  ['what was cancelled', { ...visit, status: 'cancelled' }, false, ['reinstate', 'error']],
  ['who waits', { ...visit, status: 'waitlist', start: null }, false, ['cancel', 'error']],
  ['what is over', { ...visit, status: 'fulfilled' }, true, ['encounter', 'error']],
  ['whom one may not see', { ...visit, masked: true }, true, []],
] as const)('offers for %s', (_what, of, isToday, offered) => expect(actionsOn(of, all, isToday)).toEqual(offered));

it('offers nothing that the person may not do', () =>
  expect(actionsOn(visit, (permission) => permission === 'appointment:check-in', true)).toEqual([
    'check-in',
    'arrive',
    'no-show',
  ]));
