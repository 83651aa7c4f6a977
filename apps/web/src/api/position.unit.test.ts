import { beforeEach, expect, test } from 'vitest';
import { forgetPosition, notePosition, whatIsSeen } from './position.ts';

beforeEach(forgetPosition);

test('the newest position is kept, in whatever order replies come', () => {
  const before = whatIsSeen();
  notePosition(before, 'POST', 'A/FFFFFFFF');
  notePosition(before, 'POST', 'B/0');
  notePosition(before, 'GET', 'A/1');
  expect(whatIsSeen().position).toBe('B/0');
});

test('a change whose reply tells no position leaves nothing known', () => {
  notePosition(whatIsSeen(), 'POST', '0/10');
  notePosition(whatIsSeen(), 'GET', undefined);
  expect(whatIsSeen().position).toBe('0/10');
  notePosition(whatIsSeen(), 'POST', undefined);
  expect(whatIsSeen().position).toBeUndefined();
});

test('an answer that was under way when something was forgotten is not taken for newer', () => {
  const before = whatIsSeen();
  forgetPosition();
  notePosition(before, 'GET', '0/10');
  expect(whatIsSeen().position).toBeUndefined();
  notePosition(whatIsSeen(), 'GET', '0/20');
  expect(whatIsSeen().position).toBe('0/20');
});
