import { Cable } from 'lucide-react';
import { defineFeature } from '../feature.ts';

export default defineFeature({
  id: 'api-clients',
  routes: [
    {
      path: 'admin/api-clients',
      page: () => import('./api-clients.page.tsx'),
      permission: 'api-client:read',
      title: 'title',
    },
  ],
  menu: [
    {
      to: '/admin/api-clients',
      icon: Cable,
      label: 'title',
      permission: 'api-client:read',
      order: 3,
      section: 'administration',
    },
  ],
  actions: [{ to: '/admin/api-clients#new', label: 'new', permission: 'api-client:manage' }],
});
