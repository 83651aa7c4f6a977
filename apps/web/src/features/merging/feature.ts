import { Merge } from 'lucide-react';
import { defineFeature } from '../feature.ts';

const permission = 'patient:merge';

export default defineFeature({
  id: 'merging',
  routes: [
    { path: 'patients/merge', page: () => import('./choose-records.page.tsx'), permission, title: 'title' },
    { path: 'patients/:id/merge/:other', page: () => import('./merge.page.tsx'), permission, title: 'title' },
  ],
  menu: [{ to: '/patients/merge', icon: Merge, label: 'menu', permission, order: 8, section: 'care' }],
  actions: [{ to: '/patients/merge', label: 'title', permission }],
  shortcuts: [{ keys: 'g m', to: '/patients/merge', label: 'title', permission }],
});
