import { describe, expect, it } from 'vitest';
import { type ChainLink, chainLinks, type Verdict } from './chain-links.ts';

const at = '2026-03-02T09:00:00.000Z';
const verdict = (given: Partial<Verdict>): Verdict => ({
  ok: true,
  entries: 0,
  removed_by_retention: 0,
  first_bad: null,
  checkpoints: 0,
  anchored_up_to: 0,
  stretches: [],
  checked_at: at,
  anchor_lost: false,
  duration_ms: 1,
  ...given,
});
const bad = (kind: 'changed' | 'cut-off', number: number, up_to: number | null = null) => ({
  ok: false,
  first_bad: { number, kind, up_to, text: '' },
});
const brief = ({ state, from, upTo, anchored }: ChainLink) =>
  `${state} ${from}-${upTo ?? ''}${anchored ? ' anchored' : ''}`;

describe('the drawn chain', () => {
  it.each([
    ['of an empty trail', {}, []],
    ['without a checkpoint', { entries: 5 }, ['unsigned 1-5']],
    [
      'whole, anchored, with a new end',
      {
        entries: 20,
        removed_by_retention: 10,
        stretches: [
          { from: 11, up_to: 15, checkpoints: 1, at },
          { from: 16, up_to: 25, checkpoints: 2, at },
        ],
        anchored_up_to: 25,
      },
      ['removed 1-10', 'whole 11-15', 'whole 16-25 anchored', 'unsigned 26-30'],
    ],
    [
      'with one entry changed',
      { entries: 7, ...bad('changed', 8), stretches: [{ from: 1, up_to: 5, checkpoints: 1, at }], anchored_up_to: 12 },
      ['whole 1-5', 'unsigned 6-7', 'bad 8-8', 'unchecked 9- anchored'],
    ],
    [
      'with a stretch made to fit',
      { entries: 7, ...bad('changed', 6, 9) },
      ['unsigned 1-5', 'bad 6-9', 'unchecked 10-'],
    ],
    ['cut off', { entries: 7, ...bad('cut-off', 8) }, ['unsigned 1-7', 'bad 8-']],
  ])('%s', (_name, given, links) => {
    expect(chainLinks(verdict(given)).map(brief)).toEqual(links);
  });
});
