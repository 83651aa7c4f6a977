import { expect, it } from 'vitest';
import { icalendarOf } from './icalendar.ts';

const visit = {
  id: 'a1',
  start: '2026-03-02T15:00:00.000Z',
  end: '2026-03-02T15:20:00.000Z',
  title: 'Follow-up, with Dr. Park; second',
  place: 'Mill Street Clinic',
  words: `Bring your papers\n${'é'.repeat(60)}`,
};
const NOW = Date.parse('2026-03-01T08:00:00Z');
const lines = icalendarOf(visit, NOW).split('\r\n');

it('says when and where, in lines that calendars read', () => {
  expect(lines).toContain('DTSTART:20260302T150000Z');
  expect(lines).toContain('DTEND:20260302T152000Z');
  expect(lines).toContain('DTSTAMP:20260301T080000Z');
  expect(lines).toContain('SUMMARY:Follow-up\\, with Dr. Park\\; second');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

it('folds lines at 75 octets, and is the same when unfolded', () => {
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const whole = lines.join('\r\n').replaceAll('\r\n ', '');
  expect(whole).toContain(`DESCRIPTION:Bring your papers\\n${'é'.repeat(60)}`);
});

it('leaves out what is not known', () =>
  expect(icalendarOf({ ...visit, place: '', words: '' }, NOW)).not.toMatch(/LOCATION|DESCRIPTION/));
