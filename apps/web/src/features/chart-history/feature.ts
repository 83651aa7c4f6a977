import { defineFeature } from '../feature.ts';

/** A part of the chart. */
export default defineFeature({ id: 'chart-history', routes: [] });
