import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'notes',
  routes: [{ path: 'notes/:id', page: () => import('./note.page.tsx'), permission: 'clinical:read', title: 'title' }],
});
