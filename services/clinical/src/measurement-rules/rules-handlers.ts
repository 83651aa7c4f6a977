import type { MeasurementRules } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService } from '../clinical-service.ts';
import { readRules, writeRules } from './measurement-rules-table.ts';

export const measurementRuleHandlers = (service: ClinicalService) => ({
  getMeasurementRules: (async () => {
    const rules = await readRules(service.database);
    return reply(rules, { version: rules.version });
  }) as Handler<ClinicalOperations['getMeasurementRules']>,

  setMeasurementRules: (async (call, { body }) => {
    const before = await readRules(service.database);
    call.matches(before.version);
    const rules: MeasurementRules = {
      ...before,
      ...body,
      version: before.version + 1,
      updated_at: call.now.toISOString(),
      updated_by: call.cause.actor,
    };
    mustBeInOrder(rules);
    return call.commit(async (tx) => {
      tx.send(writeRules(JSON.stringify(rules)));
      return reply(rules, { version: rules.version });
    });
  }) as Handler<ClinicalOperations['setMeasurementRules']>,
});

/** Throws `not-in-order`. */
function mustBeInOrder({ ranges, limits, morse }: MeasurementRules): void {
  const errors = [
    ...ranges
      .filter(({ low, high, from_years, to_years }) => above(low, high) || above(from_years, to_years))
      .map(({ sign }) => ({ rule: 'ranges', sign })),
    ...limits
      .filter(({ least, likely_from, likely_to, most }) => !isSorted([least, likely_from, likely_to, most]))
      .map(({ sign }) => ({ rule: 'limits', sign })),
    ...(morse.moderate_from >= morse.high_from ? [{ rule: 'morse', sign: null }] : []),
  ];
  if (errors.length > 0)
    throw unprocessable('not-in-order', 'A limit below is above the one that stands above it.', {
      members: { errors },
    });
}

const above = (low: number | null, high: number | null): boolean => low !== null && high !== null && low > high;
const isSorted = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || values[index - 1]! <= value);
