import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'display',
  routes: [{ path: 'queue-display', page: () => import('./display.page.tsx'), title: 'title', bare: true }],
});
