import type { RecurrenceRule } from '@hms/contracts/appointment';
import { unprocessable } from '@hms/platform/contract';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

const FREQUENCY = { daily: 'DAILY', weekly: 'WEEKLY', monthly: 'MONTHLY' } as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
/** A weekly visit over two years. */
const MOST = 104;

/**
 * The local dates of a series (RFC 5545), the first one included if the rule has it. A monthly rule leaves out months that lack
 * its day. Dates are counted before those of `except` are left out, as the RFC has it.
 *
 * @throws Failure `rule-endless` without an end, `too-many-occurrences`, `no-occurrences`
 */
export function occurrences(rule: RecurrenceRule, first: string): string[] {
  if (rule.count === null && rule.until === null)
    throw unprocessable('rule-endless', 'A series ends after a number of visits or on a day.');
  const midnight = (date: string) => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
  const dates = new RRuleTemporal({
    freq: FREQUENCY[rule.frequency],
    interval: rule.interval,
    dtstart: midnight(first),
    temporal: Temporal,
    ...(rule.count === null ? {} : { count: rule.count }),
    ...(rule.until === null ? {} : { until: midnight(rule.until) }),
    ...(rule.frequency === 'weekly' && rule.weekdays.length > 0
      ? { byDay: rule.weekdays.map((day) => WEEKDAYS[day - 1]!) }
      : {}),
  }).all((_date, index) => index <= MOST);
  if (dates.length > MOST)
    throw unprocessable('too-many-occurrences', `A series has at most ${MOST} visits.`, { members: { most: MOST } });
  const left = dates.map((date) => date.toPlainDate().toString()).filter((date) => !rule.except.includes(date));
  if (left.length === 0) throw unprocessable('no-occurrences', 'The rule gives no date at all.');
  return left;
}
