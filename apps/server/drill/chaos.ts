import { setTimeout as delay } from 'node:timers/promises';
import type { Terminal } from '../terminal.ts';
import { type DistributedHospital, type Part, startDistributed } from './distributed-hospital.ts';
import { type Asked, type Load, startLoad } from './load.ts';
import { caughtUp, countEffects, type Effect, type Trail, verifyTrail } from './verify.ts';

export interface Outage {
  readonly part: string;
  /** From the kill until it served again. */
  readonly away_ms: number;
  /** From then until no consumer was behind; null where that took too long. */
  readonly caught_up_ms: number | null;
  readonly answered: number;
  /** Requests that failed meanwhile: by service and code. */
  readonly failed: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly slowest_ms: number;
}

export interface ChaosReport {
  readonly started_at: string;
  readonly requests: number;
  readonly outages: readonly Outage[];
  readonly effects: readonly Effect[];
  /** Writes that were refused, and why. */
  readonly refused: readonly string[];
  /** Consumers that did not catch up in the end. */
  readonly behind: readonly string[];
  readonly trail: Trail;
  readonly ok: boolean;
}

export interface ChaosOptions {
  /** Names of what is killed, in their order; everything where absent. */
  readonly parts?: readonly string[];
  /** How long each is left dead, in milliseconds. */
  readonly dead: number;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

const PEOPLE = 4;
const BETWEEN_MS = 2_000;
const CATCH_UP_MS = 60_000;
/** Under load there is always somebody who has not read the newest yet. */
const LAG_UNDER_LOAD = 2;

/** Kills each part of a distributed hospital in turn under load, and looks afterwards whether everything is there once. */
export async function runChaos({ parts, dead, terminal, signal }: ChaosOptions): Promise<ChaosReport> {
  const started_at = new Date().toISOString();
  await using hospital = await startDistributed(terminal);
  const begun = await caughtUp(hospital, { lag: 0, within: CATCH_UP_MS });
  if (begun.length > 0) throw new Error(`The hospital is not well before anything is killed: ${begun.join('; ')}`);
  const load = await startLoad({ url: hospital.url, people: PEOPLE });
  const outages: Outage[] = [];
  for (const part of hospital.parts.filter(({ name }) => !parts || parts.includes(name))) {
    await delay(BETWEEN_MS, undefined, { signal });
    outages.push(await terminal.step(`killing ${part.name}`, () => takeAway(hospital, part, load, dead)));
  }
  await terminal.step('letting every write come to its end', () => load.stop());
  const behind = await terminal.step('letting every consumer catch up', () =>
    caughtUp(hospital, { lag: 0, within: CATCH_UP_MS }),
  );
  const effects = await terminal.step(`looking for what ${load.visits.length} people got`, () =>
    countEffects(hospital, load.visits),
  );
  const trail = await terminal.step('verifying the audit trail', () => verifyTrail(hospital));
  const whole = effects.every(({ lost, doubled, acknowledged }) => lost + doubled === 0 && acknowledged > 0);
  const recovered = outages.every(({ caught_up_ms }) => caught_up_ms !== null);
  return {
    started_at,
    requests: load.asked.length,
    outages,
    effects,
    refused: load.refused,
    behind,
    trail,
    ok: whole && recovered && trail.ok && behind.length === 0 && load.refused.length === 0,
  };
}

async function takeAway(hospital: DistributedHospital, part: Part, load: Load, dead: number): Promise<Outage> {
  const began = Date.now();
  await part.kill();
  await delay(dead);
  await part.start();
  const back = Date.now();
  const behind = await caughtUp(hospital, { lag: LAG_UNDER_LOAD, within: CATCH_UP_MS });
  const meanwhile = load.asked.filter(({ at }) => at >= began && at <= back);
  return {
    part: part.name,
    away_ms: back - began,
    caught_up_ms: behind.length > 0 ? null : Date.now() - back,
    answered: meanwhile.filter(({ code }) => code === undefined).length,
    failed: failuresOf(meanwhile),
    slowest_ms: Math.round(Math.max(0, ...meanwhile.map(({ took }) => took))),
  };
}

function failuresOf(asked: readonly Asked[]): Outage['failed'] {
  const failed: Record<string, Record<string, number>> = {};
  for (const { service, code } of asked) {
    if (code === undefined) continue;
    const codes = failed[service] ?? {};
    failed[service] = codes;
    codes[code] = (codes[code] ?? 0) + 1;
  }
  return failed;
}
