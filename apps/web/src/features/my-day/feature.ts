import { Sunrise } from 'lucide-react';
import { defineFeature } from '../feature.ts';

/** Of whoever has patients of their own, diagnoses and signs. */
const permission = 'clinical:diagnose';

export default defineFeature({
  id: 'my-day',
  routes: [{ path: 'my-day', page: () => import('./my-day.page.tsx'), permission, title: 'title' }],
  menu: [{ to: '/my-day', icon: Sunrise, label: 'title', permission, order: 0.5, section: 'care' }],
  shortcuts: [{ keys: 'g m', to: '/my-day', label: 'title', permission }],
});
