import type { News2, News2Band } from '../news2.ts';

/** What NEWS2 is made of [Royal College of Physicians, NEWS2, 2017, chart 1]. */
export const NEWS2_PARAMETERS = [
  'respiration',
  'oxygen_saturation',
  'oxygen',
  'systolic',
  'pulse',
  'consciousness',
  'temperature',
] as const;
export type News2Parameter = (typeof NEWS2_PARAMETERS)[number];

/**
 * The bands of response [Royal College of Physicians, NEWS2, 2017, charts 2 and 4]: a total of 0, of 1 to 4, 3 in a single parameter,
 * 5 to 6 (urgent), 7 or more (emergency).
 */
export const NEWS2_BANDS = ['zero', 'low', 'single', 'urgent', 'emergency'] as const;

/** What is scored: rates per minute, saturation in %, pressure in mmHg, temperature in °C, each rounded as it is kept. */
export interface Scored {
  readonly respiration?: number | undefined;
  readonly oxygen_saturation?: number | undefined;
  readonly oxygen?: 'air' | 'oxygen' | null | undefined;
  readonly systolic?: number | undefined;
  readonly pulse?: number | undefined;
  readonly consciousness?: 'alert' | 'confusion' | 'voice' | 'pain' | 'unresponsive' | null | undefined;
  readonly temperature?: number | undefined;
}

export type News2Scale = 1 | 2;

type Steps = readonly (readonly [upTo: number, points: number])[];

/** Points by the highest value that still has them, as chart 1 reads from the left. */
const RESPIRATION: Steps = [
  [8, 3],
  [11, 1],
  [20, 0],
  [24, 2],
  [Infinity, 3],
];
const SATURATION_1: Steps = [
  [91, 3],
  [93, 2],
  [95, 1],
  [Infinity, 0],
];
const SATURATION_2_ON_AIR: Steps = [
  [83, 3],
  [85, 2],
  [87, 1],
  [Infinity, 0],
];
const SATURATION_2_ON_OXYGEN: Steps = [
  [83, 3],
  [85, 2],
  [87, 1],
  [92, 0],
  [94, 1],
  [96, 2],
  [Infinity, 3],
];
const SYSTOLIC: Steps = [
  [90, 3],
  [100, 2],
  [110, 1],
  [219, 0],
  [Infinity, 3],
];
const PULSE: Steps = [
  [40, 3],
  [50, 1],
  [90, 0],
  [110, 1],
  [130, 2],
  [Infinity, 3],
];
const TEMPERATURE: Steps = [
  [35.0, 3],
  [36.0, 1],
  [38.0, 0],
  [39.0, 1],
  [Infinity, 2],
];

const pointsIn = (steps: Steps, value: number | undefined): number | undefined =>
  value === undefined ? undefined : steps.find(([upTo]) => value <= upTo)![1];

function saturation({ oxygen_saturation, oxygen }: Scored, scale: News2Scale): number | undefined {
  if (scale === 1) return pointsIn(SATURATION_1, oxygen_saturation);
  if (oxygen === 'oxygen') return pointsIn(SATURATION_2_ON_OXYGEN, oxygen_saturation);
  if (oxygen === 'air') return pointsIn(SATURATION_2_ON_AIR, oxygen_saturation);
  // Up to 92 % it is the same on air and on oxygen; above, nobody can tell.
  return oxygen_saturation !== undefined && oxygen_saturation <= 92
    ? pointsIn(SATURATION_2_ON_AIR, oxygen_saturation)
    : undefined;
}

type Points = Partial<Record<News2Parameter, number>>;

function pointsOf(scored: Scored, scale: News2Scale): Points {
  const { oxygen, consciousness } = scored;
  const points: Record<News2Parameter, number | undefined> = {
    respiration: pointsIn(RESPIRATION, scored.respiration),
    oxygen_saturation: saturation(scored, scale),
    oxygen: oxygen ? (oxygen === 'oxygen' ? 2 : 0) : undefined,
    systolic: pointsIn(SYSTOLIC, scored.systolic),
    pulse: pointsIn(PULSE, scored.pulse),
    consciousness: consciousness ? (consciousness === 'alert' ? 0 : 3) : undefined,
    temperature: pointsIn(TEMPERATURE, scored.temperature),
  };
  return Object.fromEntries(Object.entries(points).filter(([, value]) => value !== undefined));
}

/** The band of response to a sum of points, with or without a 3 in a single parameter. */
function bandOf(sum: number, hasThree: boolean): News2Band {
  if (sum >= 7) return 'emergency';
  if (sum >= 5) return 'urgent';
  if (hasThree) return 'single';
  return sum === 0 ? 'zero' : 'low';
}

export type Score = Pick<News2, 'points' | 'missing' | 'at_least' | 'total'> & { readonly band: News2Band };

/**
 * The National Early Warning Score 2 of one set of vital signs [Royal College of Physicians, NEWS2, 2017, charts 1 and 2]. Of a partial set it
 * says what is missing, and the sum of what is there, which the whole score cannot be below.
 *
 * @param scale 2 only where a prescriber decided so
 */
export function scoreNews2(scored: Scored, scale: News2Scale): Score {
  const points = pointsOf(scored, scale);
  const missing = NEWS2_PARAMETERS.filter((name) => points[name] === undefined);
  const at_least = Object.values(points).reduce((sum, each) => sum + each, 0);
  return {
    points,
    missing,
    at_least,
    total: missing.length === 0 ? at_least : null,
    band: bandOf(at_least, Object.values(points).includes(3)),
  };
}

const CALLING = new Set<News2Band>(['single', 'urgent', 'emergency']);
/** Whether somebody must come. */
export const callsForSomebody = (band: News2Band | null): boolean => band !== null && CALLING.has(band);
