import type { News2Band, TaskStatus } from '@hms/contracts/clinical';
import { describe, expect, it } from 'vitest';
import { escalate, type LastEscalation, type Response, type Situation } from './escalate.ts';

const SCORES: Record<News2Band, number> = { zero: 0, low: 3, single: 3, urgent: 5, emergency: 8 };
const whole = (band: News2Band, total = SCORES[band]) => ({ band, total, at_least: total });
const partial = (band: News2Band) => ({ ...whole(band), total: null });
const asked = (band: News2Band, status: TaskStatus = 'requested', set = 'before'): LastEscalation => ({
  task: 'task',
  status,
  set,
  band,
  score: SCORES[band],
});
const usual: Situation = {
  set: 'set',
  news2: whole('zero'),
  newest: true,
  recent: true,
  corrected: false,
  last: null,
  calmSince: false,
};

const nothing: Response = { does: 'nothing' };
const raise = (band: News2Band, instead: string | null = null): Response => ({ does: 'raise', band, instead });
const close: Response = { does: 'close', task: 'task' };

describe('NEWS2 calls somebody', () => {
  it.each<[string, Partial<Situation>, Response]>([
    ['not for 0', { news2: whole('zero') }, nothing],
    ['not for 1 to 4', { news2: whole('low') }, nothing],
    ['for a single 3', { news2: whole('single') }, raise('single')],
    ['for 5 to 6', { news2: whole('urgent') }, raise('urgent')],
    ['for 7 and more', { news2: whole('emergency') }, raise('emergency')],
    ['for what is there of a partial set', { news2: partial('urgent') }, raise('urgent')],
    ['not for a set that is not the newest', { news2: whole('emergency'), newest: false }, nothing],
    ['not for a set of long ago', { news2: whole('emergency'), recent: false }, nothing],
    ['not where nothing is scored', { news2: null }, nothing],
  ])('%s', (_name, situation, response) => {
    expect(escalate({ ...usual, ...situation })).toEqual(response);
  });
});

describe('NEWS2 calls once for each deterioration', () => {
  it.each<[string, Partial<Situation>, Response]>([
    ['not again while it is open', { news2: whole('urgent'), last: asked('urgent') }, nothing],
    ['not again at a lower band', { news2: whole('urgent'), last: asked('emergency') }, nothing],
    ['anew at a higher band', { news2: whole('emergency'), last: asked('urgent') }, raise('emergency', 'task')],
    [
      'anew at a higher band also where somebody has taken it',
      { news2: whole('emergency'), last: asked('single', 'in-progress') },
      raise('emergency', 'task'),
    ],
    ['not again after somebody came', { news2: whole('urgent'), last: asked('urgent', 'completed') }, nothing],
    ['not again after somebody said no', { news2: whole('urgent'), last: asked('urgent', 'cancelled') }, nothing],
    [
      'again where it is worse than what they came for',
      { news2: whole('urgent', 6), last: asked('urgent', 'completed') },
      raise('urgent'),
    ],
    [
      'again where the band rises after they came',
      { news2: whole('emergency'), last: asked('urgent', 'completed') },
      raise('emergency'),
    ],
    [
      'again where the patient was well in between',
      { news2: whole('single'), last: asked('emergency', 'completed'), calmSince: true },
      raise('single'),
    ],
  ])('%s', (_name, situation, response) => {
    expect(escalate({ ...usual, ...situation })).toEqual(response);
  });
});

describe('NEWS2 takes back what it asked for', () => {
  it.each<[string, Partial<Situation>, Response]>([
    ['where a whole set is calm and nobody took it', { news2: whole('low'), last: asked('emergency') }, close],
    ['not where the set is partial', { news2: partial('zero'), last: asked('urgent') }, nothing],
    ['not where it only gets a little better', { news2: whole('urgent'), last: asked('emergency') }, nothing],
    ['not where somebody has taken it', { news2: whole('zero'), last: asked('urgent', 'accepted') }, nothing],
    ['not by an older set', { news2: whole('zero'), last: asked('urgent'), newest: false }, nothing],
    [
      'where the set was a mistake',
      { news2: null, last: asked('urgent', 'requested', 'set'), corrected: true },
      { does: 'withdraw', task: 'task', raise: null },
    ],
    [
      'where the corrected set calls for less, and asks for that',
      { news2: whole('single'), last: asked('emergency', 'requested', 'set'), corrected: true },
      { does: 'withdraw', task: 'task', raise: 'single' },
    ],
    [
      'not where the corrected set calls for the same',
      { news2: whole('urgent'), last: asked('urgent', 'requested', 'set'), corrected: true },
      nothing,
    ],
    [
      'not where another set was the reason',
      { news2: null, last: asked('urgent', 'requested', 'another'), corrected: true },
      nothing,
    ],
    [
      'not what somebody has taken',
      { news2: null, last: asked('urgent', 'accepted', 'set'), corrected: true },
      nothing,
    ],
  ])('%s', (_name, situation, response) => {
    expect(escalate({ ...usual, ...situation })).toEqual(response);
  });
});
