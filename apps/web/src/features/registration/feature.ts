import { defineFeature } from '../feature.ts';

const permission = 'patient:create';

export default defineFeature({
  id: 'registration',
  routes: [
    { path: 'patients/new', page: () => import('./register.page.tsx'), permission, title: 'title' },
    { path: 'patients/new-unknown', page: () => import('./unknown.page.tsx'), permission, title: 'unknown.title' },
    { path: 'patients/:id/newborns/new', page: () => import('./newborn.page.tsx'), permission, title: 'newborn.title' },
  ],
  actions: [
    { to: '/patients/new', label: 'title', permission },
    { to: '/patients/new-unknown', label: 'unknown.title', permission },
  ],
  shortcuts: [
    { keys: 'g r', to: '/patients/new', label: 'title', permission },
    { keys: 'g u', to: '/patients/new-unknown', label: 'unknown.title', permission },
  ],
});
