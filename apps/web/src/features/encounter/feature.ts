import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'encounter',
  routes: [
    {
      path: 'encounters/:id',
      page: () => import('./encounter.page.tsx'),
      permission: 'clinical:read',
      title: 'title',
    },
  ],
});
