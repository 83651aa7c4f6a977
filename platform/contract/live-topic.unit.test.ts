import { describe, expect, it } from 'vitest';
import { defineContract } from './contract.ts';
import { event } from './event.ts';
import { everyEventOf, liveTopic } from './live-topic.ts';
import { line, personal, record, uuid } from './schema.ts';

const events = {
  'visit.begun': event({ describe: 'Begun', data: record({ room: line(10), name: personal(line(10)) }) }),
  'visit.over': event({ describe: 'Over', data: record({}) }),
};
const base = {
  service: 'visit',
  path: '/api/visits',
  describe: 'Visits',
  permissions: {
    'visit:read': { describe: 'See', roles: [] },
    'patient:read': { describe: 'See patients', roles: [] },
  },
  operations: {},
  events,
};
const topic = liveTopic(events, {
  describe: 'A room',
  permission: 'visit:read',
  key: record({ room: line(10) }),
  audit: { of: 'visit' },
  events: ['visit.begun', 'visit.over'],
  keysOf: (each) => (each.event_type === 'visit.begun' ? [{ room: each.data.room }] : [{}]),
});
const happened = { event_type: 'visit.begun', stream_id: 's', subject: null, data: { room: '7' } };

describe('a live topic', () => {
  it('says whom an event concerns; everybody where it says nothing', () => {
    expect(topic.keysOf(happened)).toEqual([{ room: '7' }]);
    const whole = liveTopic(events, {
      describe: 'All',
      permission: 'visit:read',
      audit: { of: 'visit' },
      events: everyEventOf(events),
    });
    expect(whole.events).toEqual(['visit.begun', 'visit.over']);
    expect(whole.keysOf(happened)).toEqual([{}]);
  });

  it.each([
    ['another name than of its service', { 'call.room': topic }, 'must be called visit.call.room'],
    [
      'a permission that nobody declares',
      { 'visit.room': { ...topic, permission: 'room:read' as const } },
      'room:read',
    ],
    ['an event of somebody else', { 'visit.room': { ...topic, events: ['call.begun'] } }, 'fed by call.begun'],
    [
      'a public key that nobody looks at',
      { 'visit.room': { ...topic, permission: 'public' as const } },
      'only a row that is asked for',
    ],
    ['patients without their rows', { 'visit.room': { ...topic, permission: 'patient:read' as const } }, 'needs a row'],
  ])('is refused with %s', (_what, live, text) => {
    expect(() => defineContract({ ...base, live })).toThrow(text);
  });

  it('of patients is taken with their rows, and one for everybody without', () => {
    const key = record({ id: uuid() });
    const live = {
      'visit.patient': { ...topic, key, permission: 'patient:read' as const, row: 'asked' as const },
      'visit.bell': { ...topic, permission: 'signed-in' as const },
    };
    expect(defineContract({ ...base, live }).live).toBe(live);
  });
});
