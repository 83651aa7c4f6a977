import type { Feature } from './feature.ts';

/** Every folder beside this file with a `feature.ts`. */
const found = import.meta.glob<{ readonly default: Feature }>('./*/feature.ts', { eager: true });

export const features: readonly Feature[] = Object.values(found).map((module) => module.default);
