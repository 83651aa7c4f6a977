import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'patient-record',
  routes: [
    {
      path: 'patients/:id/:section?',
      page: () => import('./patient-record.page.tsx'),
      permission: 'patient:read',
      title: 'title',
    },
    {
      path: 'patients/:id/:section/:part',
      page: () => import('./patient-record.page.tsx'),
      permission: 'patient:read',
      title: 'title',
    },
  ],
});
