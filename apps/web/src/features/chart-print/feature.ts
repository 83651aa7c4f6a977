import { defineFeature } from '../feature.ts';

/** Its button stands on the chart at a glance. */
export default defineFeature({ id: 'chart-print', routes: [] });
