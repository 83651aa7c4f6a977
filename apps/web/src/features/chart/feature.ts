import { defineFeature } from '../feature.ts';

/** Its pages stand among the sections of a patient's record. */
export default defineFeature({ id: 'chart', routes: [] });
