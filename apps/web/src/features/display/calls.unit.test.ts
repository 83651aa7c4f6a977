import { expect, it } from 'vitest';
import { callsOf, newCalls } from './calls.ts';

const call = (number: string, minute: number, calls = 1) => ({
  number,
  desk: null,
  called_at: `2026-03-02T09:0${minute}:00.000Z`,
  calls,
});
const shown = (...called: ReturnType<typeof call>[]) =>
  callsOf([{ id: 'p', name: 'Consultation', called, waiting: [] }]);
const numbers = (before: ReturnType<typeof shown>, after: ReturnType<typeof shown>) =>
  newCalls(before, after).map(([, { number }]) => number);

it('tells who was called since, in the order of the calls', () =>
  expect(numbers(shown(call('A1', 0)), shown(call('A3', 3), call('A2', 2), call('A1', 0)))).toEqual(['A2', 'A3']));

it('tells somebody again who is called again, and nobody whose neighbour is done', () => {
  expect(numbers(shown(call('A1', 0)), shown(call('A1', 4, 2)))).toEqual(['A1']);
  expect(numbers(shown(call('A1', 0), call('A2', 1)), shown(call('A1', 0)))).toEqual([]);
});
