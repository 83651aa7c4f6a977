import type { Instrument } from '@hms/contracts/clinical';
import type { Answers } from '@hms/contracts/clinical/measuring/total-of-answers';
import { describe, expect, it } from 'vitest';
import { firstRules } from '../measurement-rules/first-rules.ts';
import { definitionsOf, instrumentOf } from './instruments.ts';
import { mustBeAnswered, scoreAssessment } from './score-assessment.ts';

/** Answers in the order of the items. */
function answersOf(instrument: Instrument, points: readonly (number | null)[]): Answers {
  return Object.fromEntries(instrumentOf(instrument).items.map(({ key }, index) => [key, points[index]!]));
}
const scored = (instrument: Instrument, points: readonly (number | null)[], rules = firstRules) => {
  const answers = answersOf(instrument, points);
  mustBeAnswered(instrumentOf(instrument), answers);
  return scoreAssessment(instrumentOf(instrument), answers, rules);
};
/** `count` items with so many points, the others with none. */
const spread = (items: number, total: number, most: number) =>
  Array.from({ length: items }, (_, index) => Math.max(0, Math.min(most, total - index * most)));

describe('Glasgow Coma Scale', () => {
  it.each<[number | null, number | null, number | null, number | null, string | null]>([
    [4, 5, 6, 15, 'mild'],
    [3, 4, 6, 13, 'mild'],
    [3, 4, 5, 12, 'moderate'],
    [2, 3, 4, 9, 'moderate'],
    [2, 2, 4, 8, 'severe'],
    [1, 1, 1, 3, 'severe'],
    [3, null, 5, null, null],
  ])('E%s V%s M%s is %s, %s', (eye, verbal, motor, total, band) => {
    expect(scored('gcs', [eye, verbal, motor])).toEqual({ total, band, flags: [] });
  });
});

describe('PHQ-9', () => {
  it.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately-severe'],
    [19, 'moderately-severe'],
    [20, 'severe'],
    [27, 'severe'],
  ])('of %d is %s', (total, band) => {
    expect(scored('phq-9', spread(9, total, 3))).toMatchObject({ total, band });
  });

  it('flags the ninth item whatever the total says', () => {
    expect(scored('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 1])).toEqual({ total: 1, band: 'minimal', flags: ['self-harm'] });
    expect(scored('phq-9', [3, 3, 3, 3, 3, 3, 3, 3, 0])).toEqual({ total: 24, band: 'severe', flags: [] });
  });
});

describe('GAD-7', () => {
  it.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'severe'],
    [21, 'severe'],
  ])('of %d is %s', (total, band) => {
    expect(scored('gad-7', spread(7, total, 3))).toEqual({ total, band, flags: [] });
  });
});

describe('Morse Fall Scale', () => {
  it.each<[readonly number[], number, string]>([
    [[0, 0, 0, 0, 0, 0], 0, 'low'],
    [[0, 0, 0, 20, 0, 0], 20, 'low'],
    [[25, 0, 0, 0, 0, 0], 25, 'moderate'],
    [[25, 0, 0, 20, 0, 0], 45, 'moderate'],
    [[25, 15, 0, 0, 10, 0], 50, 'high'],
    [[25, 15, 30, 20, 20, 15], 125, 'high'],
  ])('%j is %d, %s', (points, total, band) => {
    expect(scored('morse', points)).toEqual({ total, band, flags: [] });
  });

  it('has the cut-points that the hospital set', () => {
    const rules = { ...firstRules, morse: { moderate_from: 25, high_from: 45 } };
    expect(scored('morse', [25, 0, 0, 20, 0, 0], rules)).toMatchObject({ total: 45, band: 'high' });
  });
});

describe('Braden Scale', () => {
  it.each<[readonly number[], number, string]>([
    [[1, 1, 1, 1, 1, 1], 6, 'severe'],
    [[2, 2, 1, 2, 1, 1], 9, 'severe'],
    [[2, 2, 2, 2, 1, 1], 10, 'high'],
    [[2, 2, 2, 2, 2, 2], 12, 'high'],
    [[3, 2, 2, 2, 2, 2], 13, 'moderate'],
    [[3, 3, 2, 2, 2, 2], 14, 'moderate'],
    [[3, 3, 2, 3, 2, 2], 15, 'mild'],
    [[3, 3, 3, 3, 3, 3], 18, 'mild'],
    [[4, 3, 3, 3, 3, 3], 19, 'none'],
    [[4, 4, 4, 4, 4, 3], 23, 'none'],
  ])('%j is %d, %s', (points, total, band) => {
    expect(scored('braden', points)).toEqual({ total, band, flags: [] });
  });
});

describe('an instrument', () => {
  it.each(definitionsOf(firstRules))(
    '$instrument has a band for each total that can be, and names its source',
    (definition) => {
      const points = definition.items.map(({ options }) => options.flatMap((option) => option.points ?? []));
      const least = points.reduce((sum, each) => sum + Math.min(...each), 0);
      const most = points.reduce((sum, each) => sum + Math.max(...each), 0);
      const { bands } = definition;
      expect([bands[0]!.from, bands.at(-1)!.to]).toEqual([least, most]);
      for (const [index, { to }] of bands.entries()) if (bands[index + 1]) expect(bands[index + 1]!.from).toBe(to + 1);
      expect(definition.source).toMatch(/\d{4}/);
    },
  );

  it('refuses what it does not offer, and what is not answered', () => {
    const answered = (answers: Answers) => () => mustBeAnswered(instrumentOf('gcs'), answers);
    expect(answered({ eye: 5, verbal: 1, motor: 1 })).toThrow(expect.objectContaining({ code: 'answer-not-offered' }));
    expect(answered({ eye: 4, verbal: 1, motor: 1, ear: 1 })).toThrow(
      expect.objectContaining({ code: 'answer-not-offered', members: { items: ['ear'] } }),
    );
    expect(answered({ eye: 4 })).toThrow(
      expect.objectContaining({ code: 'answers-missing', members: { items: ['verbal', 'motor'] } }),
    );
    expect(() => mustBeAnswered(instrumentOf('gad-7'), answersOf('gad-7', [null, 0, 0, 0, 0, 0, 0]))).toThrow(
      expect.objectContaining({ code: 'answer-not-offered' }),
    );
  });
});
